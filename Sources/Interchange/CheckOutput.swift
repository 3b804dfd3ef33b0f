package import Lists
package import Participation

/// What was found in a list that was handed in.
package struct CheckOutput: Encodable, Sendable {
  package let edition: EditionOutput
  /// How many rows were read.
  package let programmes: Int
  package let diagnostics: [DiagnosticOutput]

  /// Writes what was found, each finding with the fingerprint that tells it again.
  package init(
    _ edition: Edition, findings: some Sequence<(Diagnostic, String)>, in language: OutputLanguage
  ) {
    self.edition = EditionOutput(edition)
    programmes = edition.programmes.count
    diagnostics = findings.map { DiagnosticOutput($0, in: language, fingerprint: $1) }
  }
}
