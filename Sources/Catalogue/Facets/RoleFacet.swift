import Lists
import LocalGovernments

/// The roles that the lists give; with a place, only those that the place has.
struct RoleFacet: Facet {
  let kind = FacetKind.role
  private let column: RoleColumn
  private let choice: FacetChoice
  /// For each holding its role, or none where it is not the place's.
  private let roleOfHolding: [Int?]
  private let included: Set<Int>
  private let excluded: Set<Int>

  init(in context: FacetContext) {
    column = context.contents.participation.roles
    choice = context.filters.roles
    let column = column
    let place = context.place?.governments
    roleOfHolding = column.holdings.map { holding in
      let isHeld =
        place.map { !$0.isDisjoint(with: column.sets[Int(holding.governments)]) } ?? true
      return isHeld ? Int(holding.role) : nil
    }
    included = Set(choice.included.compactMap { column.names.firstIndex(of: $0) })
    excluded = Set(choice.excluded.compactMap { column.names.firstIndex(of: $0) })
  }

  private func roles(of entry: Int) -> some Sequence<Int> {
    column.ofEntry[entry].lazy.compactMap { roleOfHolding[Int($0)] }
  }

  func admits(_ entry: Int) -> Bool {
    if choice.isEmpty { return true }
    let roles = roles(of: entry)
    return (choice.included.isEmpty || roles.contains { included.contains($0) })
      && !roles.contains { excluded.contains($0) }
  }

  func values(of entries: [UInt32]) -> [FacetValue] {
    var counts = [Int](repeating: 0, count: column.names.count)
    var last = [UInt32](repeating: .max, count: column.names.count)
    let holdings = column.ofEntry
    // Most programmes give no roles; telling so must cost next to nothing.
    for entry in entries where !holdings.isEmpty(Int(entry)) {
      for role in roles(of: Int(entry)) where last[role] != entry {
        last[role] = entry
        counts[role] += 1
      }
    }
    return column.names.indices
      .filter { counts[$0] > 0 || included.contains($0) || excluded.contains($0) }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
      .map {
        FacetValue(
          key: column.names[$0], label: Bilingual(ja: column.names[$0], en: column.names[$0]),
          count: counts[$0], isSelected: included.contains($0), isExcluded: excluded.contains($0))
      }
  }
}
