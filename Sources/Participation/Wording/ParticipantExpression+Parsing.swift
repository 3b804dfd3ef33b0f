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
    if let long = tooLong(text) { return long }
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

  /// A text far longer than any enumeration, which is kept whole and not read: all local governments
  /// with their prefectures take some 18,000 characters.
  private static func tooLong(_ text: String) -> (
    expression: ParticipantExpression, problems: [WordingProblem]
  )? {
    let scalars = text.unicodeScalars
    guard text.utf8.count > longestText,
      scalars.index(scalars.startIndex, offsetBy: longestText, limitedBy: scalars.endIndex)
        .map({ $0 < scalars.endIndex }) ?? false
    else { return nil }
    let whole = 0..<text.utf8.count
    let node = ParticipantNode(
      text: text, range: whole, kind: .text, members: GovernmentSet(), possible: GovernmentSet(),
      count: nil, role: nil, group: nil, qualification: nil, isUnderstood: false)
    let expression = ParticipantExpression(
      text: text, nodes: [node], pieces: [.node(0)], named: GovernmentSet(),
      covered: GovernmentSet(), possible: GovernmentSet(), isOpen: false)
    let beginning = String(String.UnicodeScalarView(scalars.prefix(shownOfLongText)))
    return (expression, [WordingProblem(kind: .tooLong, range: 0..<beginning.utf8.count)])
  }

  static let longestText = 30_000
  private static let shownOfLongText = 20
}
