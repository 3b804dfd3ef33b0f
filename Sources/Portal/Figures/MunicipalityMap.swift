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
    pointNames = Self.names(of: placed.map { ($0.1, $0.2) }, width: Int(outline.viewBox[2]))
  }

  private static let mostNames = 6
  // As large as letters must be on a telephone, in the map's own units.
  private static let letter = 34

  /// The names of the largest points, each where no other name stands.
  private static func names(
    of points: [(point: Point, name: GovernmentName)], width: Int
  ) -> [PointName] {
    var taken: [(x: ClosedRange<Int>, y: Int)] = []
    var names: [PointName] = []
    let places = points.compactMap { item in
      Int(item.point.x).flatMap { x in Int(item.point.y).map { (x, $0) } }
    }
    func hidden(_ start: Int, _ length: Int, _ y: Int) -> Int {
      places.count { (start...(start + length)).contains($0.0) && abs($0.1 - y) < letter / 2 }
    }
    for (point, name) in points where point.isSome && names.count < mostNames {
      guard let x = Int(point.x), let y = Int(point.y), let r = Int(point.r) else { continue }
      let length = name.text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? letter / 2 : letter) }
      let starts = [x + r + 6, x - r - 6 - length].filter { $0 >= 0 && $0 + length <= width }
      // On the side where fewer points lie beneath it.
      let free = starts.filter { start in
        !taken.contains { $0.x.overlaps(start...(start + length)) && abs($0.y - y) < letter }
      }
      let start = free.min { hidden($0, length, y) < hidden($1, length, y) }
      guard let start else { continue }
      taken.append((start...(start + length), y))
      names.append(
        PointName(
          name: name.text, nameIsJapanese: name.isJapanese, x: String(start),
          y: String(y + letter / 3)))
    }
    return names
  }
}
