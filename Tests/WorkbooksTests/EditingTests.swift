import ArchiveTesting
import Testing
import Workbooks

@Suite("Changing cells of a workbook")
struct EditingTests {
  private func cell(_ name: String) throws -> CellReference {
    try #require(CellReference(sheet: "一覧", name: name))
  }

  private func texts(_ bytes: [UInt8]) throws -> [String] {
    try Workbook(bytes).sheets[0].rows.flatMap(\.cells).map(\.text)
  }

  /// The names of the parts that differ.
  private func changed(_ old: [UInt8], _ new: [UInt8]) throws -> [String] {
    let old = try TestArchive.parts(of: old)
    let new = try TestArchive.parts(of: new)
    #expect(old.map(\.name) == new.map(\.name))
    return zip(old, new).filter { $0.bytes != $1.bytes }.map { $0.0.name }
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let part = try #require(try TestArchive.parts(of: bytes).first { $0.name == name })
    return String(decoding: part.bytes, as: UTF8.self)
  }

  private var excel: ExcelFile {
    var file = ExcelFile()
    file.beforeRows = #"<cols><col min="1" max="1" width="12.5" customWidth="1"/></cols>"#
    file.strings = """
      <si><t>山梨県、</t></si><si><r><t>全国</t></r><r><rPr><b/></rPr><t>連携</t></r>\
      <r><rPr><color rgb="FFFF0000"/></rPr><t>事業</t></r><rPh sb="0" eb="2"><t>ゼンコク</t></rPh></si>
      """
    file.rows = """
      <row r="5" spans="1:4" x14ac:dyDescent="0.4"><c r="A5" s="3" t="s"><v>0</v></c>\
      <c r="B5" t='s' s="7"><v>1</v></c><c r="C5" s="1"><v>12</v></c><c r="D5"/>\
      <c r="E5" t="str"><f>A5&amp;""</f><v>山梨県、</v></c>\
      <c r="F5" t="inlineStr"><is><t>甲</t></is></c></row>
      """
    file.afterRows = "<pageMargins left=\"0.7\"/>"
    file.added = [("xl/media/image1.png", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2])]
    return file
  }

  @Test("only the cells named change, with their style, and every other byte stays")
  func changesOnlyThese() throws {
    let old = try excel.bytes()
    let new = try WorkbookEditor(old).replacing([cell("A5"): "山梨県", cell("F5"): "乙 <&> \n丙"])
    #expect(try texts(new) == ["山梨県", "全国連携事業", "12", "山梨県、", "乙 <&> \n丙"])
    #expect(try changed(old, new) == [ExcelFile.sheetPart])
    let before = try part(ExcelFile.sheetPart, of: old)
    let after = try part(ExcelFile.sheetPart, of: new)
    #expect(
      after
        == before.replacing(
          #"<c r="A5" s="3" t="s"><v>0</v></c>"#,
          with: #"<c r="A5" s="3" t="inlineStr"><is><t xml:space="preserve">山梨県</t></is></c>"#
        ).replacing(
          #"<c r="F5" t="inlineStr"><is><t>甲</t></is></c>"#,
          with: #"<c r="F5" t="inlineStr"><is><t xml:space="preserve">乙 &lt;&amp;&gt; "# + "\n"
            + #"丙</t></is></c>"#))
  }

  @Test("where a part of a rich text changes, the other parts keep their fonts")
  func keepsFonts() throws {
    let edited = try WorkbookEditor(excel.bytes()).edited([cell("B5"): "全国協働事業"])
    #expect(edited.flattened == [])
    #expect(
      try part(ExcelFile.sheetPart, of: edited.bytes).contains(
        #"<c r="B5" s="7" t="inlineStr"><is><r><t xml:space="preserve">全国</t></r><r><rPr><b/></rPr>"#
          + #"<t xml:space="preserve">協働</t></r><r><rPr><color rgb="FFFF0000"/></rPr>"#
          + #"<t xml:space="preserve">事業</t></r></is></c>"#))
  }

  @Test("a number and an empty cell become texts")
  func changesOthers() throws {
    let new = try WorkbookEditor(excel.bytes()).replacing([cell("C5"): "十二", cell("D5"): "新"])
    #expect(try texts(new) == ["山梨県、", "全国連携事業", "十二", "新", "山梨県、", "甲"])
  }

  @Test("a formula and a cell that does not exist are refused, and then nothing changes")
  func refuses() throws {
    let editor = try WorkbookEditor(excel.bytes())
    #expect(throws: WorkbookError.notEditable(try cell("E5"), .formula)) {
      try editor.replacing([cell("E5"): "x", cell("A5"): "y"])
    }
    #expect(throws: WorkbookError.notEditable(try cell("Z9"), .missing)) {
      try editor.replacing([cell("Z9"): "x"])
    }
    #expect(throws: WorkbookError.notEditable(try cell("A5"), .character)) {
      try editor.replacing([cell("A5"): "\u{0}"])
    }
    #expect(try editor.replacing([:]) == excel.bytes())
  }

  private let openDocument = OpenDocumentFile(
    row: """
      <table:table-cell table:style-name="ce1" office:value-type="string"><text:p>山梨県、<text:span \
      text:style-name="T1">埼玉県</text:span>、千葉県</text:p></table:table-cell>\
      <table:table-cell office:value-type="float" office:value="12"><text:p>12</text:p></table:table-cell>\
      <table:table-cell/><table:table-cell table:number-columns-repeated="2"><text:p>〇</text:p>\
      </table:table-cell><table:table-cell table:formula="of:=1"><text:p>1</text:p></table:table-cell>\
      <table:table-cell office:value-type="string"><office:annotation><text:p>注</text:p>\
      </office:annotation><text:p>甲</text:p><text:p>乙</text:p></table:table-cell>
      """)

  @Test("an OpenDocument cell changes within its paragraph and keeps its spans")
  func changesInPlace() throws {
    let old = try openDocument.bytes()
    let edited = try WorkbookEditor(old).edited([cell("A1"): "山梨県、埼玉県・千葉県"])
    #expect(edited.flattened == [])
    #expect(try changed(old, edited.bytes) == ["content.xml"])
    #expect(
      try part("content.xml", of: edited.bytes)
        == part("content.xml", of: old).replacing("、千葉県", with: "・千葉県"))
  }

  @Test("an OpenDocument cell that changes as a whole is told where it loses its spans")
  func rewrites() throws {
    let edited = try WorkbookEditor(openDocument.bytes()).edited([
      cell("A1"): "全国\n 二  三", cell("B1"): "十二", cell("C1"): "新", cell("G1"): "甲\n丙",
    ])
    #expect(edited.flattened == [try cell("A1")])
    #expect(try texts(edited.bytes) == ["全国\n 二  三", "十二", "新", "〇", "〇", "1", "甲\n丙"])
    let content = try part("content.xml", of: edited.bytes)
    #expect(content.contains("<office:annotation><text:p>注</text:p></office:annotation>"))
    #expect(!content.contains("office:value=\"12\""))
    #expect(throws: WorkbookError.notEditable(try cell("D1"), .repeated)) {
      try WorkbookEditor(openDocument.bytes()).replacing([cell("D1"): "x"])
    }
    #expect(throws: WorkbookError.notEditable(try cell("F1"), .formula)) {
      try WorkbookEditor(openDocument.bytes()).replacing([cell("F1"): "x"])
    }
  }

  @Test("a link whose words are its address leads where the new words say; another stays")
  func links() throws {
    var file = ExcelFile()
    file.rows = """
      <row r="1"><c r="A1" t="inlineStr"><is><t>https://a.jp/x?y=1&amp;z</t></is></c>\
      <c r="B1" t="inlineStr"><is><t>案内</t></is></c></row>
      """
    file.afterRows =
      #"<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B1" r:id="rId2"/></hyperlinks>"#
    file.relationships = ["https://a.jp/x?y=1&amp;z", "https://b.jp/"].enumerated().map {
      """
      <Relationship Id="rId\($0 + 1)" Target="\($1)" TargetMode="External" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>
      """
    }.joined()
    let new = try WorkbookEditor(file.bytes()).replacing([
      cell("A1"): "https://a.jp/\"x\"?y=2&z", cell("B1"): "ご案内",
    ])
    let cells = try Workbook(new).sheets[0].rows[0].cells
    #expect(
      cells.map { $0.links.map(\.address) } == [["https://a.jp/\"x\"?y=2&z"], ["https://b.jp/"]])
    let content = OpenDocumentFile(
      row: """
        <table:table-cell office:value-type="string"><text:p><text:a xlink:type="simple" \
        xlink:href="https://a.jp/x/">https://a.jp/x</text:a> から</text:p></table:table-cell>
        """)
    let other = try WorkbookEditor(content.bytes()).replacing([cell("A1"): "https://a.jp/y から"])
    let changed = try Workbook(other).sheets[0].rows[0].cells[0]
    #expect(changed.text == "https://a.jp/y から")
    #expect(changed.links.map(\.address) == ["https://a.jp/y/"])
  }
}
