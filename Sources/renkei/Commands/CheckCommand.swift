import ArgumentParser
import Checking
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
        """
        例:
          renkei check list.txt
          renkei check list.txt --notes              注記も示す
          renkei check list.txt --format html > report.html
        """,
        """
        EXAMPLES:
          renkei check list.txt
          renkei check list.txt --notes              notes, too
          renkei check list.txt --format html > report.html
        """))
  }

  /// How the findings are given out.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case sarif
    case html
  }

  @Argument(help: ArgumentHelp(said("一覧のファイル。- は標準入力", "The lists' files; - is standard input.")))
  var files: [String]
  @Option(
    help: ArgumentHelp(said("出力の形式", "The form of the output."), valueName: "text|json|sarif|html"))
  var format = Format.text
  @Flag(help: ArgumentHelp(said("注記も示す", "Show notes, too.")))
  var notes = false
  @OptionGroup var list: ListOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let gazetteer = try Gazetteer.bundled()
    let issuer = try list.issuingGovernment(in: gazetteer)
    let terminal = Terminal()
    let lists = try files.map { file in
      try ListInput(file).read(gazetteer: gazetteer, issuer: issuer, asOf: list.date).checked
    }
    let found = lists.flatMap(\.findings)
    if format == .json {
      var stream = JSONObjectStream(to: terminal.write)
      try stream.member("diagnostics", each: found) { DiagnosticOutput($0, in: Speech.language) }
      stream.finish()
    } else if let report = ReportFormats.named(format.rawValue) {
      let options = ReportOptions(on: terminal, showsNotes: notes || format != .text)
      terminal.write(report.render(lists, options))
    }
    if found.contains(where: { $0.severity == .error }) { throw Ending(status: .findings) }
  }
}
