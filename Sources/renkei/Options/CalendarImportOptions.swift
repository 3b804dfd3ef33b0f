import ArgumentParser
import CivilDates
import Events
import Foundation
import Lists
import LocalGovernments
import PictureGathering
import Pictures
import Registry

/// How a file of events or news is taken in, and what is told of it.
struct CalendarImportOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(said("表のファイル。- は標準入力", "The table's file; - is standard input.")))
  var file: String
  @Option(help: ArgumentHelp(said("データベース", "The database."), valueName: "path"))
  var database = DatabaseOptions.defaultPath
  @Option(
    help: ArgumentHelp(
      said(
        "ファイルに書かれていないときの主催の自治体（コードまたは名前）",
        "Whose they are where the file does not say (code or name)."), valueName: "code"))
  var holder: String?
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      said(
        "この表の呼び名（省略時はファイル名）。同じ呼び名の前の表と入れ替わる",
        "What the table is called (else the file's name); it takes the place of the earlier one."),
      valueName: "name"))
  var knownAs: String?
  @Flag(help: ArgumentHelp(said("誤りのある表も公開する", "Publish a table with errors, too.")))
  var allowErrors = false
  @Flag(
    help: ArgumentHelp(
      said(
        "前の表にあったものの半分より多くが掲載終了になってもよい",
        "Let more than half of what the table held before be withdrawn.")))
  var withdraw = false
  @Flag(
    help: ArgumentHelp(said("何が変わるかを示すだけで、公開しない", "Tell what would change, and publish nothing.")))
  var dryRun = false
  @OptionGroup var pictures: PictureOptions
  @OptionGroup var output: OutputOptions

  /// What was read of a file, and how it is published.
  struct Content {
    /// Where something stands that has an identifier.
    struct Row {
      let localID: String?
      let span: SourceSpan?
    }

    let source: SourceFile
    var diagnostics: [Diagnostic]
    let unreadRows: [UnreadRow]
    let rows: [String: Row]
    let count: Int
    let images: [ImageCell]
    let outcome: Publishing
    let publish: Publishing

    /// What becomes of the things read, shown with the pictures that were gathered.
    typealias Publishing =
      (SQLiteStore, [String: Picture], CalendarSubmission) async throws -> CalendarOutcome

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  func run(
    _ read: ([UInt8], String, EventContext) throws -> Content
  ) async throws {
    let gazetteer = try Gazetteer.bundled()
    let terminal = Terminal()
    let input = ListInput(file)
    let bytes = try input.bytes()
    let directory = try await ProgrammeDirectory(database: database, gazetteer: gazetteer)
    let holder = try holdingGovernment(in: gazetteer)
    let today = CivilDate.today ?? gazetteer.date
    let context = EventContext(gazetteer: gazetteer, holder: holder, today: today) {
      directory.lastingID(of: $0)
    }
    var content = try read(bytes, input.name, context)
    let name = knownAs ?? URL(filePath: content.source.name).lastPathComponent
    var submission = CalendarSubmission(file: name, bytes: bytes, today: today)
    submission.holder = holder?.code
    submission.unreadRows = content.unreadRows
    submission.withdrawsMost = withdraw
    submission.leavesOutCollisions = allowErrors
    let report = CalendarImportReport(
      count: content.count, database: database, isTrial: dryRun, terminal: terminal)
    guard !content.hasErrors || allowErrors else {
      try report.finish(content, nil, asJSON: output.json)
      throw Ending(status: .findings)
    }
    // A table that is not published is no reason to ask the web.
    let gathered = await pictures.gathered(for: content.images, of: input.name, on: terminal)
    content.diagnostics += gathered.diagnostics
    submission.pictures = gathered.files
    if dryRun, !FileManager.default.fileExists(atPath: database) {
      return try report.finish(
        content, CalendarOutcome(added: content.count), asJSON: output.json)
    }
    let store = try SQLiteStore(path: database, gazetteer: gazetteer)
    var outcome = try await content.outcome(store, gathered.pictures, submission)
    content.add(outcome.collisions)
    if !output.json { report.tellWithdrawals(outcome) }
    if outcome.refusal == nil, !dryRun {
      outcome = try await content.publish(store, gathered.pictures, submission)
    }
    try await store.close()
    try report.finish(content, outcome, asJSON: output.json)
    if outcome.refusal != nil { throw Ending(status: .findings) }
  }

  private func holdingGovernment(in gazetteer: Gazetteer) throws(Failure) -> LocalGovernment? {
    guard let holder else { return nil }
    do throws(Failure) {
      return try GovernmentName(holder).government(in: gazetteer)
    } catch {
      var failure = error
      failure.status = .misuse
      throw failure
    }
  }
}

extension CalendarImportOptions.Content {
  /// Tells of identifiers that are another file's, each at its row.
  mutating func add(_ collisions: [CalendarOutcome.Collision]) {
    diagnostics += collisions.map { collision in
      .heldByAnotherFile(
        id: rows[collision.id]?.localID ?? collision.id, title: collision.title,
        file: collision.file, in: source, at: rows[collision.id]?.span)
    }
  }
}
