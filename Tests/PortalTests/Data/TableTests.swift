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
}
