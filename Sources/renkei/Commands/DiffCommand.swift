import ArgumentParser
import Catalogue
import Changes
import CivilDates
import Foundation
import Interchange
import Lists
import LocalGovernments
import Participation

/// Compares two lists, or two editions of a database.
struct DiffCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: said("2つの一覧を比べ、変わったところを示す", "Compare two lists and show what changed."),
      discussion: said(
        """
        一覧はファイルか、データベースの年度版（tokyo-2024 など）で指定します。事業は番号ではなく、名称・リンク・
        文章・所管局で対応させます。自信のない対応には「要確認」と示します。
        例:
          renkei diff 2024.txt 2025.txt
          renkei diff tokyo-2024 tokyo-2025 --format html > changes.html
        """,
        """
        A list is a file, or an edition of the database (such as tokyo-2024). Programmes are matched
        by name, links, text and bureau, not by number; doubtful matches say so.
        EXAMPLES:
          renkei diff 2024.txt 2025.txt
          renkei diff tokyo-2024 tokyo-2025 --format html > changes.html
        """))
  }

  /// How the changes are given out.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case html
    case xlsx
  }

  @Argument(help: ArgumentHelp(said("前の一覧", "The older list.")))
  var old: String
  @Argument(help: ArgumentHelp(said("後の一覧", "The newer list.")))
  var new: String
  @Option(
    help: ArgumentHelp(said("出力の形式", "The form of the output."), valueName: "text|json|html|xlsx"))
  var format = Format.text
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      said("結果の書き出し先（省略時は標準出力）", "Where the result goes (else standard output)."),
      valueName: "file"))
  var output: String?
  @Option(
    help: ArgumentHelp(
      said("前の一覧の時点（--as-of は後の一覧の時点）", "The older list's day (--as-of is the newer one's)."),
      valueName: "date"))
  var oldAsOf: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    if format == .xlsx, output == nil {
      throw ValidationError(
        said("xlsx には --output でファイルを指定してください", "name a file for xlsx with --output"))
    }
    if let oldAsOf, CivilDate(iso: oldAsOf) == nil {
      throw ValidationError(
        said("日付ではありません: \(oldAsOf)（例: 2024-04-01）", "not a date: \(oldAsOf) (say 2024-04-01)"))
    }
  }

  func run() async throws {
    let gazetteer = try Gazetteer.bundled()
    let issuer = try list.issuingGovernment(in: gazetteer)
    let source = EditionSource(database: database, issuer: issuer, gazetteer: gazetteer)
    let old = try await source.edition(self.old, asOf: oldAsOf.flatMap { CivilDate(iso: $0) })
    let new = try await source.edition(self.new, asOf: list.date)
    let changes = EditionComparison(gazetteer: gazetteer).changes(from: old, to: new)
    let terminal = Terminal()
    let result = try bytes(of: changes, gazetteer: gazetteer, for: terminal)
    if let output {
      try OutputFile(output).write(result, replacing: true)
    } else {
      terminal.write(Data(result))
    }
  }

  private func bytes(
    of changes: EditionChanges, gazetteer: Gazetteer, for terminal: Terminal
  ) throws -> [UInt8] {
    switch format {
    case .text:
      let lines = ChangesTextReport(changes, gazetteer: gazetteer, terminal).lines()
      return Array((lines.joined(separator: "\n") + "\n").utf8)
    case .html:
      let page = ChangesHTMLReport(changes, gazetteer: gazetteer, Speech.language).page()
      return Array((page + "\n").utf8)
    case .xlsx:
      return try ChangesWorkbook(changes, gazetteer: gazetteer).bytes()
    case .json:
      var text: [UInt8] = []
      var stream = JSONObjectStream { text += $0 }
      try stream.object("changes") { stream in
        try stream.member("from", EditionOutput(changes.old))
        try stream.member("to", EditionOutput(changes.new))
        try stream.member("summary", ChangeSummaryOutput(changes.summary))
        try stream.member("programmes", each: changes.programmes) {
          ProgrammeChangeOutput($0, gazetteer: gazetteer)
        }
      }
      stream.finish()
      return text
    }
  }
}
