import ArgumentParser
import Checking
import CivilDates
import Events
import Foundation
import Interchange
import Lists
import LocalGovernments
import PictureGathering
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
  @Flag(help: ArgumentHelp(said("誤りのある表も公開する", "Publish a table with errors, too.")))
  var allowErrors = false
  @OptionGroup var pictures: PictureOptions
  @OptionGroup var output: OutputOptions

  /// What was read of a file, and how it is published.
  struct Content {
    let source: SourceFile
    let diagnostics: [Diagnostic]
    let count: Int
    let images: [ImageCell]
    let publish: (SQLiteStore, GatheredPictures, String, CivilDate) async throws -> CalendarOutcome

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
    let context = EventContext(
      gazetteer: gazetteer, holder: try holdingGovernment(in: gazetteer)
    ) { directory.lastingID(of: $0) }
    let content = try read(bytes, input.name, context)
    let gathered = await pictures.gathered(for: content.images, of: input.name, on: terminal)
    let outcome = try await publish(content, gathered, gazetteer: gazetteer)
    let found = content.diagnostics + gathered.diagnostics
    if output.json {
      try write(content, found, outcome, to: terminal)
    } else {
      tell(content, found, outcome, on: terminal)
    }
    if outcome == nil { throw Ending(status: .findings) }
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

  /// Publishes what was read; `nil` where its errors forbid it.
  private func publish(
    _ content: Content, _ pictures: GatheredPictures, gazetteer: Gazetteer
  ) async throws -> CalendarOutcome? {
    if content.hasErrors, !allowErrors { return nil }
    let store = try SQLiteStore(path: database, gazetteer: gazetteer)
    let name = URL(filePath: content.source.name).lastPathComponent
    let outcome = try await content.publish(
      store, pictures, name, CivilDate.today ?? gazetteer.date)
    try await store.close()
    return outcome
  }

  private func write(
    _ content: Content, _ found: [Diagnostic], _ outcome: CalendarOutcome?, to terminal: Terminal
  ) throws {
    var stream = JSONObjectStream(to: terminal.write)
    try stream.member("read", content.count)
    try stream.member("published", outcome != nil)
    try stream.member("unchanged", outcome?.isUnchanged ?? false)
    try stream.member("added", outcome?.added ?? 0)
    try stream.member("changed", outcome?.changed ?? 0)
    try stream.member("withdrawn", outcome?.withdrawn ?? 0)
    try stream.member("diagnostics", each: found) {
      DiagnosticOutput($0, in: Speech.language)
    }
    stream.finish()
  }

  private func tell(
    _ content: Content, _ found: [Diagnostic], _ outcome: CalendarOutcome?, on terminal: Terminal
  ) {
    terminal.remark(
      TerminalReport.render(
        [CheckedList(content.source, findings: found)],
        ReportOptions(on: terminal)))
    guard let outcome else {
      terminal.remark(
        said(
          "誤りがあるため公開していません。直すか、--allow-errors を付けてください",
          "not published because of errors; mend them, or give --allow-errors"))
      return
    }
    terminal.write(
      outcome.isUnchanged
        ? said("\(content.count)件を読みました。変更はありません", "\(content.count) read; nothing changed")
        : said(
          "\(content.count)件を読み、\(database) に公開しました（新規 \(outcome.added)、変更 \(outcome.changed)、掲載終了 \(outcome.withdrawn)）",
          "\(content.count) read and published into \(database) (\(outcome.added) new, \(outcome.changed) changed, \(outcome.withdrawn) withdrawn)"
        ))
  }
}
