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
    help: ArgumentHelp(
      said("CSVの文字コード。cp932は古い表計算ソフト向け", "The encoding of CSV; cp932 is for older spreadsheets."),
      valueName: "utf-8|cp932"))
  var encoding = Encoding.utf8

  enum Encoding: String, CaseIterable, ExpressibleByArgument {
    case utf8 = "utf-8"
    case cp932
  }

  /// The bytes of a CSV in the encoding that is asked for.
  ///
  /// - Parameter table: the CSV, for spreadsheets or not.
  /// - Returns: its bytes.
  /// - Throws: which characters have no code in the encoding.
  func csv(_ table: (_ isForSpreadsheets: Bool) -> [UInt8]) throws(Failure) -> [UInt8] {
    guard encoding == .cp932 else { return table(bom) }
    // What it is asked for is a spreadsheet; a byte order mark is UTF-8's.
    let text = String(decoding: table(true), as: UTF8.self)
    let bare = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    switch TextEncoding.cp932.written(bare) {
    case .bytes(let bytes): return bytes
    case .without(let characters):
      let shown = characters.prefix(20).map(String.init).joined(separator: " ")
      throw Failure(
        code: "unencodable",
        message: Bilingual(
          ja: "CP932にない文字があります：\(shown)", en: "CP932 has no code for: \(shown)"),
        hint: Bilingual(
          ja: "--bom を付けたUTF-8なら、表計算ソフトでもそのまま開けます",
          en: "UTF-8 with --bom is opened by spreadsheets as it is"),
        status: .findings)
    }
  }
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
