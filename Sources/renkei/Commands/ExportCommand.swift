import ArgumentParser
import Catalogue
import Lists
import LocalGovernments
import Participation

/// Writes a whole edition as a file.
struct ExportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: said(
        "一覧をCSV、Excel、PDFなどで書き出す", "Write an edition as CSV, a workbook, a PDF and more."),
      discussion: said(
        """
        例:
          renkei export --format csv --bom > list.csv      Excelで開けるCSV
          renkei export --format xlsx --output list.xlsx
          renkei export --format codes > codes.csv         自治体コードの付いたCSV

        json と codes は関係自治体を解釈した結果も含みます。ほかの形式は一覧そのものです。
        """,
        """
        EXAMPLES:
          renkei export --format csv --bom > list.csv      CSV that Excel opens
          renkei export --format xlsx --output list.xlsx
          renkei export --format codes > codes.csv         CSV with governments' codes

        json and codes hold what the participants' wording comes to, too; the others are the list.
        """))
  }

  @Option(help: ArgumentHelp(said("形式", "The format."), valueName: ListFileFormat.valueName))
  var format = ListFileFormat.json
  @OptionGroup var file: ListFileOptions
  @OptionGroup var edition: EditionOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let gazetteer = try Gazetteer.bundled()
    let catalogue = try await database.catalogue(gazetteer: gazetteer)
    let edition = try edition.choose(from: catalogue)
    let terminal = Terminal()
    let content = ListContent(edition)
    let unread = edition.programmes.count - content.rows.count
    if unread > 0, format.writer(resolved: true) != nil {
      terminal.remark(
        said(
          "注意: 読めなかった行\(unread)件は書き出していません。元のファイルを renkei convert で変換してください",
          "note: \(unread) rows that could not be read are not written; convert the original file"
            + " with renkei convert"))
    }
    try file.write(
      content, of: edition, as: format, resolved: true, gazetteer: catalogue.gazetteer, on: terminal
    )
  }
}
