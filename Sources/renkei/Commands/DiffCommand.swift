import ArgumentParser
import Catalogue
import Changes
import CivilDates
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
  }

  @Argument(help: ArgumentHelp(said("前の一覧", "The older list.")))
  var old: String
  @Argument(help: ArgumentHelp(said("後の一覧", "The newer list.")))
  var new: String
  @Option(
    help: ArgumentHelp(said("出力の形式", "The form of the output."), valueName: "text|json|html"))
  var format = Format.text
  @Option(
    help: ArgumentHelp(
      said("前の一覧の時点（--as-of は後の一覧の時点）", "The older list's day (--as-of is the newer one's)."),
      valueName: "date"))
  var oldAsOf: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
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
    switch format {
    case .text:
      terminal.write(ChangesTextReport(changes, gazetteer: gazetteer, terminal).lines())
    case .html:
      terminal.write(ChangesHTMLReport(changes, gazetteer: gazetteer, Speech.language).page())
    case .json:
      var stream = JSONObjectStream(to: terminal.write)
      try stream.object("changes") { stream in
        try stream.member("from", EditionOutput(old))
        try stream.member("to", EditionOutput(new))
        try stream.member("summary", ChangeSummaryOutput(changes.summary))
        try stream.member("programmes", each: changes.programmes) {
          ProgrammeChangeOutput($0, gazetteer: gazetteer)
        }
      }
      stream.finish()
    }
  }
}
