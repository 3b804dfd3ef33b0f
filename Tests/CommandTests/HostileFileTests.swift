import ArchiveTesting
import Foundation
import Testing

/// Each file is given to the command in a process that may not have more than some memory: that it
/// ends, with the right status and words, is what is tested.
@Suite("Files that are broken, or made to harm", .serialized)
struct HostileFileTests {
  private let command: Command
  private static let head = "No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n"

  init() throws { command = try Command() }

  struct Refused: Sendable, CustomTestStringConvertible {
    let name: String
    let code: String
    let bytes: @Sendable () throws -> [UInt8]
    var testDescription: String { name }
  }

  static let refused = [
    Refused(name: "empty.txt", code: "empty-file") { [] },
    Refused(name: "blank.csv", code: "empty-file") { Array("\n　\t\r\n".utf8) },
    Refused(name: "binary.dat", code: "binary-file") {
      (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    },
    Refused(name: "mixed.txt", code: "unknown-encoding") {
      // Half in UTF-8, half in Shift_JIS.
      Array((head + "1\t甲\t丙\t\t千葉県\n").utf8)
        + (0..<400).flatMap { _ in [0x8A, 0xBF, 0x8E, 0x9A, 0x0A] as [UInt8] }
    },
    Refused(name: "headings.csv", code: "too-many-columns") {
      Array(
        ((0..<300_000).map { "列\($0)" }.joined(separator: ",") + ",No.,事業名,関係自治体\n1,甲,千葉県\n")
          .utf8)
    },
    Refused(name: "locked.pdf", code: "encrypted-file") {
      Array(
        try Data(
          contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Fixtures/pdf/locked.pdf").standardizedFileURL))
    },
    Refused(name: "bomb.xlsx", code: "file-too-large") {
      try TestArchive.make(
        Workbooks.excel(sheet: [UInt8](repeating: 0x20, count: 64 << 20), strings: ""))
    },
    Refused(name: "strings.xlsx", code: "file-too-large") {
      let rows = #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#
      let text = "<si><t>" + String(repeating: "水", count: 12 << 20) + "</t></si>"
      return try TestArchive.make(Workbooks.excel(sheet: Workbooks.sheet(rows), strings: text))
    },
    Refused(name: "cell.xlsx", code: "file-too-large") {
      let text = (0..<(2 << 20)).map { "\(($0 &* 7919) % 10)" }.joined()
      let rows = #"<row r="1"><c r="A1" t="inlineStr"><is><t>\#(text)</t></is></c></row>"#
      return try TestArchive.make(Workbooks.excel(sheet: Workbooks.sheet(rows), strings: ""))
    },
    Refused(name: "bomb.ods", code: "file-too-large") {
      try TestArchive.make(Workbooks.openDocument([UInt8](repeating: 0x20, count: 64 << 20)))
    },
    Refused(name: "repeated.ods", code: "file-too-large") {
      let row =
        "<table:table-row table:number-rows-repeated='1048576'>"
        + "<table:table-cell table:number-columns-repeated='16384' office:value-type='string'>"
        + "<text:p>連携</text:p></table:table-cell></table:table-row>"
      return try TestArchive.make(Workbooks.openDocument(Array(Workbooks.content(row).utf8)))
    },
  ]

  @Test("It is refused with its reason and what to do, in both languages", arguments: refused)
  func refuses(file: Refused) throws {
    let name = try command.file(file.name, try file.bytes())
    for language in ["ja", "en"] {
      let run = try command.run(
        arguments: ["check", name, "--format", "json", "--language", language], memory: 2_000)
      #expect(run.status == 2)
      let error = try run.json().object("error")
      #expect(error["code"] as? String == file.code)
      #expect((error["message"] as? String)?.contains(name) == true)
      #expect((error["hint"] as? String)?.isEmpty == false)
    }
  }

  struct Kept: Sendable, CustomTestStringConvertible {
    let name: String
    let rule: String
    let text: @Sendable () -> String
    var testDescription: String { name }
  }

  static let kept = [
    Kept(name: "cell.txt", rule: "repeated-government") {
      head + "1\t甲【環境局】\t\(String(repeating: "水を守る。", count: 300_000))\t\t千葉県、千葉県\n"
    },
    Kept(name: "cell.csv", rule: "repeated-government") {
      head.replacing("\t", with: ",")
        + "1,甲【環境局】,\"\(String(repeating: "水を守る。\n", count: 200_000))\",,\"千葉県、千葉県\"\n"
    },
    Kept(name: "columns.txt", rule: "too-many-cells") {
      head + "1\t甲【環境局】\t水\t\t千葉県" + String(repeating: "\t水", count: 300_000) + "\n"
    },
    Kept(name: "columns.html", rule: "too-many-cells") {
      "<table><tr><th>No.<th>事業名<th>関係自治体</tr><tr><td>1<td>甲<td>千葉県"
        + String(repeating: "<td>水", count: 30_000) + "</tr></table>"
    },
    Kept(name: "rows.txt", rule: "no-rows") { head + String(repeating: "字\n", count: 50_000) },
    Kept(name: "numbers.csv", rule: "repeated-number") {
      "No.,事業名,関係自治体\n" + String(repeating: "1,甲,千葉県\n", count: 8_000)
    },
    Kept(name: "brackets.txt", rule: "unbalanced-bracket") {
      head + "1\t甲【環境局】\t" + String(repeating: "（", count: 30_000) + "\t\t千葉県\n"
    },
    Kept(name: "marks.txt", rule: "repeated-government") {
      head + "1\t甲【環境局】\tか\(String(repeating: "\u{3099}", count: 200_000))\t\t千葉県、千葉県\n"
    },
    Kept(name: "formula.csv", rule: "repeated-government") {
      "No.,事業名,事業内容,関係自治体\n1,=cmd|'/c calc'!A1,丙,\"千葉県、千葉県\"\n"
    },
  ]

  @Test(
    "It is read within bounds, and what is wrong is told and not repeated endlessly",
    arguments: kept)
  func keeps(file: Kept) throws {
    let name = try command.file(file.name, file.text().utf8)
    let run = try command.run(
      arguments: ["check", name, "--format", "json", "--language", "en"], memory: 3_000)
    #expect([0, 1].contains(run.status))
    let found = try run.json().objects("diagnostics")
    #expect(found.contains { $0["rule"] as? String == file.rule })
    let counts = Dictionary(grouping: found) { $0["rule"] as? String ?? "" }.mapValues(\.count)
    #expect(counts.values.allSatisfy { $0 <= 1_001 })
  }

  @Test("A finding that is made throughout is counted, and no row is lost for it")
  func counted() throws {
    let rows = String(repeating: "1,甲,千葉県\n", count: 3_000)
    let name = try command.file("list.csv", ("No.,事業名,関係自治体\n" + rows).utf8)
    let run = try command.run("read", name, "--json", "--language", "en")
    #expect(run.status == 1)
    #expect(try run.json().objects("programmes").count == 3_000)
    let identifiers = try run.json().objects("programmes").compactMap { $0["id"] as? String }
    #expect(Set(identifiers).count == 3_000)
    let told = try run.json().objects("diagnostics").filter {
      $0["rule"] as? String == "repeated-number"
    }
    #expect(told.count == 1_001)
    let last = try #require(told.last)
    #expect((last["message"] as? String)?.contains("1999 times more") == true)
    #expect(last["severity"] as? String == "error")
    #expect(last.object("span")["line"] as? Int == 1_003)
  }

  @Test("A file that ends within a character is read up to there, and that is told")
  func cutOff() throws {
    let whole = try Data(contentsOf: URL(filePath: Command.list))
    // The last byte kept begins a character of three.
    let end = try #require(whole[30_000...].firstIndex { $0 >= 0xE3 && $0 < 0xEA })
    let name = try command.file("list.txt", whole[...end])
    let run = try command.run("read", name, "--json")
    #expect(run.status == 1)
    #expect(try run.json().objects("programmes").count > 30)
    let rules = try run.json().objects("diagnostics").compactMap { $0["rule"] as? String }
    #expect(rules.contains("truncated-file"))
  }
}

/// The least that a workbook is made of.
private enum Workbooks {
  private static let main =
    #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#
    + #" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
  private static let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  static func sheet(_ rows: String) -> [UInt8] {
    Array("<worksheet \(main)><sheetData>\(rows)</sheetData></worksheet>".utf8)
  }

  static func excel(sheet: [UInt8], strings: String) -> [TestArchive.Part] {
    func relations(_ targets: [(kind: String, path: String)]) -> [UInt8] {
      let entries = targets.enumerated().map {
        #"<Relationship Id="rId\#($0 + 1)" Type="\#(type)\#($1.kind)" Target="\#($1.path)"/>"#
      }
      return Array(
        (#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
          + entries.joined() + "</Relationships>").utf8)
    }
    let types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
    let book =
      "<workbook \(main)><sheets><sheet name='一覧' sheetId='1' r:id='rId1'/></sheets></workbook>"
    return [
      ("[Content_Types].xml", Array(types.utf8)),
      ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", Array(book.utf8)),
      (
        "xl/_rels/workbook.xml.rels",
        relations([("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")])
      ),
      ("xl/sharedStrings.xml", Array("<sst \(main)>\(strings)</sst>".utf8)),
      ("xl/worksheets/sheet1.xml", sheet),
    ]
  }

  static func content(_ rows: String) -> String {
    "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
      + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
      + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body>"
      + "<office:spreadsheet><table:table table:name='一覧'>\(rows)</table:table>"
      + "</office:spreadsheet></office:body></office:document-content>"
  }

  static func openDocument(_ content: [UInt8]) -> [TestArchive.Part] {
    [
      ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
      ("content.xml", content),
    ]
  }
}
