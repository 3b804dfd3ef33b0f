import BureauWorkbooks
import Interchange

/// What became of the forms that came back, for programs.
struct CollectionOutput: Encodable {
  /// Something that stands in the way.
  struct Problem: Encodable {
    let code: String
    let message: String
    @Nullable var bureau: String?
    let files: [String]
    let rows: [Row]
  }

  /// A row of a form.
  struct Row: Encodable {
    let line: Int
    @Nullable var number: String?
    @Nullable var name: String?
  }

  /// What the new list has from the old one, or no longer has.
  struct Remark: Encodable {
    let code: String
    let message: String
  }

  /// How many rows there are of each status.
  struct Counts: Encodable {
    let continued: Int
    let changed: Int
    let ended: Int
    let new: Int
  }

  let collected: Bool
  /// Where the list was written; `null` where it was not.
  @Nullable var written: String?
  let counts: Counts
  let problems: [Problem]
  let remarks: [Remark]
  let diagnostics: [DiagnosticOutput]

  init(
    _ edition: CollectedEdition, passedOver: [String], written: String? = nil,
    diagnostics: [DiagnosticOutput] = [], in language: OutputLanguage
  ) {
    collected = edition.content != nil
    self.written = written
    let counts = edition.counts
    self.counts = Counts(
      continued: counts[.continued] ?? 0, changed: counts[.changed] ?? 0,
      ended: counts[.ended] ?? 0, new: counts[.new] ?? 0)
    problems = edition.problems.map { problem in
      Problem(
        code: problem.code, message: problem.message.text(in: language), bureau: problem.bureau,
        files: problem.files,
        rows: problem.rows.map { Row(line: $0.line, number: $0.number, name: $0.name) })
    }
    remarks =
      passedOver.map {
        Remark(code: "other-file", message: ReturnedFiles.remark(on: $0).text(in: language))
      } + edition.remarks.map { Remark(code: $0.code, message: $0.message.text(in: language)) }
    self.diagnostics = diagnostics
  }
}
