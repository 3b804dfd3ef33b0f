package import Lists
package import LocalGovernments
package import Participation

/// A participants' cell: its parts in the order of the text, and the sets they come to.
package struct ParticipantsOutput: Encodable, Sendable {
  package let text: String
  package let nodes: [Node]
  package let named: [String]
  package let covered: [String]
  package let possible: [String]
  package let open: Bool

  /// One part of the wording.
  package struct Node: Encodable, Sendable {
    package let text: String
    package let kind: String
    package let codes: [String]
    @Nullable package var count: Int?
    @Nullable package var role: String?
    @Nullable package var group: String?
    @Nullable package var qualifies: Qualification?
    package let understood: Bool
    package let span: SourceSpan
  }

  /// What a node does to another: includes, excludes, limits or explains it.
  package struct Qualification: Encodable, Sendable {
    package let kind: String
    /// The index of the other node.
    package let node: Int
  }

  /// Writes an expression; spans are those of the cell unless `places` ties it to a file.
  package init(
    _ expression: ParticipantExpression, gazetteer: Gazetteer, places: CellPlaces? = nil
  ) {
    let places = places ?? CellPlaces(ofText: expression.text)
    text = expression.text
    nodes = expression.nodes.map { node in
      Node(
        text: node.text, kind: node.kind.rawValue,
        codes: gazetteer.fiveDigits(of: node.members), count: node.count, role: node.role,
        group: node.group?.id,
        qualifies: node.qualification.map { Qualification(kind: $0.kind.rawValue, node: $0.node) },
        understood: node.isUnderstood, span: places.span(of: node.range))
    }
    named = gazetteer.fiveDigits(of: expression.named)
    covered = gazetteer.fiveDigits(of: expression.covered)
    possible = gazetteer.fiveDigits(of: expression.possible)
    open = expression.isOpen
  }
}

extension Gazetteer {
  /// The members' codes as scripts read them, in code order.
  package func fiveDigits(of set: GovernmentSet) -> [String] {
    set.ordinals.map { self[ordinal: $0].code.fiveDigits }
  }
}
