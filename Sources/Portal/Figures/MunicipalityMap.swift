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

  let viewBox: String
  let width: Int
  let height: Int
  let inset: String
  let d: String
  let points: [Point]

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
    let highest = Double(max(1, counts.values.map { $0[relation] }.max() ?? 1))
    // Large points first, so that small ones beside them stay on top.
    points = members.compactMap { member -> (Double, Point)? in
      guard let place = member.coordinates.flatMap({ outline.point(of: $0) }) else { return nil }
      let count = counts[member.ordinal] ?? RelationCounts(named: 0, covered: 0, possible: 0)
      let number = count[relation]
      // The area of a point grows with the number.
      let radius =
        9 + min(7 * Double(number).squareRoot(), 21 * (Double(number) / highest).squareRoot())
      return (
        radius,
        Point(
          href: request.href(Address.government(member.code.sixDigits)),
          label: MunicipalitiesPage.label(
            GovernmentName(member, in: request.language), count, in: request),
          isSome: number > 0, x: String(Int(place.x.rounded())),
          y: String(Int(place.y.rounded())), r: String(Int(radius.rounded())))
      )
    }.sorted { $1.0 < $0.0 }.map(\.1)
  }
}
