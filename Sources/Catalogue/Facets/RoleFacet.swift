import Lists
import LocalGovernments
import Participation

/// The roles that the lists give; with a place, only those that the place has.
struct RoleFacet: Facet {
  let kind = FacetKind.role
  private let column: RoleColumn
  private let choice: FacetChoice
  private let place: (governments: GovernmentSet, relations: [UInt8])?
  /// For each holding whether the place has it, and whether it may have it.
  private let isHeld: [Bool]
  private let isPossible: [Bool]
  private let included: Set<Int>
  private let excluded: Set<Int>

  init(in context: FacetContext) {
    column = context.contents.participation.roles
    choice = context.filters.roles
    let column = column
    let place = context.place
    let touches = column.sets.map { set in
      place.map { !$0.governments.isDisjoint(with: set) } ?? true
    }
    self.place = place
    isHeld = column.holdings.map { touches[Int($0.members)] }
    isPossible = column.holdings.map { touches[Int($0.possible)] }
    included = Set(choice.included.compactMap { column.names.firstIndex(of: $0) })
    excluded = Set(choice.excluded.compactMap { column.names.firstIndex(of: $0) })
  }

  /// The roles of an entry; with a place, of its strongest relation: who is named as a supporter
  /// does not count among those that may be supported.
  private func roles(of entry: Int) -> some Sequence<Int> {
    let isMerelyPossible = place.map { $0.relations[entry] == Relation.possible.bit } ?? false
    let counts = isMerelyPossible ? isPossible : isHeld
    return column.ofEntry[entry].lazy.filter { counts[Int($0)] }
      .map { Int(column.holdings[Int($0)].role) }
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
