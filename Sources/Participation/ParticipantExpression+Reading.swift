package import Lists
import LocalGovernments

extension ParticipantExpression {
  /// The words of a cell whose meaning depends on who issues the list, where nobody knows that.
  package static func wordsInNeedOfIssuer(
    _ text: String, in context: EvaluationContext
  ) -> [String] {
    guard context.issuer == nil else { return [] }
    let bytes = Array(text.utf8)
    return parse(text, in: context).problems.compactMap { problem in
      guard case .needsIssuer = problem.kind else { return nil }
      return String(decoding: bytes[problem.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
  }

  /// Reads a cell of any table, with what is to be told of it.
  ///
  /// - Parameters:
  ///   - field: the cell.
  ///   - source: the file it stands in.
  ///   - context: for whom and for which day.
  ///   - subject: what the row is known by in diagnostics.
  /// - Returns: the expression, and what was found in it.
  package static func reading(
    _ field: ListField, in source: SourceFile, context: EvaluationContext, subject: String?
  ) -> (expression: ParticipantExpression, diagnostics: [Diagnostic]) {
    let parsed = parse(field.text, in: context)
    var nearest = NearestNames()
    return (
      parsed.expression,
      parsed.problems.map { problem in
        problem.diagnostic(
          text: field.text, programme: subject, file: source.name,
          span: field.span(of: problem.range, in: source), context: context,
          nearest: &nearest)
      }
    )
  }
}
