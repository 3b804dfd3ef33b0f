/// Something that reading a list can find wrong, with its wording.
///
/// Each fault is one constructor in an extension by subject, so that its words stand in one place.
struct ReadingFault: Sendable {
  let rule: String
  let severity: Diagnostic.Severity
  let message: Bilingual

  init(_ rule: String, _ severity: Diagnostic.Severity, ja: String, en: String) {
    self.rule = rule
    self.severity = severity
    message = Bilingual(ja: ja, en: en)
  }

  /// The fault at a stretch of a text file.
  func diagnostic(
    at range: Range<Int>, in source: SourceFile, programme: String? = nil,
    notes: [Diagnostic.Note] = [], fixIts: [FixIt] = []
  ) -> Diagnostic {
    diagnostic(
      at: source.span(of: range), in: source, programme: programme, notes: notes, fixIts: fixIts)
  }

  /// The fault at a place of any kind, or of the file as a whole.
  func diagnostic(
    at span: SourceSpan?, in source: SourceFile, programme: String? = nil,
    notes: [Diagnostic.Note] = [], fixIts: [FixIt] = []
  ) -> Diagnostic {
    Diagnostic(
      rule, severity, message, programme: programme, file: source.name, span: span, notes: notes,
      fixIts: fixIts)
  }
}
