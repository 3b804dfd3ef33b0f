import Checking
import Interchange
import Lists

/// A list's file with its fixes applied, and where the mended file goes.
struct FileRepair {
  let repair: Repair
  /// The file that is written; `nil` where nothing was changed.
  let target: OutputFile?
  private let replaces: Bool

  init(_ repair: Repair, of file: String, _ options: FixOptions) {
    self.repair = repair
    replaces = options.inPlace
    target =
      repair.isChange
      ? options.inPlace
        ? OutputFile(file)
        : options.fixTo.map { OutputFile($0) } ?? OutputFile(beside: file, marked: "fixed")
      : nil
  }

  func write() throws {
    try target?.write(repair.bytes, replacing: replaces)
  }

  /// What was changed, for people.
  func lines(_ options: ReportOptions) -> [String] {
    let summary = RepairReport.summary(of: repair, options)
    guard let target else { return [summary] }
    return [""] + RepairReport.lines(of: repair, to: target.path, options)
      + ["", summary + said("。書き出し先: \(target.path)", "; written to \(target.path)")]
  }
}

/// What became of a list's fixes, for programs.
struct RepairOutput: Encodable {
  let file: String
  /// Where the mended list was written; `null` where nothing was changed.
  @Nullable var written: String?
  /// The titles of the fixes that were applied.
  let applied: [String]
  /// The titles of the fixes that could not be applied.
  let waiting: [String]

  init(_ repair: FileRepair, in language: OutputLanguage) {
    file = repair.repair.original.document.source.name
    written = repair.target?.path
    applied = repair.repair.applied.map { $0.title.text(in: language) }
    waiting = repair.repair.waiting.map { $0.title.text(in: language) }
  }
}

/// A finding that was accepted, for programs.
struct AcceptedOutput: Encodable {
  let diagnostic: DiagnosticOutput
  let reason: String
  @Nullable var by: String?
  @Nullable var date: String?

  init(_ accepted: AcceptedFinding, in language: OutputLanguage) {
    diagnostic = DiagnosticOutput(accepted.finding, in: language)
    reason = accepted.acceptance.reason
    by = accepted.acceptance.person
    date = accepted.acceptance.date.map { "\($0)" }
  }
}
