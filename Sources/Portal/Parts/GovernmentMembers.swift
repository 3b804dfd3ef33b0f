import Catalogue
import LocalGovernments

/// The municipalities of a prefecture or the wards of a city with their numbers: what most have in
/// common is said once, the table holds the others.
struct GovernmentMembers: Sendable {
  /// Those that share their numbers with most.
  struct Usual: Sendable {
    let usualCount: Count
    let isEveryone: Bool
    let isNothing: Bool
    let counts: ProgrammesPage.Counts
    let list: [GovernmentLink]
  }

  let count: Count
  let areWards: Bool
  let usual: Usual?
  /// The rest, each with its numbers.
  let rows: [GovernmentPage.Municipality]
  /// The page with the map of the municipalities.
  let mapHref: String?

  init?(
    _ members: [LocalGovernment], of government: LocalGovernment,
    counts: (LocalGovernment) -> RelationCounts, in request: PageRequest
  ) {
    guard !members.isEmpty else { return nil }
    count = Count(members.count)
    areWards = !government.code.isPrefecture
    let alike = Dictionary(grouping: members, by: counts)
    let largest = alike.max {
      ($0.value.count, $1.key.total) < ($1.value.count, $0.key.total)
    }
    let common = largest.flatMap { $0.value.count * 2 > members.count ? $0 : nil }
    usual = common.map { numbers, members in
      Usual(
        usualCount: Count(members.count), isEveryone: alike.count == 1,
        isNothing: numbers.total == 0, counts: ProgrammesPage.Counts(numbers),
        list: members.map { GovernmentLink($0, in: request) })
    }
    rows = members.filter { counts($0) != common?.key }.map {
      GovernmentPage.Municipality(
        government: GovernmentLink($0, in: request), counts: .init(counts($0)))
    }
    mapHref =
      areWards
      ? nil : request.href(Address.governmentMunicipalities(government.code.sixDigits))
  }
}
