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
    guard let end = end(ofReadable: text) else { return parseWhole(text, in: context) }
    let start = text.utf8.distance(from: text.startIndex, to: end)
    let head = parseWhole(String(text[..<end]), in: context)
    let rest = ParticipantNode(
      text: String(text[end...]), range: start..<text.utf8.count, kind: .text, isUnderstood: false)
    let next = text.unicodeScalars.index(after: end)
    let problem = WordingProblem(
      kind: .tooLong(limit: longest),
      range: start..<start + text.utf8.distance(from: end, to: next))
    let read = head.expression
    return (
      ParticipantExpression(
        text: text, nodes: read.nodes + [rest], pieces: read.pieces + [.node(read.nodes.count)],
        named: read.named, covered: read.covered, possible: read.possible, isOpen: true),
      head.problems + [problem]
    )
  }

  /// How much of a cell is read, in bytes: several times the names of all governments of Japan, for
  /// each name costs a hundred times its bytes while it is read.
  private static let longest = 128 << 10

  /// Where a cell that is too long stops being read, after a comma where there is one; `nil` for
  /// every cell that people write.
  private static func end(ofReadable text: String) -> String.Index? {
    guard text.utf8.count > longest else { return nil }
    var limit = text.utf8.index(text.startIndex, offsetBy: longest)
    while limit.samePosition(in: text.unicodeScalars) == nil {
      limit = text.utf8.index(before: limit)
    }
    let head = text.unicodeScalars[..<limit]
    let separators = "、，,・;；\n".unicodeScalars
    return head.suffix(longestName).lastIndex(where: separators.contains)
      .map { text.unicodeScalars.index(after: $0) } ?? head.endIndex
  }

  private static let longestName = 256

  private static func parseWhole(_ text: String, in context: EvaluationContext) -> (
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
      parser.problems.bounded()
    )
  }
}
