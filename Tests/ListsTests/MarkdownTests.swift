import Lists
import Testing

@Suite("Tables in Markdown and pages")
struct MarkdownTests {
  private func read(_ text: String) throws -> ListDocument {
    try ListReader.read(Array(text.utf8), named: "list")
  }

  @Test("pipes at the ends may be missing, and a pipe in a cell is escaped")
  func pipes() throws {
    let document = try read(
      """
      # 東京都 連携事業一覧

      ## 観光の連携

      番号 | 事業名 | 関係自治体 | URL
      :-- | :-: | --- | ---
      1 | 甲\\|乙 | 千葉県<br>埼玉県 | [案内](https://a.jp/?x=1)
      2 | 丙 | 全国 | <https://b.jp/>

      注 以上
      """)
    #expect(document.source.format == .markdown)
    #expect(document.title?.text == "東京都 連携事業一覧")
    #expect(document.sections.map(\.theme) == ["観光"])
    #expect(document.rows.map { $0.name?.text } == ["甲|乙", "丙"])
    #expect(document.rows.first?.participants?.text == "千葉県\n埼玉県")
    #expect(
      document.rows.map { $0.links.map(\.text) } == [["https://a.jp/?x=1"], ["https://b.jp/"]])
    #expect(document.rows.first?.extras.map(\.field.text) == ["案内"])
  }

  @Test("headings of number signs over tab-separated rows are no Markdown")
  func publishedListIsText() throws {
    #expect(try PublishedList.tokyo.document().source.format == .text)
  }

  @Test(
    "cells that span rows and columns: themes merged, bands across the table, headings in two rows")
  func spans() throws {
    let document = try read(
      """
      <table><tr><th>分野</th><th>番号</th><th>事業名</th><th>関係自治体</th></tr>
      <tr><td rowspan="2">観光</td><td>1</td><td>甲</td><td rowspan=3>千葉県</td></tr>
      <tr><td>2</td><td>乙</td></tr>
      <tr><td rowspan="99999999999999999999">防災<td>3<td>丙</tr>
      <tr><td>4<td>丁<td>埼玉県</tr></table>
      """)
    #expect(document.sections.map(\.theme) == ["観光", "防災"])
    #expect(document.rows.map { $0.name?.text } == ["甲", "乙", "丙", "丁"])
    #expect(
      document.rows.map { $0.participants?.text } == ["千葉県", "千葉県", "千葉県", "埼玉県"])
    let banded = try read(
      """
      <table><tr><th>番号<th>事業名<th>関係自治体</tr>
      <tr><td colspan=3>観光</td></tr><tr><td>1<td>甲<td>千葉県</tr>
      <tr><td colspan=3>防災</td></tr><tr><td>2<td>乙<td>埼玉県</tr></table>
      """)
    #expect(banded.sections.map(\.theme) == ["観光", "防災"])
    #expect(banded.rows.count == 2)
  }
}
