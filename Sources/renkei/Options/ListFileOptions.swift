import ArgumentParser
import Foundation
import Interchange
import ListWriting
import Lists
import LocalGovernments
import Participation

/// How a list is written, and where to.
struct ListFileOptions: ParsableArguments {
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

  /// Writes a list in a form, and says what the form cannot carry.
  func write(
    _ content: ListContent, of edition: Edition, as format: ListFileFormat, resolved: Bool = false,
    gazetteer: Gazetteer, on terminal: Terminal
  ) throws {
    if format.isBinary, output == nil, terminal.width != nil {
      throw Failure(
        code: "binary-output",
        message: Bilingual(
          ja: "\(format.rawValue)は端末に表示できません", en: "a terminal cannot show \(format.rawValue)"),
        hint: Bilingual(ja: "--output でファイルを指定してください", en: "name a file with --output"))
    }
    let bytes: [UInt8]
    if let writer = format.writer(resolved: resolved) {
      let written = try WrittenList(content, as: writer, .init(isForSpreadsheets: bom))
      for finding in written.diagnostics {
        terminal.remark(said("注意: ", "note: ") + finding.message.spoken)
      }
      bytes = written.bytes
    } else {
      bytes = try data(of: edition, as: format, gazetteer: gazetteer)
    }
    if let output {
      try OutputFile(output).write(bytes, replacing: true)
    } else {
      terminal.write(Data(bytes))
    }
  }

  /// The forms that hold what was made of the list, too.
  private func data(
    of edition: Edition, as format: ListFileFormat, gazetteer: Gazetteer
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    if format == .codes {
      ProgrammesCSV(gazetteer: gazetteer)
        .write(edition, byteOrderMark: bom) { bytes += $0 }
    } else {
      var stream = JSONObjectStream { bytes += $0 }
      try stream.member("edition", EditionOutput(edition))
      try stream.member("programmes", each: edition.programmes) {
        ProgrammeOutput($0, gazetteer: gazetteer)
      }
      stream.finish()
    }
    return bytes
  }
}
