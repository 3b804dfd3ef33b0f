import ArgumentParser
import Lists
import LocalGovernments
import Participation

/// Writes a list's file in another form, without a database.
struct ConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert",
      abstract: said(
        "一覧のファイルを別の形式に変換する（保存しない）", "Write a list's file in another form; store nothing."),
      discussion: said(
        """
        例:
          renkei convert list.txt --to xlsx --output list.xlsx
          renkei convert list.csv --to pdf --output list.pdf
          renkei convert list.xlsx --to text > list.txt    公表用のテキスト

        書き出した形式で表せない内容があれば、標準エラーに示します。
        """,
        """
        EXAMPLES:
          renkei convert list.txt --to xlsx --output list.xlsx
          renkei convert list.csv --to pdf --output list.pdf
          renkei convert list.xlsx --to text > list.txt    the text form for publishing

        What a form cannot carry is said on standard error.
        """))
  }

  @Argument(help: ArgumentHelp(said("一覧のファイル。- は標準入力", "The list's file; - is standard input.")))
  var input: String
  @Option(help: ArgumentHelp(said("形式", "The format."), valueName: ListFileFormat.valueName))
  var to: ListFileFormat
  @OptionGroup var file: ListFileOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let gazetteer = try Gazetteer.bundled()
    let issuer = try list.issuingGovernment(in: gazetteer)
    let read = try ListInput(input, columns: list.columns).read(
      gazetteer: gazetteer, issuer: issuer, asOf: list.date)
    try file.write(
      ListContent(read.document), of: read.edition, as: to,
      gazetteer: gazetteer.asOf(read.edition.asOf), on: Terminal())
  }
}
