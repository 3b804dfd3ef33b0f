import ArchiveTesting
import Checking
import CivilDates
import Lists
import Participation
import Testing

/// Broken addresses behind words, mended in the file's own format.
@Suite("Links mended where they hide")
struct LinkRepairTests {
  private func repaired(_ text: String, named name: String) throws -> (text: String, left: Int) {
    let result = try repair(Array(text.utf8), named: name)
    return (String(decoding: result.bytes, as: UTF8.self), result.waiting.count)
  }

  private func repair(_ bytes: [UInt8], named name: String) throws -> Repair {
    let gazetteer = try Checked.gazetteer.get()
    let today = try #require(CivilDate(year: 2025, month: 4, day: 1))
    return try Repair(of: bytes, upTo: .maybe) { bytes in
      let document = try ListReader.read(bytes, named: name)
      let resolved = EditionResolver(gazetteer: gazetteer).resolve(document, today: today)
      return CheckedList(
        document: document,
        findings: Checker(gazetteer: gazetteer).check(document: document, resolved: resolved))
    }
  }

  @Test(
    "of a page the address in its attribute changes, however it is written, and no other byte",
    arguments: [
      (
        #"<a href="https://www.a..jp/?x=1&amp;y=2">案内</a>"#,
        #"<a href="https://www.a.jp/?x=1&amp;y=2">案内</a>"#
      ),
      ("<a href=ttps://www.a.jp/>案内</a>", "<a href=https://www.a.jp/>案内</a>"),
      (
        "<a class='x' href='ttps://www.a.jp/?x=1&#38;y=2'>案内</a>",
        "<a class='x' href='https://www.a.jp/?x=1&amp;y=2'>案内</a>"
      ),
      (
        #"<a href="ttps://www.a.jp/">甲</a>と<a href="https://www.b..jp/">乙</a>"#,
        #"<a href="https://www.a.jp/">甲</a>と<a href="https://www.b.jp/">乙</a>"#
      ),
      (
        #"<a href="ttps://www.a.jp/?x&#38;y"><b>ttps://www.a.jp/?x&amp;y</b></a>"#,
        #"<a href="https://www.a.jp/?x&amp;y"><b>https://www.a.jp/?x&amp;y</b></a>"#
      ),
    ])
  func pages(old: String, new: String) throws {
    func page(_ link: String) -> String {
      """
      <h1>東京都の一覧（令和7年4月1日現在）</h1><table><tr><th>番号</th><th>事業名</th><th>概要</th><th>連携先</th>\
      <th>リンク</th></tr><tr><td>1</td><td>甲</td><td>乙</td><td>埼玉県</td><td>\(link)</td></tr></table>
      """
    }
    let result = try repaired(page(old), named: "list.html")
    #expect(result.text == page(new))
    #expect(result.left == 0)
  }

  @Test(
    "of Markdown the address behind the words changes",
    arguments: [
      (
        "[案内](https://www.a..jp/?x=1&y=2)と[別](ttps://www.b.jp/)",
        "[案内](https://www.a.jp/?x=1&y=2)と[別](https://www.b.jp/)"
      ),
      (#"[案内](<ttps://www.a.jp/b(c> "題")"#, #"[案内](<https://www.a.jp/b(c> "題")"#),
      ("[案内](https://www.a..jp/b_(c))", "[案内](https://www.a.jp/b_(c))"),
      ("[ttps://www.a.jp/](ttps://www.a.jp/)", "[https://www.a.jp/](https://www.a.jp/)"),
    ])
  func markdown(old: String, new: String) throws {
    func table(_ link: String) -> String {
      """
      # 東京都の一覧（令和7年4月1日現在）

      | 番号 | 事業名 | 概要 | 連携先 | リンク |
      | --- | --- | --- | --- | --- |
      | 1 | 甲 | 乙 | 埼玉県 | \(link) |

      """
    }
    let result = try repaired(table(old), named: "list.md")
    #expect(result.text == table(new))
    #expect(result.left == 0)
  }

  @Test("within a quoted field of CSV the address changes and the doubled quotes stay")
  func quotedFields() throws {
    func table(_ first: String, _ second: String) -> String {
      """
      番号,事業名,概要,連携先,リンク
      1,甲,乙,埼玉県,"<a href=""\(first)"">案内</a>と<a href=""\(second)"">\(second)</a>"

      """
    }
    let result = try repaired(
      table("https://www.a..jp/", "ttps://www.b.jp/"), named: "list.csv")
    #expect(result.text == table("https://www.a.jp/", "https://www.b.jp/"))
    #expect(result.left == 0)
  }

  @Test("a mistyped beginning before www. is mended, though www. alone would be an address")
  func beginnings() throws {
    func table(_ link: String) -> String { "番号\t事業名\t概要\t連携先\tリンク\n1\t甲\t乙\t埼玉県\t\(link)\n" }
    let result = try repaired(table("ttps://www.pref.gunma.jp/"), named: "list.txt")
    #expect(result.text == table("https://www.pref.gunma.jp/"))
  }

  @Test("a workbook's link behind words is mended; what its program computes waits")
  func workbooks() throws {
    let names = ["番号", "事業名", "概要", "連携先", "リンク"]
    func row(_ cells: [String], _ number: Int, _ last: String = "") -> String {
      "<row r=\"\(number)\">"
        + cells.enumerated().map { index, text in
          let column = ["A", "B", "C", "D", "E"][index]
          return "<c r=\"\(column)\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }.joined() + last + "</row>"
    }
    let main =
      #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#
      + #" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
    let package = #"xmlns="http://schemas.openxmlformats.org/package/2006/relationships""#
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let rows =
      row(names, 1) + row(["1", "甲", "乙", "埼玉県", "案内"], 2)
      + row(
        ["2", "丙", "丁", "千葉県"], 3,
        #"<c r="E3" t="str"><f>HYPERLINK("https://www.b..jp/","案内")</f><v>案内</v></c>"#)
      + row(
        ["3", "戊", "己", "栃木県"], 4,
        #"<c r="E4" t="str"><f>CONCAT("https://www.c..","jp/")</f><v>https://www.c..jp/</v></c>"#)
    let bytes = try TestArchive.make([
      "[Content_Types].xml":
        #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
      "_rels/.rels":
        #"<Relationships \#(package)><Relationship Id="rId1" Type="\#(type)officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
      "xl/workbook.xml":
        #"<workbook \#(main)><sheets><sheet name="一覧" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
      "xl/_rels/workbook.xml.rels":
        #"<Relationships \#(package)><Relationship Id="rId1" Type="\#(type)worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
      "xl/worksheets/sheet1.xml":
        #"<worksheet \#(main)><sheetData>\#(rows)</sheetData><hyperlinks><hyperlink ref="E2" r:id="rId1"/></hyperlinks></worksheet>"#,
      "xl/worksheets/_rels/sheet1.xml.rels":
        #"<Relationships \#(package)><Relationship Id="rId1" Type="\#(type)hyperlink" Target="ttps://www.a.jp/" TargetMode="External"/></Relationships>"#,
    ])
    let result = try repair(bytes, named: "list.xlsx")
    let links = result.repaired.document.sections.flatMap(\.rows).map { $0.links.map(\.text) }
    #expect(links == [["https://www.a.jp/"], ["https://www.b.jp/"], ["https://www.c..jp/"]])
    #expect(result.waiting.count == 1)
  }
}
