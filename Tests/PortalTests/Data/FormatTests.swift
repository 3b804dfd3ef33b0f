import Foundation
import Testing

@Suite("Formats of tables")
struct FormatTests {
  static let tables = [
    "/programmes", "/programmes/tokyo-2025-74", "/programmes/tokyo-2025-11/participants",
    "/governments", "/governments/082201", "/groups", "/groups/all-prefectures", "/themes",
    "/themes/industry", "/bureaus", "/bureaus/waterworks", "/editions", "/editions/tokyo-2025",
    "/editions/tokyo-2025/changes",
  ]

  @Test(
    "every table has the same number of rows in each format", arguments: tables, ["", "/en"])
  func sameRows(table: String, language: String) async throws {
    let portal = try await RunningPortal.shared()
    func ask(_ format: String) async throws -> RunningPortal.Answer {
      let answer = try await portal.ask(language + table + "." + format)
      #expect(answer.status == 200, "\(table).\(format)")
      return answer
    }
    let rows = try #require(try await ask("json").json()["rows"] as? [[String: Any]])
    let lines = try await ask("jsonl").text.split(separator: "\n")
    #expect(lines.count == rows.count)
    for line in lines.prefix(50) {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
    let tabbed = try await ask("tsv").text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(tabbed.count == rows.count + 2)
    #expect(Set(tabbed.dropLast().map { $0.filter { $0 == "\t" }.count }).count == 1)
    #expect(try await ask("xlsx").body.starts(with: Array("PK".utf8)))
    #expect(try await ask("csv").headers["access-control-allow-origin"] == "*")
  }

  @Test("only tables with places are GeoJSON, and every feature is a point in or near Japan")
  func places() async throws {
    let portal = try await RunningPortal.shared()
    #expect(try await portal.ask("/programmes.geojson").status == 404)
    for table in ["/governments", "/groups/all-prefectures"] {
      let answer = try await portal.ask(table + ".geojson")
      #expect(answer.headers["content-type"]?.hasPrefix("application/geo+json") == true)
      let collection = try answer.json()
      #expect(collection["type"] as? String == "FeatureCollection")
      let features = try #require(collection["features"] as? [[String: Any]])
      #expect(features.count > 40)
      for feature in features {
        guard let geometry = feature["geometry"] as? [String: Any] else { continue }
        let point = try #require(geometry["coordinates"] as? [Double])
        #expect((122...154).contains(point[0]) && (20...46).contains(point[1]))
      }
    }
  }

  @Test("the same workbook is made of the same list, however often it is asked for")
  func sameBytes() async throws {
    let one = try await RunningPortal.start(baseURL: "https://example.jp")
      .ask("/editions/tokyo-2025.xlsx")
    let other = try await RunningPortal.start(baseURL: "https://example.jp")
      .ask("/editions/tokyo-2025.xlsx")
    #expect(one.headers["etag"] == other.headers["etag"])
  }

  @Test("a page offers its table in every format, with its query, and nothing more")
  func offered() async throws {
    let portal = try await RunningPortal.shared()
    let page = try await portal.ask("/programmes?theme=industry&page=2").text
    for ending in ["csv?theme=industry\"", "csv?theme=industry&amp;bom=1\"", "xlsx?theme=industry"]
    {
      #expect(page.contains("href=\"/programmes." + ending))
    }
    #expect(!page.contains(".geojson"))
    #expect(try await portal.ask("/governments").text.contains("/governments.geojson"))
    #expect(page.contains("rel=\"alternate\" type=\"text/csv\""))
  }

  @Test("a cell that begins like a formula is no formula in a spreadsheet")
  func formulas() async throws {
    let list = """
      令和7年度 一覧（2025年4月1日時点）
      <産業の連携>
      No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体
      1\t=HYPERLINK("x") 【産業労働局】\t@概要\t\t全国道府県
      """
    let portal = try await RunningPortal.start(list: list)
    let rows = try await portal.ask("/programmes.json").json()["rows"] as? [[String: Any]]
    try #require(rows?.first?["name"] as? String == "=HYPERLINK(\"x\")")
    #expect(try await portal.ask("/programmes.csv?bom=1").text.contains("'=HYPERLINK"))
    #expect(!(try await portal.ask("/programmes.csv").text.contains("'=HYPERLINK")))
  }

  @Test(
    "a table of what is not there is not there either",
    arguments: [
      "/programmes/none.csv", "/governments/999999.csv", "/groups/none.json",
      "/themes/none.xlsx", "/editions/none.csv",
    ])
  func unknown(target: String) async throws {
    #expect(try await RunningPortal.shared().ask(target).status == 404)
  }
}
