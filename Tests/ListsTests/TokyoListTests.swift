import CivilDates
import Lists
import Testing

@Suite("The list as Tokyo publishes it")
struct TokyoListTests {
  @Test("reads every programme, bureau, theme and link, and finds no fault")
  func readsWhole() throws {
    let document = try PublishedList.tokyo.document()
    #expect(document.rows.count == 84)
    #expect(document.rows.compactMap(\.number?.text) == (1...84).map(String.init))
    #expect(Set(document.rows.compactMap(\.bureau?.text)).count == 18)
    #expect(document.rows.allSatisfy { $0.bureau != nil && $0.name != nil })
    #expect(document.rows.flatMap(\.links).count == 48)
    #expect(document.rows.flatMap(\.extras).isEmpty)
    #expect(
      document.sections.map(\.theme) == [
        "産業", "観光", "スポーツ", "被災地復興支援", "教育", "芸術文化", "環境", "デジタル", "その他",
      ])
    #expect(document.diagnostics == [])
    #expect(document.passages.allSatisfy { $0.kind == .columnHeadings })
  }

  @Test("states year, day and totals in its title")
  func statesItself() throws {
    let document = try PublishedList.tokyo.document()
    #expect(document.title?.text.hasPrefix("令和7年度 全国各地との連携事業一覧") == true)
    #expect(document.statement.fiscalYear == 2025)
    #expect(document.statement.asOf?.iso == "2025-04-01")
    #expect(document.statement.bureaus == 18)
    #expect(document.statement.programmes == 84)
  }
}
