public import LocalGovernments

/// A participants' cell, parsed and evaluated for one issuing government on one day.
public struct ParticipantExpression: Sendable, Hashable {
  /// A stretch of the cell: every byte of the cell is in exactly one, in order.
  public enum Piece: Sendable, Hashable {
    /// A node, by its index in `nodes`.
    case node(Int)
    /// A heading, number or remark that gives the nodes near it their role: 【支援事業体】, ①, ※….
    case label(Range<Int>)
    /// Commas, spaces, line breaks and brackets between nodes.
    case separator(Range<Int>)
  }

  /// The cell as written.
  public let text: String
  /// The parts that mean something, in the order of the text.
  public let nodes: [ParticipantNode]
  /// The whole cell in order, so that printing the pieces gives the text back.
  public let pieces: [Piece]
  /// The governments named.
  public let named: GovernmentSet
  /// The members of classes and regions, less exclusions.
  public let covered: GovernmentSet
  /// The governments that open words may include.
  public let possible: GovernmentSet
  /// Whether an open wording, a count or a など makes the list incomplete.
  public let isOpen: Bool

  /// Makes an expression from its parts; `EditionResolver` and the store do so.
  package init(
    text: String, nodes: [ParticipantNode], pieces: [Piece], named: GovernmentSet,
    covered: GovernmentSet, possible: GovernmentSet, isOpen: Bool
  ) {
    self.text = text
    self.nodes = nodes
    self.pieces = pieces
    self.named = named
    self.covered = covered
    self.possible = possible
    self.isOpen = isOpen
  }

  /// Every way the government takes part, strongest first, then in the order of the text.
  public func participations(of government: LocalGovernment) -> [Participation] {
    var found: [Participation] = []
    for (index, node) in nodes.enumerated() {
      let relation: Relation
      if node.members.contains(government) {
        relation = node.kind == .named ? .named : .covered
      } else if possible.contains(government), node.possible.contains(government) {
        relation = .possible
      } else {
        continue
      }
      found.append(
        Participation(relation: relation, wording: node.text, role: node.role, nodeIndex: index))
    }
    return found.sorted { ($1.relation, $0.nodeIndex) < ($0.relation, $1.nodeIndex) }
  }
}
