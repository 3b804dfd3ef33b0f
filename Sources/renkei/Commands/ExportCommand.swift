import ArgumentParser
import Catalogue
import Interchange
import LocalGovernments
import Participation

/// Writes a whole edition as open data.
struct ExportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: said("一覧をJSONまたはCSVで書き出す", "Write an edition as JSON or CSV."),
      discussion: said(
        "例: renkei export --format csv > programmes.csv",
        "EXAMPLE: renkei export --format csv > programmes.csv"))
  }

  /// The forms that an edition is written in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
    case csv
  }

  @Option(help: ArgumentHelp(said("形式", "The format."), valueName: "json|csv"))
  var format = Format.json
  @Flag(
    help: ArgumentHelp(
      said("CSVの先頭にBOMを付ける（表計算ソフト向け）", "Begin CSV with a byte order mark, for spreadsheets.")))
  var bom = false
  @OptionGroup var edition: EditionOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let gazetteer = try Gazetteer.bundled()
    let catalogue = try await database.catalogue(gazetteer: gazetteer)
    let edition = try edition.choose(from: catalogue)
    let terminal = Terminal()
    switch format {
    case .json:
      var stream = JSONObjectStream(to: terminal.write)
      try stream.member("edition", EditionOutput(edition))
      try stream.member("programmes", each: edition.programmes) {
        ProgrammeOutput($0, gazetteer: catalogue.gazetteer)
      }
      stream.finish()
    case .csv:
      ProgrammesCSV(gazetteer: catalogue.gazetteer)
        .write(edition, byteOrderMark: bom, to: terminal.write)
    }
  }
}
