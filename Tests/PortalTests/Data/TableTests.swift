import Catalogue
import LocalGovernments
import Testing

@Suite("Tables to download")
struct TableTests {
  @Test(
    "a page's table has every row that its search finds",
    arguments: ["/programmes", "/programmes?theme=tourism", "/programmes?q=%E6%B0%B4%E7%B4%A0"])
  func everyRow(address: String) async throws {
    let portal = try await RunningPortal.shared()
    let file = address.replacing("/programmes", with: "/programmes.json")
    let rows = try #require(try await portal.ask(file).json()["rows"] as? [[String: Any]])
    let page = try await portal.ask(address).text
    #expect(page.contains("<b class=\"nb\">\(rows.count)件</b>"))
    #expect(rows.allSatisfy { $0["name"] is String })
  }

  @Test("a file for spreadsheets begins with a mark, one for programs does not")
  func byteOrderMark() async throws {
    let portal = try await RunningPortal.shared()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let forPeople = try await portal.ask("/programmes.csv?bom=1")
    let forPrograms = try await portal.ask("/programmes.csv")
    #expect(forPeople.body.starts(with: mark) && !forPrograms.body.starts(with: mark))
    #expect(forPeople.headers["content-type"] == "text/csv; charset=utf-8")
  }

  @Test("headings speak the address's language")
  func headings() async throws {
    let portal = try await RunningPortal.shared()
    #expect(try await portal.ask("/programmes.csv").text.hasPrefix("識別子,番号,"))
    #expect(try await portal.ask("/en/programmes.csv").text.hasPrefix("Identifier,Number,"))
  }

  @Test("people read words where programs get names")
  func words() async throws {
    let portal = try await RunningPortal.shared()
    let path = "/governments/082201"
    let japanese = try await portal.ask(path + ".csv").text
    #expect(japanese.contains("\r\n総称に含まれる,") && !japanese.contains("covered"))
    #expect(try await portal.ask("/en" + path + ".tsv").text.contains("\nIncluded\t"))
    #expect(try await portal.ask(path + ".jsonl").text.contains("\"relation\":\"covered\""))
    let compared = "/compare.csv?g=082201&g=082023"
    #expect(try await portal.ask(compared).text.contains(",一方だけが名前で記載されている事業,"))
    let json = try await portal.ask(compared.replacing(".csv", with: ".json")).text
    #expect(json.contains("\"part\":\"some-named\""))
    let participants = try await portal.ask("/programmes/tokyo-2025-76.csv").text
    #expect(participants.contains("自治体の名前") && !participants.contains(",named,"))
  }

  @Test(
    "a table in English has the English names, beside the list's own",
    arguments: ["/programmes", "/governments/082201", "/compare"])
  func englishNames(path: String) async throws {
    let portal = try await RunningPortal.told()
    let query = path == "/compare" ? "?g=082201&g=082023" : ""
    let english = try await portal.ask("/en\(path).csv\(query)").text
    let names = [
      "Name in English", "全国連携の推進（SusHi Tech Tokyo）", "Promoting nationwide cooperation",
    ]
    #expect(names.allSatisfy(english.contains))
    #expect(english.contains("Startup Strategy Promotion Headquarters"))
    let japanese = try await portal.ask("\(path).csv\(query)").text
    #expect(!japanese.contains("Promoting nationwide cooperation"))
  }

  @Test("the governments are those of the page: no ward of a city that no programme speaks of")
  func noWards() async throws {
    let portal = try await RunningPortal.shared()
    let gazetteer = portal.holder.current.gazetteer
    let expected = gazetteer.prefectures.union(gazetteer.municipalities).count
    let rows = try #require(
      try await portal.ask("/governments.json").json()["rows"] as? [[String: Any]])
    #expect(rows.count == expected && !rows.contains { $0["kind"] as? String == "ward" })
    let lines = try await portal.ask("/governments.csv").text.split(separator: "\r\n")
    #expect(lines.count == expected + 1)
    let items = try await portal.ask("/api/v1/governments?limit=1").json()
    #expect(items["total"] as? Int == expected)
  }

  @Test("a ward that a programme names has its row")
  func namedWard() async throws {
    let row = "1\t道路の連携\t建設局\t道路を連携して整備\t横浜市鶴見区\n"
    let portal = try await RunningPortal.start(
      list: "番号\t事業名\t所管局\t事業内容\t関係自治体\n" + row)
    let text = try await portal.ask("/governments.csv").text
    #expect(text.contains("\r\n14101,141011,鶴見区,神奈川県横浜市鶴見区,"))
    #expect(!text.contains("\r\n14102,"))
  }

  @Test("the pairs of prefectures are a table of their own, and the page leads to it")
  func pairs() async throws {
    let portal = try await RunningPortal.shared()
    #expect(
      try await portal.ask("/maps/ties").text.contains("/maps/ties.csv?table=pairs&amp;bom=1"))
    let lines = try await portal.ask("/maps/ties.csv?table=pairs").text.split(separator: "\r\n")
    #expect(lines.count == portal.holder.current.strongestPairs(limit: .max).count + 1)
    #expect(lines[0] == "都道府県1のコード,都道府県1,都道府県2のコード,都道府県2,事業数")
    #expect(try await portal.ask("/maps/ties.csv").text.hasPrefix("全国地方公共団体コード,"))
    #expect(try await portal.ask("/maps/ties.csv?table=none").status == 400)
  }
}
