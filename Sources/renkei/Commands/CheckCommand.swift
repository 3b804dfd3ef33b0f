import ArgumentParser
import Interchange
import Lists
import LocalGovernments

/// Tells what is wrong or doubtful in lists.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: said("一覧の誤りと確認事項を示す", "Show what is wrong or doubtful in lists."),
      discussion: said(
        "例: renkei check list.txt --format json", "EXAMPLE: renkei check list.txt --format json"))
  }

  /// How the findings are given out.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: ArgumentHelp(said("一覧のファイル。- は標準入力", "The lists' files; - is standard input.")))
  var files: [String]
  @Option(help: ArgumentHelp(said("出力の形式", "The form of the output."), valueName: "text|json"))
  var format = Format.text
  @OptionGroup var list: ListOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let gazetteer = try Gazetteer.bundled()
    let issuer = try list.issuingGovernment(in: gazetteer)
    let terminal = Terminal()
    var found: [Diagnostic] = []
    for file in files {
      let read = try ListInput(file).read(gazetteer: gazetteer, issuer: issuer, asOf: list.date)
      found += read.diagnostics
      if format == .text, !read.diagnostics.isEmpty {
        let report = DiagnosticReport(source: read.document.source, colour: terminal.colour)
        terminal.write(report.lines(of: read.diagnostics))
      }
    }
    switch format {
    case .text:
      terminal.write(DiagnosticReport.summary(of: found))
    case .json:
      var stream = JSONObjectStream(to: terminal.write)
      try stream.member("diagnostics", each: found) { DiagnosticOutput($0, in: Speech.language) }
      stream.finish()
    }
    if found.contains(where: { $0.severity == .error }) { throw Ending(status: .findings) }
  }
}
