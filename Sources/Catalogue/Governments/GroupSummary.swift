package import LocalGovernments
package import Participation

/// A group wording of the lists, what it means there, and the programmes that use it.
package struct GroupSummary: Sendable, Identifiable {
  /// The wording.
  package let wording: GroupWording
  /// Its members; where programmes narrow it, the widest reading.
  package let members: GovernmentSet
  let indices: [Int]
  let contents: CatalogueContents

  /// The wording's identifier in addresses.
  package var id: String { wording.id }
  /// How many programmes use it.
  package var count: Int { indices.count }
  /// The programmes that use it, in file order.
  package var entries: [CatalogueEntry] { indices.map { contents.entry(at: $0) } }
}

extension Catalogue {
  /// The group wordings in use, most used first.
  package func groups(edition: String? = nil) -> [GroupSummary] {
    let scope = contents.scope(of: edition)
    return contents.participation.groups.uses
      .compactMap { $0.summary(in: scope, of: contents) }
      .sorted { ($1.count, $0.id) < ($0.count, $1.id) }
  }

  /// The group wording of that identifier, where it is in use.
  package func group(id: String, edition: String? = nil) -> GroupSummary? {
    contents.participation.groups.uses.first { $0.wording.id == id }?
      .summary(in: contents.scope(of: edition), of: contents)
  }
}

/// Which entries use which group wording.
struct GroupColumn: Sendable {
  struct Use: Sendable {
    let wording: GroupWording
    /// The entries in order, each once, with what the wording means in each.
    var entries: [(index: Int, members: UInt32)]
    var sets: Interner<GovernmentSet>

    func summary(in scope: CatalogueScope, of contents: CatalogueContents) -> GroupSummary? {
      let used = entries.filter { entry in scope.ranges.contains { $0.contains(entry.index) } }
      guard !used.isEmpty else { return nil }
      let widest = Set(used.map(\.members)).sorted()
        .max { sets.values[Int($0)].count < sets.values[Int($1)].count }
      return GroupSummary(
        wording: wording, members: widest.map { sets.values[Int($0)] } ?? GovernmentSet(),
        indices: used.map(\.index), contents: contents)
    }
  }

  let uses: [Use]

  /// Gathers the uses node by node.
  struct Builder {
    private var places: [String: Int] = [:]
    private var uses: [Use] = []

    mutating func add(_ wording: GroupWording, node: ParticipantNode, entry: Int) {
      let place: Int
      if let known = places[wording.id] {
        place = known
      } else {
        place = uses.count
        places[wording.id] = place
        uses.append(Use(wording: wording, entries: [], sets: Interner()))
      }
      guard uses[place].entries.last?.index != entry else { return }
      let members = uses[place].sets.number(
        of: node.members.isEmpty ? node.possible : node.members)
      uses[place].entries.append((entry, members))
    }

    var column: GroupColumn { GroupColumn(uses: uses) }
  }
}
