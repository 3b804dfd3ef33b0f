import ArgumentParser
import Foundation
import Lists

/// Where a table is written to, and for whom.
struct TableFileOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      said(
        "表計算ソフト向けのCSVにする（先頭にBOMを付け、数式として動く文字を無害にする）",
        "CSV for spreadsheets: with a byte order mark, and nothing that runs as a formula.")))
  var bom = false
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      said("書き出し先（省略時は標準出力）", "Where it goes (else standard output)."), valueName: "file"))
  var output: String?

  func write(_ bytes: [UInt8], isBinary: Bool, called name: String) throws {
    let terminal = Terminal()
    if let output {
      try OutputFile(output).write(bytes, replacing: true)
      return
    }
    guard !isBinary || terminal.width == nil else {
      throw Failure(
        code: "binary-output",
        message: Bilingual(ja: "\(name)は端末に表示できません", en: "a terminal cannot show \(name)"),
        hint: Bilingual(ja: "--output でファイルを指定してください", en: "name a file with --output"))
    }
    terminal.write(Data(bytes))
  }
}
