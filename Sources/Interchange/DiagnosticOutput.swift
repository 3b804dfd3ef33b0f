package import Lists

/// Something found in a list, in one language.
package struct DiagnosticOutput: Encodable, Sendable {
  package let rule: String
  package let severity: String
  package let message: String
  @Nullable package var programme: String?
  @Nullable package var file: String?
  @Nullable package var span: SourceSpan?
  package let notes: [Note]
  package let fixIts: [Fix]
  /// Stays the same while the list changes around the finding; `null` where nothing was asked.
  @Nullable package var fingerprint: String?

  /// A remark that belongs to it.
  package struct Note: Encodable, Sendable {
    package let message: String
    @Nullable package var span: SourceSpan?
  }

  /// A change that would mend it.
  package struct Fix: Encodable, Sendable {
    package let title: String
    package let confidence: String
    package let span: SourceSpan
    package let replacement: String
  }

  package init(
    _ diagnostic: Diagnostic, in language: OutputLanguage, fingerprint: String? = nil
  ) {
    self.fingerprint = fingerprint
    rule = diagnostic.rule
    severity = diagnostic.severity.rawValue
    message = diagnostic.message.text(in: language)
    programme = diagnostic.programme
    file = diagnostic.file
    span = diagnostic.span
    notes = diagnostic.notes.map { Note(message: $0.message.text(in: language), span: $0.span) }
    fixIts = diagnostic.fixIts.map { fix in
      Fix(
        title: fix.title.text(in: language), confidence: fix.confidence.rawValue,
        span: fix.span, replacement: fix.replacement)
    }
  }
}
