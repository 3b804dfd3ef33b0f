import ArgumentParser
import Checking
import Interchange
import Lists
import LocalGovernments
import Participation

/// Reads, resolves and checks a list, and stores nothing.
struct ReadCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "read",
      abstract: said(
        "一覧を読み、関係自治体を解釈し、確認する（保存しない）", "Read, resolve and check a list; store nothing."),
      discussion: said(
        "例: renkei read list.txt --json --issuer 13000", "EXAMPLE: renkei read list.txt --json"))
  }

  @Argument(help: ArgumentHelp(said("一覧のファイル。- は標準入力", "The list's file; - is standard input.")))
  var file: String
  @OptionGroup var list: ListOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let gazetteer = try Gazetteer.bundled()
    let terminal = Terminal()
    let bar = ProgressBar(file, on: terminal)
    let issuer = try list.issuingGovernment(in: gazetteer)
    defer { bar.finish() }
    let read = try bar.during(said("読み取り", "reading")) {
      try ListInput(file, columns: list.columns).read(
        gazetteer: gazetteer, issuer: issuer, asOf: list.date)
    }
    if output.json {
      try write(read, gazetteer: gazetteer.asOf(read.edition.asOf), to: terminal, bar: bar)
    } else {
      terminal.write(EditionSummary.lines(of: read.edition, gazetteer: gazetteer))
      terminal.write(ProgrammeTable.lines(of: read.edition.programmes, on: terminal))
      terminal.remark(TerminalReport.render([read.checked], ReportOptions(on: terminal)))
    }
    if read.hasErrors { throw Ending(status: .findings) }
  }

  private func write(
    _ read: ReadList, gazetteer: Gazetteer, to terminal: Terminal, bar: ProgressBar
  ) throws {
    let places = read.participantsPlaces()
    let total = read.edition.programmes.count
    var stream = JSONObjectStream(to: terminal.write)
    try stream.member("edition", EditionOutput(read.edition))
    try stream.member("programmes", each: read.edition.programmes.enumerated()) {
      index, programme in
      bar.show(index, of: total)
      return ProgrammeOutput(programme, gazetteer: gazetteer, places: places[programme.span])
    }
    try stream.member("diagnostics", each: read.diagnostics) {
      DiagnosticOutput($0, in: Speech.language)
    }
    stream.finish()
  }
}
