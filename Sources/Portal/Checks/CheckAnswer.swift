import Checking
import Interchange
import Participation

/// What was found in a list that was handed in, for programs.
struct CheckAnswer: Encodable, Sendable {
  let edition: EditionOutput
  /// How many rows were read.
  let programmes: Int
  let diagnostics: [DiagnosticOutput]

  init(_ outcome: CheckOrder.Outcome, in language: OutputLanguage) {
    edition = EditionOutput(outcome.edition)
    programmes = outcome.edition.programmes.count
    diagnostics = zip(outcome.list.findings, outcome.list.fingerprints).map {
      DiagnosticOutput($0, in: language, fingerprint: $1)
    }
  }
}
