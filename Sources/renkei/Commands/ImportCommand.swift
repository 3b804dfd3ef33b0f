import ArgumentParser
import Checking
import Foundation
import Interchange
import Lists
import LocalGovernments
import Participation
import Registry

/// Reads a list and publishes it into the database.
struct ImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: said("一覧を読み、データベースに公開する", "Read a list and publish it into the database."),
      discussion: said(
        """
        誤りのある一覧は公開しません（--allow-errors を除く）。同じファイルを二度取り込んでも何も変わりません。
        例: renkei import list.txt --database renkei.sqlite
        """,
        """
        A list with errors is not published, unless --allow-errors is given; importing the same
        file twice changes nothing.
        EXAMPLE: renkei import list.txt --database renkei.sqlite
        """))
  }

  @Argument(help: ArgumentHelp(said("一覧のファイル。- は標準入力", "The list's file; - is standard input.")))
  var file: String
  @Option(help: ArgumentHelp(said("データベース", "The database."), valueName: "path"))
  var database = DatabaseOptions.defaultPath
  @Flag(help: ArgumentHelp(said("誤りのある一覧も公開する", "Publish a list with errors, too.")))
  var allowErrors = false
  @OptionGroup var list: ListOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let gazetteer = try Gazetteer.bundled()
    let terminal = Terminal()
    let bar = ProgressBar(file, on: terminal)
    let issuer = try list.issuingGovernment(in: gazetteer)
    defer { bar.finish() }
    let read = try bar.during(said("読み取り", "reading")) {
      try ListInput(file, columns: list.columns).read(
        gazetteer: gazetteer, issuer: issuer, asOf: list.date)
    }
    let outcome = try await publish(read, gazetteer: gazetteer, bar: bar)
    bar.finish()
    if output.json {
      try write(read, outcome, to: terminal)
    } else {
      tell(read, outcome, gazetteer: gazetteer, on: terminal)
    }
    if outcome == nil { throw Ending(status: .findings) }
  }

  /// Publishes the list; `nil` where its errors forbid it.
  private func publish(
    _ read: ReadList, gazetteer: Gazetteer, bar: ProgressBar
  ) async throws -> PublishOutcome? {
    if read.hasErrors, !allowErrors { return nil }
    let total = read.edition.programmes.count
    let store = try SQLiteStore(path: database, gazetteer: gazetteer)
    let outcome = try await store.publish(
      Publication(read.edition, source: read.source, diagnostics: read.diagnostics) { done in
        bar.show(done, of: total)
      })
    try await store.close()
    return outcome
  }

  private func write(_ read: ReadList, _ outcome: PublishOutcome?, to terminal: Terminal) throws {
    var stream = JSONObjectStream(to: terminal.write)
    try stream.member("edition", EditionOutput(read.edition))
    try stream.member("published", outcome != nil)
    try stream.member("unchanged", outcome == .unchanged)
    try stream.member("replaced", outcome == .replaced)
    try stream.member("diagnostics", each: read.diagnostics + (read.texts?.diagnostics ?? [])) {
      DiagnosticOutput($0, in: Speech.language)
    }
    stream.finish()
  }

  private func tell(
    _ read: ReadList, _ outcome: PublishOutcome?, gazetteer: Gazetteer, on terminal: Terminal
  ) {
    terminal.remark(TerminalReport.render([read.checked], ReportOptions(on: terminal)))
    if let texts = read.texts, !texts.diagnostics.isEmpty {
      terminal.remark(
        TerminalReport.render(
          [CheckedList(texts.table.source, findings: texts.diagnostics)],
          ReportOptions(on: terminal)))
    }
    let count = read.edition.programmes.count
    let id = read.edition.id
    switch outcome {
    case .published:
      terminal.write(
        said(
          "\(id): \(count)事業を \(database) に公開しました",
          "\(id): \(count) programmes published into \(database)"))
    case .replaced:
      terminal.write(
        said(
          "\(id): \(database) の一覧を \(count)事業の新しい内容に置き換えました",
          "\(id): replaced in \(database) by \(count) programmes"))
    case .unchanged:
      terminal.write(said("\(id): 変更はありません", "\(id): nothing changed"))
    case nil:
      terminal.remark(
        said(
          "誤りがあるため公開していません。直すか、--allow-errors を付けてください",
          "not published because of errors; mend them, or give --allow-errors"))
    }
  }
}
