import ArchiveTesting
import Lists
import Testing

@Suite("One programme over several rows of a table")
struct MergedRowsTests {
  private static let page = """
    <h1>令和7年度 連携事業一覧</h1>
    <table><tr><th>番号<th>事業名<th>所管局<th>事業内容<th>関係自治体</tr>
    <tr><td rowspan=3>1<td rowspan=3>応援協定<td rowspan=3>総務局<td>協定<td>福岡県</tr>
    <tr><td>訓練<td>長崎県</tr>
    <tr><td><td>熊本県、<a href="https://a.jp/">大分県</a></tr>
    <tr><td>2<td>観光<td>観光局<td>広報<td rowspan=2>宮崎県</tr>
    <tr><td>3<td>防災<td>総務局<td>研修</tr></table>
    """

  private func check(_ document: ListDocument) throws {
    #expect(document.rows.compactMap(\.number?.text) == ["1", "2", "3"])
    let first = try #require(document.rows.first)
    #expect(first.name?.text == "応援協定")
    #expect(first.description?.text == "協定\n訓練")
    #expect(first.participants?.text == "福岡県\n長崎県\n熊本県、大分県")
    #expect(document.rows.map { $0.participants?.text }.suffix(2) == ["宮崎県", "宮崎県"])
    #expect(!document.diagnostics.contains { $0.rule == "repeated-number" })
  }

  @Test("rows over which number and name are merged are one, with the places of its lines")
  func page() throws {
    let document = try ListReader.read(Array(Self.page.utf8), named: "list.html")
    try check(document)
    let cell = try #require(document.rows.first?.participants)
    for name in ["長崎県", "大分県"] {
      let start = try #require(cell.text.ranges(of: name).first).lowerBound
      let offset = cell.text.utf8.distance(from: cell.text.startIndex, to: start)
      let span = cell.span(of: offset..<offset + name.utf8.count, in: document.source)
      let range = try #require(document.source.range(of: span))
      #expect(document.source.text(in: range) == name)
    }
  }

  @Test("merged cells of a sheet are read so too, each line in its own cell")
  func sheet() throws {
    let document = try ListReader.read(try Self.workbook(), named: "list.xlsx")
    try check(document)
    let cell = try #require(document.rows.first?.participants)
    let line = "福岡県\n".utf8.count
    guard
      case .cell(let place) = cell.span(of: line..<line + "長崎県".utf8.count, in: document.source)
    else {
      Issue.record("no cell")
      return
    }
    #expect(place.cell == "E4")
  }

  @Test("a reading over a word is no part of it, closed or not, nor are its brackets")
  func ruby() throws {
    let document = try ListReader.read(
      Array(
        """
        <table><tr><th>番号<th>事業名<th>関係自治体</tr>
        <tr><td>1<td><ruby>利用<rp>（</rp><rt>りよう</rt><rp>）</rp></ruby>促進<td><ruby>鳥栖<rt>とす</ruby>市、<ruby>唐<rt>から<rb>津<rt>つ</ruby>市</tr>
        </table>
        """.utf8), named: "list.html")
    #expect(document.rows.first?.name?.text == "利用促進")
    #expect(document.rows.first?.participants?.text == "鳥栖市、唐津市")
  }

  private static func workbook() throws -> [UInt8] {
    let rows: [[(String, String)]] = [
      [("A1", "令和7年度 連携事業一覧")],
      [("A2", "番号"), ("B2", "事業名"), ("C2", "所管局"), ("D2", "事業内容"), ("E2", "関係自治体")],
      [("A3", "1"), ("B3", "応援協定"), ("C3", "総務局"), ("D3", "協定"), ("E3", "福岡県")],
      [("D4", "訓練"), ("E4", "長崎県")], [("E5", "熊本県、大分県")],
      [("A6", "2"), ("B6", "観光"), ("C6", "観光局"), ("D6", "広報"), ("E6", "宮崎県")],
      [("A7", "3"), ("B7", "防災"), ("C7", "総務局"), ("D7", "研修")],
    ]
    let data = rows.enumerated().map { index, cells in
      "<row r=\"\(index + 1)\">"
        + cells.map { "<c r=\"\($0.0)\" t=\"inlineStr\"><is><t>\($0.1)</t></is></c>" }.joined()
        + "</row>"
    }.joined()
    let merges = ["A3:A5", "B3:B5", "C3:C5", "E6:E7"].map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return try TestArchive.make([
      "[Content_Types].xml":
        "<Types xmlns=\"\(types)\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(sheet).sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"\(sheet).worksheet+xml\"/></Types>",
      "_rels/.rels":
        "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"rId1\" Type=\"\(kinds)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
      "xl/workbook.xml":
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(kinds)\"><sheets><sheet name=\"一覧\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels":
        "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"rId1\" Type=\"\(kinds)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
      "xl/worksheets/sheet1.xml":
        "<worksheet xmlns=\"\(main)\"><sheetData>\(data)</sheetData><mergeCells count=\"4\">\(merges)</mergeCells></worksheet>",
    ])
  }
}
