import ArchiveTesting
import Testing
import Workbooks

@Suite("Cells of an Excel workbook")
struct ExcelCellTests {
  private func sheet(_ file: ExcelFile) throws -> Sheet {
    try #require(try Workbook(file.bytes()).sheets.first)
  }

  private func texts(_ file: ExcelFile) throws -> [String] {
    try sheet(file).rows.flatMap(\.cells).map(\.text)
  }

  @Test("the runs of a rich text are joined, and the reading of its kanji is no part of it")
  func leavesPhonetics() throws {
    var file = ExcelFile()
    file.strings = """
      <si><r><t>多摩</t></r><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">の森 </t></r>\
      <rPh sb="0" eb="2"><t>タマ</t></rPh><rPh sb="3" eb="4"><t>モリ</t></rPh>\
      <phoneticPr fontId="1"/></si><si><t>新潟県</t><rPh sb="0" eb="3"><t>ニイガタケン</t></rPh></si>
      """
    file.rows = #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>"#
    #expect(try texts(file) == ["多摩の森 ", "新潟県"])
  }

  @Test("shared, inline and computed texts, booleans and errors are read as shown")
  func readsTypes() throws {
    var file = ExcelFile()
    file.strings =
      "<si><t>共有</t></si><si><t xml:space=\"preserve\"> 前後 </t></si><si><t>行_x000D_\n改</t></si>"
    file.rows = """
      <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c>\
      <c r="D2" t="inlineStr"><is><t>直接</t></is></c><c r="E2" t="str"><f>A2&amp;"x"</f><v>共有x</v></c>\
      <c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><f>1/0</f><v>#DIV/0!</v></c>\
      <c r="H2" t="inlineStr"><is><t>_x005F_x0041_</t></is></c><c r="I2" s="0"/></row>
      """
    let cells = try #require(try sheet(file).rows.first).cells
    #expect(
      cells.map(\.text) == [
        "共有", " 前後 ", "行\r\n改", "直接", "共有x", "TRUE", "#DIV/0!", "_x0041_",
      ])
    #expect(cells.map(\.isFormula) == [false, false, false, false, true, false, true, false])
    #expect(cells[5].kind == .boolean && cells[6].kind == .error)
  }

  @Test(
    "numbers are shown by their format",
    arguments: [
      ("1", "General", "1"), ("1.0", "General", "1"), ("0.30000000000000004", "General", "0.3"),
      ("12", "000", "012"), ("1234567", "#,##0", "1,234,567"), ("0.256", "0%", "26%"),
      ("3", "\"第\"0\"号\"", "第3号"), ("3", "0\"件\"", "3件"), ("-5", "0;\"△\"0", "△5"),
      ("2.5", "0.00", "2.50"), ("7", "No\\.0", "No.7"), ("1500", "[$¥-411]#,##0", "¥1,500"),
      ("8", "# ?/?", "8"), ("12", "@", "12"), ("1E+2", "General", "100"),
      ("5", "General\"局\"", "5局"), ("0.5", "#.##", ".5"), ("4", "[Red]0", "4"),
    ])
  func formatsNumbers(raw: String, code: String, shown: String) throws {
    var file = ExcelFile(formats: [code])
    file.rows = #"<row r="1"><c r="A1" s="1"><v>\#(raw)</v></c></row>"#
    #expect(try texts(file) == [shown])
  }

  @Test(
    "days are told as ISO 8601, whichever way they are shown and counted",
    arguments: [
      ("45748", "yyyy/m/d", false, "2025-04-01"),
      ("45748", "[$-411]ggge\"年\"m\"月\"d\"日\"", false, "2025-04-01"),
      ("45748", "m\"月\"d\"日\"", false, "2025-04-01"), ("44286", "yyyy/m/d", true, "2025-04-01"),
      ("45748.4375", "yyyy/m/d h:mm", false, "2025-04-01T10:30"),
      ("0.4375", "h:mm", false, "10:30"),
      ("59", "yyyy/m/d", false, "1900-02-28"), ("61", "yyyy/m/d", false, "1900-03-01"),
      ("1", "yyyy/m/d", false, "1900-01-01"), ("45351", "yyyy-mm-dd", false, "2024-02-29"),
    ])
  func readsDates(raw: String, code: String, from1904: Bool, shown: String) throws {
    var file = ExcelFile(formats: [code])
    if from1904 { file.workbookProperties = #"<workbookPr date1904="1"/>"# }
    file.rows = #"<row r="1"><c r="A1" s="1"><v>\#(raw)</v></c></row>"#
    let cell = try #require(try sheet(file).rows.first?.cells.first)
    #expect(cell.text == shown)
    #expect(cell.kind == .date)
  }

  @Test("a formula's saved value is taken, a shared formula's too, and the fact is told")
  func takesSavedValues() throws {
    var file = ExcelFile()
    file.rows = """
      <row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">ROW()</f><v>1</v></c></row>\
      <row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><f>TODAY()</f></c></row>
      """
    let cells = try sheet(file).rows.flatMap(\.cells)
    #expect(cells.map(\.text) == ["1", "2", ""])
    #expect(cells.map(\.isFormula) == [true, true, true])
  }

  @Test("links come from relationships, ranges and HYPERLINK formulas")
  func readsLinks() throws {
    var file = ExcelFile()
    file.relationships = """
      <Relationship Id="rId9" TargetMode="External" Target="https://example.jp/a?b=1&amp;c=2" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>
      """
    file.rows = """
      <row r="1"><c r="A1" t="inlineStr"><is><t>案内</t></is></c>\
      <c r="B1" t="inlineStr"><is><t>案内</t></is></c>\
      <c r="C1" t="str"><f>HYPERLINK("https://example.jp/f","資料")</f><v>資料</v></c>\
      <c r="D1" t="str"><f>HYPERLINK(A1,"x")</f><v>x</v></c></row>
      """
    file.afterRows = """
      <hyperlinks><hyperlink ref="A1:B1" r:id="rId9" location="top"/>\
      <hyperlink ref="D1" location="Sheet2!A1"/><hyperlink ref="A1" r:id="rId404"/></hyperlinks>
      """
    let workbook = try Workbook(file.bytes())
    let cells = workbook.sheets[0].rows[0].cells
    #expect(cells[0].links.map(\.address) == ["https://example.jp/a?b=1&c=2#top"])
    #expect(cells[1].links.map(\.address) == ["https://example.jp/a?b=1&c=2#top"])
    #expect(cells[2].links.map(\.address) == ["https://example.jp/f"])
    #expect(cells[2].links.first?.isFromFormula == true)
    #expect(cells[3].links.isEmpty)
    #expect(workbook.remarks.map(\.kind) == [.missingLink])
  }

  @Test("merged ranges, hidden rows, columns and sheets are told")
  func tellsLayout() throws {
    var file = ExcelFile(sheetAttributes: #"state="veryHidden""#)
    file.beforeRows = #"<cols><col min="3" max="5" hidden="1" width="0"/></cols>"#
    file.rows = #"<row r="4" hidden="1"><c r="B4"><v>1</v></c></row>"#
    file.afterRows = #"<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>"#
    let sheet = try sheet(file)
    #expect(sheet.isHidden)
    #expect(sheet.hiddenColumns == [3...5])
    #expect(sheet.rows.map(\.number) == [4] && sheet.rows[0].isHidden)
    #expect(sheet.merges.map(\.columns) == [1...3] && sheet.merges.map(\.rows) == [1...2])
  }

  @Test("rows and cells without a name follow the one before; what extensions hold is no cell")
  func countsUnnamed() throws {
    var file = ExcelFile()
    file.rows =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>"
    file.afterRows = """
      <extLst><ext xmlns:x="urn:x"><x:row r="9"><x:c r="A9"><x:v>9</x:v></x:c></x:row></ext></extLst>
      """
    let rows = try sheet(file).rows
    #expect(rows.map(\.number) == [1, 5])
    #expect(rows[0].cells.map(\.column) == [1, 2])
    #expect(rows[1].cells.map(\.column) == [3, 4])
  }

  @Test("a workbook with a prefix for each element, in UTF-16, or in the strict form reads alike")
  func readsOtherForms() throws {
    let rows = #"<row r="1"><c r="A1" t="inlineStr"><is><t>連携</t></is></c></row>"#
    var prefixed = ExcelFile()
    let tags = rows.replacing("</", with: "</x:").replacing("<", with: "<x:")
      .replacing("<x:/x:", with: "</x:")
    prefixed.replaced[ExcelFile.sheetPart] = """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>\(tags)\
      </x:sheetData></x:worksheet>
      """
    #expect(try texts(prefixed) == ["連携"])
    let wide = ExcelFile(rows: rows)
    let parts = wide.parts.map { part -> (name: String, bytes: [UInt8]) in
      guard part.name == ExcelFile.sheetPart else { return part }
      let text = String(decoding: part.bytes, as: UTF8.self).replacing("UTF-8", with: "UTF-16")
      return (part.name, [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }
    let workbook = try Workbook(TestArchive.make(parts))
    #expect(workbook.sheets[0].rows[0].cells[0].text == "連携")
  }
}
