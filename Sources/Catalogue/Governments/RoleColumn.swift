import LocalGovernments
import Participation

/// For each entry its roles (支援事業体, 受援事業体 …) and which governments have them.
struct RoleColumn: Sendable {
  /// A role of an entry, by its place in `names`, and the governments that have it or may have it,
  /// by their place in `sets`.
  struct Holding: Hashable, Sendable {
    let role: UInt32
    let members: UInt32
    let possible: UInt32
  }

  /// The roles in the order they first appear.
  let names: [String]
  let sets: [GovernmentSet]
  let holdings: [Holding]
  /// For each entry its places in `holdings`.
  let ofEntry: Postings

  /// Gathers the roles entry by entry.
  struct Builder {
    private var names = Interner<String>()
    private var sets = Interner<GovernmentSet>()
    private var holdings = Interner<Holding>()
    private var pairs: [(key: UInt32, value: UInt32)] = []
    private var entries: UInt32 = 0

    mutating func append(_ expression: ParticipantExpression) {
      defer { entries += 1 }
      for node in expression.nodes {
        guard let role = node.role else { continue }
        let holding = Holding(
          role: names.number(of: role), members: sets.number(of: node.members),
          possible: sets.number(of: node.possible.intersection(expression.possible)))
        pairs.append((entries, holdings.number(of: holding)))
      }
    }

    var column: RoleColumn {
      RoleColumn(
        names: names.values, sets: sets.values, holdings: holdings.values,
        ofEntry: Postings(pairs: pairs, keys: Int(entries)))
    }
  }
}
