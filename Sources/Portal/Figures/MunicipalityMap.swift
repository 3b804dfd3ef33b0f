import Catalogue
import LocalGovernments
import Participation

/// The municipalities of a prefecture as points on its outline.
struct MunicipalityMap: Sendable {
  /// One municipality.
  struct Point: Sendable {
    let href: String
    let label: String
    /// Whether it has any: a dot, or a ring.
    let isSome: Bool
    let x: String
    let y: String
    let r: String
  }

  /// The name beside one of the largest points.
  struct PointName: Sendable {
    let name: String
    let nameIsJapanese: Bool
    let x: String
    let y: String
  }

  /// The map in one sentence.
  let description: String
  let viewBox: String
  let width: Int
  let height: Int
  let inset: String
  let d: String
  let points: [Point]
  let pointNames: [PointName]

  /// The map; `nil` where the prefecture has no outline.
  init?(
    of prefecture: LocalGovernment, _ members: [LocalGovernment],
    counts: [Int: RelationCounts], relation: Relation, in request: PageRequest
  ) {
    guard let outline = request.site.prefectureOutlines[prefecture.code.fiveDigits],
      outline.viewBox.count == 4
    else { return nil }
    viewBox = outline.viewBox.map { String(Int($0)) }.joined(separator: " ")
    width = Int(outline.viewBox[2])
    height = Int(outline.viewBox[3])
    inset = outline.inset
    d = outline.d
    let title = request.phrase(
      "municipalities.chart",
      [
        "prefecture": GovernmentName(prefecture, in: request.language).text,
        "relation": request.site.phrases.text(.relation, relation.rawValue, in: request.language),
      ])
    description =
      ChartSentence(
        title,
        members.map {
          (
            GovernmentName($0, in: request.language).text,
            (counts[$0.ordinal] ?? .none)[relation]
          )
        }, in: request
      ).text
    let highest = Double(max(1, counts.values.map { $0[relation] }.max() ?? 1))
    // Large points first, so that small ones beside them stay on top.
    let placed = members.compactMap { member -> (radius: Double, Point, GovernmentName)? in
      guard let place = member.coordinates.flatMap({ outline.point(of: $0) }) else { return nil }
      let count = counts[member.ordinal] ?? RelationCounts(named: 0, covered: 0, possible: 0)
      let number = count[relation]
      // The area of a point grows with the number.
      let name = GovernmentName(member, in: request.language)
      let radius =
        9 + min(7 * Double(number).squareRoot(), 21 * (Double(number) / highest).squareRoot())
      return (
        radius,
        Point(
          href: request.href(Address.government(member.code.sixDigits)),
          label: MunicipalitiesPage.label(name, count, in: request),
          isSome: number > 0, x: String(Int(place.x.rounded())),
          y: String(Int(place.y.rounded())), r: String(Int(radius.rounded()))),
        name
      )
    }.sorted { $1.radius < $0.radius }
    points = placed.map(\.1)
    pointNames = Self.names(
      of: placed.map { ($0.1, $0.2) }, width: Int(outline.viewBox[2]),
      height: Int(outline.viewBox[3]))
  }

  private static let mostNames = 6
  // As large as letters must be on a telephone, in the map's own units.
  private static let letter = 34

  // How far a name stands from its own point, and how near to others it lies over them.
  private static let gap = 6
  private static let ring = 10

  /// Where a name may stand: its first letter, and the middle of its height.
  private struct Spot {
    let start: Int
    let middle: Int
  }

  /// The names of the largest points, each where no other name stands and the fewest points lie
  /// beneath it: to the right, to the left, above, or below.
  private static func names(
    of points: [(point: Point, name: GovernmentName)], width: Int, height: Int
  ) -> [PointName] {
    var taken: [(x: ClosedRange<Int>, middle: Int)] = []
    var names: [PointName] = []
    let places = points.compactMap { item in
      Int(item.point.x).flatMap { x in Int(item.point.y).map { (x, $0, item.point.isSome) } }
    }
    // A dot beneath letters harms more than a ring.
    func harm(_ spot: Spot, _ length: Int) -> Int {
      places.reduce(0) { sum, place in
        let isBeneath =
          (spot.start - ring...spot.start + length + ring).contains(place.0)
          && abs(place.1 - spot.middle) < letter / 2 + ring
        return sum + (isBeneath ? place.2 ? 2 : 1 : 0)
      }
    }
    for (point, name) in points where point.isSome && names.count < mostNames {
      guard let x = Int(point.x), let y = Int(point.y), let r = Int(point.r) else { continue }
      let length = name.text.unicodeScalars.reduce(0) {
        $0 + ($1.isASCII ? letter * 11 / 20 : letter)
      }
      let aside = r + gap + letter / 2
      let spots = [
        Spot(start: x + r + gap, middle: y), Spot(start: x - r - gap - length, middle: y),
        Spot(start: x - length / 2, middle: y - aside),
        Spot(start: x - length / 2, middle: y + aside),
      ].filter { spot in
        spot.start >= 0 && spot.start + length <= width
          && (letter / 2...height - letter / 2).contains(spot.middle)
          && !taken.contains {
            $0.x.overlaps(spot.start...spot.start + length) && abs($0.middle - spot.middle) < letter
          }
      }
      let spot = spots.min { harm($0, length) < harm($1, length) }
      // A name that covers other points says of none of them what it is.
      guard let spot, harm(spot, length) < 2 else { continue }
      taken.append((spot.start...spot.start + length, spot.middle))
      names.append(
        PointName(
          name: name.text, nameIsJapanese: name.isJapanese, x: String(spot.start),
          y: String(spot.middle + letter / 3)))
    }
    return names
  }
}
