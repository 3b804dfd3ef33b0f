import ArchiveTesting
import Testing
import Workbooks

/// An OpenDocument spreadsheet written for one test.
struct OpenDocumentFile {
  var table: String
  var styles = ""
  var manifest = ""

  private static let names =
    ["office", "table", "text", "style"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ") + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""

  func bytes() throws -> [UInt8] {
    try TestArchive.make([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "META-INF/manifest.xml": """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
      \(manifest)</manifest:manifest>
      """,
      "content.xml": """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content \(Self.names)><office:automatic-styles>\(styles)\
      </office:automatic-styles><office:body><office:spreadsheet>\(table)</office:spreadsheet>\
      </office:body></office:document-content>
      """,
    ])
  }

  /// A table of one row.
  init(row: String) {
    table =
      #"<table:table table:name="一覧"><table:table-row>\#(row)</table:table-row></table:table>"#
  }

  init(table: String, styles: String = "", manifest: String = "") {
    self.table = table
    self.styles = styles
    self.manifest = manifest
  }
}

@Suite("Cells of an OpenDocument spreadsheet")
struct OpenDocumentTests {
  private func cell(_ content: String, _ attributes: String = "") throws -> Cell {
    let row = "<table:table-cell \(attributes)>\(content)</table:table-cell>"
    let workbook = try Workbook(OpenDocumentFile(row: row).bytes())
    #expect(workbook.format == .ods)
    return try #require(workbook.sheets.first?.rows.first?.cells.first)
  }

  @Test(
    "a cell's text is what is shown, without readings, comments and drawings",
    arguments: [
      ("<text:p>多<text:span>摩</text:span></text:p>", "多摩"),
      ("<text:p>一</text:p><text:p>二</text:p><text:p/>", "一\n二\n"),
      (
        "<text:p>a<text:s/><text:s text:c=\"2\"/>b<text:tab/>c<text:line-break/>d</text:p>",
        "a   b\tc\nd"
      ),
      ("<text:p>\n  一\n  二</text:p>", "一 二"),
      (
        "<text:p><text:ruby><text:ruby-base>森</text:ruby-base><text:ruby-text>もり</text:ruby-text></text:ruby>林</text:p>",
        "森林"
      ),
      (
        "<office:annotation><text:p>要確認</text:p></office:annotation><text:p>本文</text:p>"
          + "<draw:frame><draw:text-box><text:p>図</text:p></draw:text-box></draw:frame>", "本文"
      ),
    ])
  func readsText(content: String, shown: String) throws {
    #expect(try cell(content).text == shown)
  }

  @Test("a value without its text, a formula and links are read")
  func readsValues() throws {
    let number = try cell("", #"office:value-type="float" office:value="12""#)
    #expect(number.text == "12" && number.kind == .number)
    let formula = try cell(
      "<text:p>資料</text:p>",
      #"table:formula="of:=HYPERLINK(&quot;https://example.jp/f&quot;;&quot;資料&quot;)""#)
    #expect(formula.isFormula && formula.links.map(\.address) == ["https://example.jp/f"])
    let links = try cell(
      #"<text:p><text:a xlink:href="https://example.jp/a">甲</text:a>、<text:a xlink:href="https://example.jp/b">乙</text:a></text:p>"#
    )
    #expect(links.links.map(\.address) == ["https://example.jp/a", "https://example.jp/b"])
    #expect(
      links.links.map { String(decoding: Array(links.text.utf8)[$0.label], as: UTF8.self) } == [
        "甲", "乙",
      ])
  }

  @Test("repeated cells and rows stand where they are shown, and a million empty ones cost nothing")
  func expandsRepeated() throws {
    let table = """
      <table:table table:name="一覧" table:style-name="ta1">\
      <table:table-column table:number-columns-repeated="2"/>\
      <table:table-column table:visibility="collapse"/>\
      <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>\
      <table:table-row table:number-rows-repeated="2" table:visibility="filter">\
      <table:table-cell table:number-columns-repeated="2"/>\
      <table:table-cell table:number-columns-repeated="2"><text:p>〇</text:p></table:table-cell>\
      <table:table-cell table:number-columns-repeated="16380"/></table:table-row>\
      <table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3">\
      <text:p>結合</text:p></table:table-cell><table:covered-table-cell><text:p>隠</text:p>\
      </table:covered-table-cell><table:table-cell><text:p>後</text:p></table:table-cell></table:table-row>\
      <table:table-row table:number-rows-repeated="1048000">\
      <table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
      """
    let style = """
      <style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>
      """
    let sheet = try #require(
      try Workbook(OpenDocumentFile(table: table, styles: style).bytes()).sheets.first)
    #expect(sheet.isHidden)
    #expect(sheet.hiddenColumns == [3...3])
    #expect(sheet.rows.map(\.number) == [4, 5, 6])
    #expect(sheet.rows.map(\.isHidden) == [true, true, false])
    #expect(sheet.rows[0].cells.map(\.column) == [3, 4])
    #expect(sheet.rows[2].cells.map(\.text) == ["結合", "後"])
    #expect(sheet.rows[2].cells.map(\.column) == [1, 3])
    #expect(sheet.merges == [.init(columns: 1...2, rows: 6...8)])
  }

  @Test("a text that is repeated over the whole sheet, and one protected, are refused")
  func refusesBombs() throws {
    let bomb = """
      <table:table table:name="一覧"><table:table-row table:number-rows-repeated="1048576">\
      <table:table-cell table:number-columns-repeated="16384"><text:p>〇</text:p></table:table-cell>\
      </table:table-row></table:table>
      """
    #expect(throws: WorkbookError.tooLarge(.cells, limit: 2_000_000, at: nil)) {
      try Workbook(OpenDocumentFile(table: bomb).bytes())
    }
    let spaces =
      #"<table:table-cell><text:p><text:s text:c="999999999"/></text:p></table:table-cell>"#
    #expect(throws: WorkbookError.tooLarge(.cellBytes, limit: 1 << 20, at: "一覧!A1")) {
      try Workbook(OpenDocumentFile(row: spaces).bytes())
    }
    let secret = OpenDocumentFile(
      table: "", manifest: "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
    #expect(throws: WorkbookError.encrypted) { try Workbook(secret.bytes()) }
  }
}
