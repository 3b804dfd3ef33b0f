import ArchiveTesting
import Testing
import Workbooks

@Suite("Changing where the cells of a workbook lead")
struct LinkEditingTests {
  private func cell(_ name: String) throws -> CellReference {
    try #require(CellReference(sheet: "一覧", name: name))
  }

  private func cells(_ bytes: [UInt8]) throws -> [Cell] {
    try Workbook(bytes).sheets[0].rows.flatMap(\.cells)
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let part = try #require(try TestArchive.parts(of: bytes).first { $0.name == name })
    return String(decoding: part.bytes, as: UTF8.self)
  }

  private func text(_ name: String, _ words: String) -> String {
    #"<c r="\#(name)" t="inlineStr"><is><t>\#(words)</t></is></c>"#
  }

  private func excel(
    _ rows: String, _ links: [(ref: String, relation: Int)] = [], _ targets: [String] = []
  ) throws -> [UInt8] {
    var file = ExcelFile()
    file.rows = rows
    file.afterRows =
      "<hyperlinks>"
      + links.map { #"<hyperlink ref="\#($0.ref)" r:id="rId\#($0.relation)"/>"# }.joined()
      + "</hyperlinks>"
    file.relationships = targets.enumerated().map {
      """
      <Relationship Id="rId\($0 + 1)" Target="\($1)" TargetMode="External" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>
      """
    }.joined()
    return try file.bytes()
  }

  @Test("a link behind other words leads elsewhere; its words and every other link stay")
  func behindWords() throws {
    let old = try excel(
      #"<row r="1">\#(text("A1", "案内"))\#(text("B1", "別の案内"))</row>"#, [("A1", 1), ("B1", 2)],
      ["https://a..jp/x?y=1&amp;z", "https://b.jp/"])
    let new = try WorkbookEditor(old).edited(
      [:],
      leading: [
        cell("A1"): [LinkChange(from: "https://a..jp/x?y=1&z", to: "https://a.jp/x?y=1&z")]
      ]
    ).bytes
    let changed = try cells(new)
    #expect(changed.map(\.text) == ["案内", "別の案内"])
    #expect(
      changed.map { $0.links.map(\.address) } == [["https://a.jp/x?y=1&z"], ["https://b.jp/"]])
    #expect(try part(ExcelFile.sheetPart, of: new) == part(ExcelFile.sheetPart, of: old))
  }

  @Test("of links that share their address in the file only the one meant leads elsewhere")
  func shared() throws {
    let old = try excel(
      #"<row r="1">\#(text("A1", "甲"))\#(text("B1", "乙"))\#(text("C1", "丙"))</row>"#,
      [("A1", 1), ("B1", 1), ("C1", 1)], ["https://a..jp/"])
    let change = LinkChange(from: "https://a..jp/", to: "https://a.jp/\"q\"&r")
    let once = try WorkbookEditor(old).edited([:], leading: [cell("B1"): [change]]).bytes
    let twice = try WorkbookEditor(once).edited([:], leading: [cell("C1"): [change]]).bytes
    #expect(
      try cells(twice).flatMap { $0.links.map(\.address) }
        == [change.old, change.new, change.new])
  }

  @Test("a link over several cells is one; its place within the page stays")
  func ranges() throws {
    var file = ExcelFile()
    file.rows = #"<row r="1">\#(text("A1", "甲"))\#(text("B1", "乙"))</row>"#
    file.afterRows =
      #"<hyperlinks><hyperlink ref="A1:B1" location="top" r:id="rId1"/></hyperlinks>"#
    file.relationships = """
      <Relationship Id="rId1" Target="https://a..jp/" TargetMode="External" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>
      """
    let new = try WorkbookEditor(file.bytes()).edited(
      [:],
      leading: [cell("B1"): [LinkChange(from: "https://a..jp/#top", to: "https://a.jp/#end")]]
    ).bytes
    #expect(
      try cells(new).flatMap { $0.links.map(\.address) } == [
        "https://a.jp/#end", "https://a.jp/#end",
      ]
    )
    #expect(try part(ExcelFile.sheetPart, of: new).contains(#"location="end""#))
  }

  @Test("a formula HYPERLINK leads elsewhere and stays a formula")
  func formula() throws {
    let old = try excel(
      """
      <row r="1"><c r="A1" t="str"><f>HYPERLINK("https://a..jp/?x=1&amp;y","案内")</f><v>案内</v></c>\
      <c r="B1" t="str"><f>HYPERLINK("https://b..jp/")</f><v>https://b..jp/</v></c>\
      <c r="C1" t="str"><f t="shared" si="0" ref="C1:C2">HYPERLINK("https://c..jp/")</f><v>丙</v></c></row>
      """)
    #expect(try cells(old).map(\.hasEditableText) == [false, true, false])
    #expect(try cells(old).map(\.hasEditableLinks) == [true, true, false])
    let new = try WorkbookEditor(old).edited(
      [cell("B1"): "https://b.jp/"],
      leading: [cell("A1"): [LinkChange(from: "https://a..jp/?x=1&y", to: "https://a.jp/?x=1&y")]]
    ).bytes
    let sheet = try part(ExcelFile.sheetPart, of: new)
    #expect(sheet.contains(#"<f>HYPERLINK("https://a.jp/?x=1&amp;y","案内")</f><v>案内</v>"#))
    #expect(sheet.contains(#"<f>HYPERLINK("https://b.jp/")</f><v>https://b.jp/</v>"#))
    #expect(throws: WorkbookError.self) {
      try WorkbookEditor(old).edited(
        [:], leading: [cell("C1"): [LinkChange(from: "https://c..jp/", to: "https://c.jp/")]])
    }
  }

  @Test("links of an OpenDocument cell lead elsewhere one by one, in its text and its formula")
  func openDocument() throws {
    let old = try OpenDocumentFile(
      row: """
        <table:table-cell office:value-type="string"><text:p><text:a xlink:type="simple" \
        xlink:href="https://a..jp/?x=1&amp;y">案内</text:a>と<text:a xlink:type="simple" \
        xlink:href="https://b..jp/">別の案内</text:a></text:p></table:table-cell>\
        <table:table-cell office:value-type="string" office:string-value="案内" \
        table:formula="of:=HYPERLINK(&quot;https://c..jp/&quot;;&quot;案内&quot;)"><text:p>案内</text:p>\
        </table:table-cell><table:table-cell office:value-type="string" \
        table:formula="of:=HYPERLINK(&quot;https://d..jp/&quot;)"><text:p>https://d..jp/</text:p>\
        </table:table-cell><table:table-cell table:number-columns-repeated="2" \
        office:value-type="string"><text:p><text:a xlink:href="https://e..jp/">戊</text:a></text:p>\
        </table:table-cell>
        """
    ).bytes()
    #expect(try cells(old).map(\.hasEditableLinks) == [true, true, true, false, false])
    let new = try WorkbookEditor(old).edited(
      [cell("C1"): "https://d.jp/"],
      leading: [
        cell("A1"): [LinkChange(from: "https://b..jp/", to: "https://b.jp/")],
        cell("B1"): [LinkChange(from: "https://c..jp/", to: "https://c.jp/")],
      ]
    ).bytes
    let changed = try cells(new)
    #expect(changed.map(\.text) == ["案内と別の案内", "案内", "https://d.jp/", "戊", "戊"])
    #expect(
      changed.prefix(3).map { $0.links.map(\.address) } == [
        ["https://a..jp/?x=1&y", "https://b.jp/"], ["https://c.jp/"], ["https://d.jp/"],
      ])
    #expect(throws: WorkbookError.notEditable(try cell("D1"), .repeated)) {
      try WorkbookEditor(old).edited(
        [:], leading: [cell("D1"): [LinkChange(from: "https://e..jp/", to: "https://e.jp/")]])
    }
  }

  @Test("an address that a cell does not lead to is refused")
  func missing() throws {
    let old = try excel(
      #"<row r="1">\#(text("A1", "案内"))</row>"#, [("A1", 1)], ["https://a.jp/"])
    let change = LinkChange(from: "https://b..jp/", to: "https://b.jp/")
    #expect(throws: WorkbookError.notEditable(try cell("A1"), .missing)) {
      try WorkbookEditor(old).edited([:], leading: [cell("A1"): [change]])
    }
  }
}
