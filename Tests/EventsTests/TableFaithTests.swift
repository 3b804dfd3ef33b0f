import CivilDates
import Events
import Foundation
import Lists
import LocalGovernments
import Testing

@Suite("What tables keep")
struct TableFaithTests {
  private static let head = "全国地方公共団体コード,ID,イベント名,開始日,終了日,開始時間,場所名称,説明\n"

  private func written(_ file: EventFile, isForSpreadsheets: Bool = false) throws -> String {
    let gazetteer = try #require(Tables.gazetteer)
    return String(
      decoding: EventTable(file.events, gazetteer: gazetteer)
        .csv(isForSpreadsheets: isForSpreadsheets), as: UTF8.self)
  }

  private func cells(_ csv: String) -> [String: String] {
    let lines = csv.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return Dictionary(zip(lines[0], lines[1]), uniquingKeysWith: { first, _ in first })
  }

  @Test("texts stand in a written table as they are, and are read back so")
  func verbatim() throws {
    let texts = ["-10度の世界", "+81 3", "@home", "<LIVE>", "A &amp; B", "'=x", "x < y &lt;"]
    for text in texts {
      var event = try #require(try Tables.row([]).events.first)
      event.title = text
      let gazetteer = try #require(Tables.gazetteer)
      let table = EventTable([event], gazetteer: gazetteer)
      for bytes in [
        table.csv(isForSpreadsheets: false), table.csv(isForSpreadsheets: true),
        try table.workbook(),
      ] {
        #expect(try Tables.read(bytes).events.first?.title == text)
      }
      let plain = String(decoding: table.csv(isForSpreadsheets: false), as: UTF8.self)
      #expect(plain.contains("," + (text == "'=x" ? "''=x" : text) + ","))
    }
  }

  @Test("an address is written in the columns it came in")
  func address() throws {
    let file = try Tables.row([
      ("所在地_連結表記", "茨城県つくば市吾妻二丁目8番地"), ("所在地_都道府県", "茨城県"),
      ("所在地_市区町村", "つくば市"), ("所在地_町字", "吾妻二丁目"), ("所在地_番地以下", "8番地"),
      ("建物名等(方書)", "エキスポセンター"), ("コンテンツURL", "https://example.jp/c"),
      ("URL", "https://example.jp/d"), ("名称(通称)", "つくフェス"),
    ])
    let found = cells(try written(file))
    #expect(found["所在地_連結表記"] == "茨城県つくば市吾妻二丁目8番地")
    #expect(found["所在地_町字"] == "吾妻二丁目" && found["所在地_番地以下"] == "8番地")
    #expect(found["建物名等(方書)"] == "エキスポセンター")
    #expect(found["所在地_市区町村"] == "つくば市")
    #expect(found["コンテンツURL"] == "https://example.jp/c")
    #expect(found["URL"] == "https://example.jp/d")
    #expect(found.keys.filter { $0.contains("通称") } == ["イベント名_通称"])
    #expect(found.keys.contains("ほかの開催日時") && !found.keys.contains("開催日一覧"))
    let again = try Tables.read(try written(file))
    #expect(zip(again.events, file.events).allSatisfy { $0.says(theSameAs: $1) })
  }

  @Test("what could not be read is written as it came in, for events and news")
  func unread() throws {
    let file = try Tables.row([("状態", "たぶん"), ("URL", "https://example.jp/a htp:/b")])
    let found = cells(try written(file))
    #expect(found["状態"] == "たぶん" && found["URL"] == "https://example.jp/a htp:/b")
    let gazetteer = try #require(Tables.gazetteer)
    let news = """
      全国地方公共団体コード,ID,種別,掲載日,締切日,題名,連携事業,本文
      130001,1,その他,2025-11-01,令和8年11月31日,題,ない事業,文
      """
    let posts = try NewsFile.read(
      Array(news.utf8), named: "n.csv", EventContext(gazetteer: gazetteer) { _ in nil })
    let row = cells(
      String(
        decoding: NewsTable(posts.posts).csv(isForSpreadsheets: false), as: UTF8.self))
    #expect(row["種別"] == "その他" && row["締切日"] == "令和8年11月31日" && row["連携事業"] == "ない事業")
  }

  @Test("rows put together say where they differ")
  func merged() throws {
    let row = "130001,1,甲,2025-11-03,2025-11-03,9:00,会場,文\n"
    let other = row.replacing("11-03", with: "11-10").replacing("会場", with: "別の会場")
    let file = try Tables.read(Self.head + row + other)
    #expect(file.events.first?.occasions.count == 2)
    let found = try #require(file.diagnostics.first)
    #expect(file.diagnostics.count == 1 && found.rule == "row-differs")
    #expect(found.message.ja.contains("別の会場") && found.message.ja.contains("「会場」"))
    let span = try #require(found.span)
    #expect(file.source.range(of: span).map(file.source.text) == "別の会場")
  }

  @Test(
    "slips are told at their cells",
    arguments: [
      ("開始日", "1926-11-03", "unlikely-year"), ("参加申込終了日", "2025-11-20", "booking-after-event"),
      ("連絡先電話番号", "298831111", "lost-leading-zero"), ("連絡先電話番号", "9012345678", "lost-leading-zero"),
    ])
  func slips(heading: String, text: String, rule: String) throws {
    var cells = [(heading, text)]
    if heading == "開始日" { cells.append(("終了日", text)) }
    let file = try Tables.row(cells)
    #expect(file.diagnostics.map(\.rule) == [rule])
    let span = try #require(file.diagnostics.first?.span)
    #expect(file.source.range(of: span).map(file.source.text) == text)
  }

  @Test("a telephone number gets its zero back, and one that has all is left")
  func telephone() throws {
    #expect(
      try Tables.row([("連絡先電話番号", "298831111")]).events.first?.contact.telephone == "0298831111")
    for text in ["029-883-1111", "0298831111", "110"] {
      let file = try Tables.row([("連絡先電話番号", text)])
      #expect(file.events.first?.contact.telephone == text && file.diagnostics == [])
    }
  }

  @Test("a holder's name that two governments bear is told, with both")
  func ambiguousHolder() throws {
    let file = try Tables.row([("全国地方公共団体コード", ""), ("地方公共団体名", "府中市")])
    let found = try #require(file.diagnostics.first)
    #expect(found.rule == "ambiguous-holder")
    #expect(found.message.ja.contains("東京都府中市") && found.message.ja.contains("広島県府中市"))
  }

  @Test("a cell whose words bear a link is its address")
  func links() throws {
    let file = try Tables.row([("URL", "<a href='https://example.jp/a'>くわしく</a>")])
    #expect(file.events.first?.links == ["https://example.jp/a"])
    #expect(file.diagnostics == [])
  }

  @Test("a post of a day that is still to come is told")
  func futurePost() throws {
    let gazetteer = try #require(Tables.gazetteer)
    let context = EventContext(gazetteer: gazetteer, today: CivilDate(iso: "2025-11-05"))
    let head = "全国地方公共団体コード,ID,種別,掲載日,題名,本文\n"
    for (day, rules) in [("2026-11-05", ["future-post"]), ("2025-11-05", [])] {
      let file = try NewsFile.read(
        Array((head + "130001,1,お知らせ,\(day),題,文\n").utf8), named: "n.csv", context)
      #expect(file.diagnostics.map(\.rule) == rules)
    }
  }

  @Test("a table in code page 932 says what it cannot hold")
  func codePage932() {
    guard case .bytes(let bytes) = TextEncoding.cp932.written("髙橋〜①−") else {
      Issue.record("these have codes")
      return
    }
    #expect(bytes.count == 10)
    #expect(TextEncoding.cp932.written("絵文字🎪と𠮷") == .without(["🎪", "𠮷"].sorted()))
  }
}
