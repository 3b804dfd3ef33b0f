package import Lists
import LocalGovernments

extension ParticipantExpression {
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
