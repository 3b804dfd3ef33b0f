import CivilDates
import Testing

@Suite("Dates in Japanese text")
struct JapaneseDateParserTests {
  @Test(
    "reads a day however officials write it",
    arguments: [
      ("（2025年4月1日時点）", "2025-04-01"),
      ("令和7年4月1日現在", "2025-04-01"),
      ("令和７年４月１日時点", "2025-04-01"),
      ("令和元年5月1日", "2019-05-01"),
      ("平成31年 4月 30日", "2019-04-30"),
      ("2025.4.1", "2025-04-01"),
      ("2025/4/1", "2025-04-01"),
      ("2025-04-01", "2025-04-01"),
      ("R7.4.1", "2025-04-01"),
      ("R７．４．１", "2025-04-01"),
      ("令和7（2025）年4月1日", "2025-04-01"),
      ("令和7年（2025年）4月1日", "2025-04-01"),
      ("2025年（令和7年）4月1日", "2025-04-01"),
      ("昭和64年1月7日", "1989-01-07"),
    ])
  func readsDay(text: String, iso: String) {
    #expect(JapaneseDateParser.dates(in: text).map(\.value.iso) == [iso])
  }

  @Test(
    "takes no day that is none",
    arguments: [
      "2025年13月1日", "令和7年2月30日", "12025年4月1日", "1.2.3", "令和7年度", "令和0年1月1日", "192.168.10.1",
    ])
  func refuses(text: String) {
    #expect(JapaneseDateParser.dates(in: text).isEmpty)
  }

  @Test(
    "reads a fiscal year by its first Gregorian year",
    arguments: [
      ("令和7年度 全国各地との連携事業一覧", 2025), ("令和元年度", 2019), ("2025年度", 2025), ("R７年度", 2025),
      ("令和７（2025）年度", 2025), ("平成31年度", 2019), ("FY2025", 2025),
    ])
  func readsFiscalYear(text: String, year: Int) {
    #expect(JapaneseDateParser.fiscalYears(in: text).map(\.value) == [year])
  }

  @Test("says which bytes of the text bear the date")
  func givesRange() throws {
    let text = "第3回：令和７年４月１日（火）"
    let found = try #require(JapaneseDateParser.dates(in: text).first)
    #expect(String(decoding: Array(text.utf8)[found.range], as: UTF8.self) == "令和７年４月１日")
  }

  @Test("reads a text that is a date and nothing else")
  func readsAlone() {
    #expect(JapaneseDateParser.date(" 令和7年4月1日 ")?.iso == "2025-04-01")
    #expect(JapaneseDateParser.date("令和7年4月1日から") == nil)
  }
}
