import LocalGovernments

extension ParticipantExpression {
  /// Reads and evaluates a participants' cell.
  ///
  /// Never fails: what is not understood stays as a `text` node.
  /// - Parameters:
  ///   - text: the cell as written, without markup.
  ///   - context: for whom and for which day.
  public init(_ text: String, in context: EvaluationContext) {
    self = Self.parse(text, in: context).expression
  }

  static func parse(_ text: String, in context: EvaluationContext) -> (
    expression: ParticipantExpression, problems: [WordingProblem]
  ) {
    var parser = WordingParser(text, context: context)
    parser.parse(0..<parser.cell.count)
    let nodes = parser.drafts.map { draft in
      ParticipantNode(
        text: parser.cell.text(draft.range), range: parser.cell.bytes(draft.range),
        kind: draft.kind, members: draft.members,
        possible: context.withoutIssuer(draft.possible), count: draft.count,
        role: draft.labels.isEmpty ? nil : draft.labels.joined(separator: " "),
        group: draft.group, qualification: draft.qualification, isUnderstood: draft.isUnderstood)
    }
    let pieces = parser.pieces.map { piece -> Piece in
      switch piece {
      case .node(let index): .node(index)
      case .label(let range): .label(parser.cell.bytes(range))
      case .separator(let range): .separator(parser.cell.bytes(range))
      }
    }
    var named = GovernmentSet()
    var covered = GovernmentSet()
    var possible = GovernmentSet()
    for node in nodes {
      if node.kind == .named {
        named.formUnion(node.members)
      } else {
        covered.formUnion(node.members)
      }
      possible.formUnion(node.possible)
    }
    return (
      ParticipantExpression(
        text: text, nodes: nodes, pieces: pieces, named: named, covered: covered,
        possible: possible, isOpen: parser.drafts.contains { $0.isOpen }),
      parser.problems
    )
  }
}
