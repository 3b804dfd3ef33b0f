import ArchiveTesting
import Testing
import Workbooks

@Suite("Workbooks that are broken, protected or hostile")
struct HostileWorkbookTests {
  private func error(_ bytes: [UInt8], _ limits: WorkbookLimits = .standard) -> WorkbookError? {
    do throws(WorkbookError) {
      _ = try Workbook(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private let row = #"<row r="1"><c r="A1" t="inlineStr"><is><t>連携</t></is></c></row>"#

  /// An old Office file whose directory names a stream.
  private func compound(_ stream: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1024)
    bytes.replaceSubrange(0..<4, with: [0xD0, 0xCF, 0x11, 0xE0])
    let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    bytes.replaceSubrange(512..<512 + name.count, with: name)
    return bytes
  }

  @Test("a file that is no workbook is told for what it is")
  func tellsOthers() throws {
    #expect(error(compound("EncryptedPackage")) == .encrypted)
    #expect(error(compound("Workbook")) == .notAWorkbook(.oldExcel))
    #expect(error(compound("WordDocument")) == .notAWorkbook(.oldOffice))
    #expect(error(Array("No.\t事業名".utf8)) == .notAWorkbook(.noArchive))
    #expect(error(try TestArchive.make(["memo.txt": "x"])) == .notAWorkbook(.zip))
    var word = ExcelFile(rows: row)
    word.replaced["_rels/.rels"] = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>
      """
    #expect(error(try word.bytes()) == .notAWorkbook(.word))
    #expect(
      error(try TestArchive.make(["mimetype": "application/vnd.oasis.opendocument.text"]))
        == .notAWorkbook(.openDocument))
  }

  @Test("a file cut off anywhere is damaged, and never more than that")
  func refusesCutOff() throws {
    let whole = try ExcelFile(rows: row).bytes()
    for count in 4..<whole.count { #expect(error(Array(whole[..<count])) == .damaged(part: nil)) }
  }

  @Test(
    "a missing or broken part is named",
    arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
  func namesDamage(part: String) throws {
    var file = ExcelFile(rows: row)
    file.left = [part]
    #expect(error(try file.bytes()) == .damaged(part: part))
    file.left = []
    file.replaced[part] = "<workbook><sheets>"
    #expect(error(try file.bytes()) == .damaged(part: part))
  }

  @Test("texts that are missing are told, and one that is missing costs no other")
  func tellsMissingTexts() throws {
    var file = ExcelFile(rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#, strings: nil)
    #expect(error(try file.bytes()) == .damaged(part: "xl/sharedStrings.xml"))
    file.strings = "<si><t>甲</t></si>"
    file.rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>9</v></c>\
      <c r="C1" t="s"><v>-1</v></c><c r="D7"><v>4</v></c><c r="A1"><v>5</v></c></row>
      """
    let workbook = try Workbook(file.bytes())
    #expect(workbook.sheets[0].rows[0].cells.map(\.text) == ["甲", "4"])
    let cell = { CellReference(sheet: "一覧", name: $0) }
    #expect(workbook.remarks.map(\.cell) == [cell("B1"), cell("C1"), cell("D1"), cell("A1")])
    #expect(
      workbook.remarks.map(\.kind) == [
        .missingText, .missingText, .misplacedCell("D7"), .misplacedCell("A1"),
      ])
  }

  @Test(
    "a document type is refused before its entities mean anything",
    arguments: [
      #"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>"#,
      #"<!DOCTYPE x SYSTEM "file:///etc/passwd">"#,
      #"<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]>"#,
    ])
  func refusesEntities(type: String) throws {
    var file = ExcelFile()
    file.replaced[ExcelFile.sheetPart] =
      type + #"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>"#
    #expect(error(try file.bytes()) == .hostile(part: ExcelFile.sheetPart))
    file.replaced[ExcelFile.sheetPart] = "<worksheet>&a;</worksheet>"
    #expect(error(try file.bytes()) == .damaged(part: ExcelFile.sheetPart))
  }

  @Test("parts that claim to be within each other end the reading")
  func refusesDepth() throws {
    var file = ExcelFile()
    file.replaced[ExcelFile.sheetPart] = String(repeating: "<a>", count: 100_000)
    #expect(error(try file.bytes()) == .damaged(part: ExcelFile.sheetPart))
  }

  @Test("what unpacks to gigabytes is refused while it is small")
  func refusesBombs() throws {
    var file = ExcelFile()
    file.rows =
      #"<row r="1"><c r="A1" t="inlineStr"><is><t>"#
      + String(repeating: "A", count: 40 << 20) + "</t></is></c></row>"
    let bytes = try file.bytes()
    #expect(bytes.count < 100_000)
    #expect(error(bytes) == .tooLarge(.ratio, limit: 200, at: ExcelFile.sheetPart))
    var limits = WorkbookLimits()
    limits.ratio = 10_000
    #expect(
      error(bytes, limits) == .tooLarge(.cellBytes, limit: limits.cellBytes, at: "一覧!A1"))
    limits.unpackedBytes = 1 << 20
    #expect(
      error(bytes, limits)
        == .tooLarge(.unpackedBytes, limit: 1 << 20, at: ExcelFile.sheetPart))
  }

  @Test("a size that the archive states falsely changes nothing")
  func disbelievesSizes() throws {
    let file = ExcelFile(rows: row + String(repeating: " ", count: 5000))
    var bytes = try file.bytes()
    let name = Array(ExcelFile.sheetPart.utf8)
    // In the directory, 22 bytes before the name, stands the size.
    let place = try #require(
      (0..<bytes.count - name.count).last { bytes[$0..<$0 + name.count].elementsEqual(name) })
    bytes.replaceSubrange(place - 22..<place - 18, with: [1, 0, 0, 0])
    #expect(try Workbook(bytes).sheets[0].rows[0].cells.map(\.text) == ["連携"])
    bytes.replaceSubrange(place - 22..<place - 18, with: [0xFF, 0xFF, 0xFF, 0x7F])
    #expect(
      error(bytes)
        == .tooLarge(
          .unpackedBytes, limit: WorkbookLimits.standard.unpackedBytes, at: ExcelFile.sheetPart))
  }

  @Test("too many of anything is refused by name")
  func refusesTooMany() throws {
    var limits = WorkbookLimits()
    limits.entries = 5
    #expect(
      error(try ExcelFile(rows: row).bytes(), limits) == .tooLarge(.entries, limit: 5, at: nil))
    limits = WorkbookLimits()
    limits.cells = 2
    let cells = "<row>" + String(repeating: "<c><v>1</v></c>", count: 3) + "</row>"
    #expect(
      error(try ExcelFile(rows: cells).bytes(), limits) == .tooLarge(.cells, limit: 2, at: nil))
    limits = WorkbookLimits()
    limits.textBytes = 100
    let shared = "<row>" + String(repeating: #"<c t="s"><v>0</v></c>"#, count: 5) + "</row>"
    let text = ExcelFile(
      rows: shared, strings: "<si><t>\(String(repeating: "A", count: 30))</t></si>")
    #expect(error(try text.bytes(), limits) == .tooLarge(.textBytes, limit: 100, at: nil))
    limits = WorkbookLimits()
    limits.sheets = 0
    #expect(
      error(try ExcelFile(rows: row).bytes(), limits) == .tooLarge(.sheets, limit: 0, at: nil))
    limits = WorkbookLimits()
    limits.merges = 1
    let merge = #"<mergeCell ref="A1:B1"/>"#
    let merged = ExcelFile(rows: row, afterRows: "<mergeCells>\(merge)\(merge)</mergeCells>")
    #expect(error(try merged.bytes(), limits) == .tooLarge(.merges, limit: 1, at: nil))
  }

  @Test("a cell beyond the last column, or named by nonsense, stands where it comes")
  func boundsColumns() throws {
    let file = ExcelFile(
      rows:
        #"<row r="1"><c r="ZZZZZZZZZZZZZZZZ1"><v>1</v></c><c r="XFD1"><v>2</v></c><c><v>3</v></c></row>"#
    )
    let workbook = try Workbook(file.bytes())
    #expect(workbook.sheets[0].rows[0].cells.map(\.column) == [1, 16_384])
    #expect(workbook.remarks.first?.kind == .misplacedCell("ZZZZZZZZZZZZZZZZ1"))
  }

  @Test("every error says in both languages what was found and what to do")
  func speaks() {
    let cell = CellReference(sheet: "一覧", column: 1, row: 5)
    let errors: [WorkbookError] = [
      .encrypted, .damaged(part: nil), .damaged(part: "x"), .hostile(part: "x"),
      .notAWorkbook(.oldExcel), .tooLarge(.cells, limit: 1, at: "x"), .notEditable(cell, .formula),
    ]
    for error in errors {
      for words in [error.message, error.hint] {
        #expect(words.ja.unicodeScalars.contains { $0.value > 0x3000 })
        #expect(words.en.unicodeScalars.contains { $0.properties.isAlphabetic })
      }
    }
    #expect(WorkbookError.notEditable(cell, .formula).message.ja.hasPrefix("一覧!A5"))
  }
}
