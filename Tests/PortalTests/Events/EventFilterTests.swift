import Foundation
import FoundationXML
import Testing

@Suite("What narrows events and news")
struct EventFilterTests {
  @Test(
    "a query means the same to the interface, the page and every file",
    arguments: [
      ("place=131016", ["S01"]), ("place=131016&place=131041", ["S01", "S02", "S11"]),
      ("place=190004", ["S06", "S10"]), ("place=011002", ["S13"]),
      ("home=outside", ["S05", "S06", "S10", "S13"]),
      ("home=inside&from=2025-12-01", ["S12", "S14"]), ("until=2025-10-31", ["S10", "S11"]),
      ("q=%E3%83%94%E3%83%83%E3%83%81", ["S05"]),
      ("q=%EF%BE%8B%EF%BE%9F%EF%BD%AF%EF%BE%81", ["S05"]),
      ("q=%E6%B0%B4%E7%B4%A0%20%E8%A6%8B%E5%AD%A6", ["S06"]), ("q=nothing-of-the-kind", []),
      ("from=2026-02-01&until=2026-01-01", []),
    ])
  func events(query: String, expected: [String]) async throws {
    let portal = try await SamplePortal.shared()
    let items = try await portal.ask("/api/v1/events?" + query).json()["items"] as? [[String: Any]]
    #expect(Self.numbers(items?.compactMap { $0["id"] as? String } ?? []).sorted() == expected)
    let rows = try await portal.ask("/events.json?" + query).json()["rows"] as? [[String: Any]]
    #expect(rows?.compactMap { $0["id"] as? String }.sorted() == expected)
    let calendar = try await portal.ask("/events.ics?" + query).text
    #expect(
      Set(Self.numbers(PortalFiles.stretches(in: calendar, from: "UID:", to: "@")))
        == Set(expected))
    // A page without days begins today.
    let whole = query.contains("from=") || query.contains("until=") ? "" : "&until=2026-12-31"
    let page = try await portal.ask("/events?" + query + whole).text
    let main = try #require(page.components(separatedBy: "<main").last)
    let links = PortalFiles.stretches(in: main, from: "href=\"/events/", to: "\"")
    #expect(Set(Self.numbers(links.filter { $0.contains("-S") })) == Set(expected))
  }

  @Test(
    "a query of news means the same to the interface and every file",
    arguments: [
      ("at=190004", ["SN3"]), ("at=150002", ["SN4"]), ("kind=call", ["SN2"]),
      ("from=2025-10-20&until=2025-10-31", ["SN2", "SN3"]),
      ("q=%E6%96%B0%E7%B1%B3", ["SN4"]), ("theme=none", nil), ("at=1", nil),
    ] as [(String, [String]?)])
  func news(query: String, expected: [String]?) async throws {
    let portal = try await SamplePortal.shared()
    guard let expected else {
      for path in ["/api/v1/news", "/news", "/news.atom", "/news.csv"] {
        #expect(try await portal.ask(path + "?" + query).status == 400, "\(path)")
      }
      return
    }
    let items = try await portal.ask("/api/v1/news?" + query).json()["items"] as? [[String: Any]]
    #expect(Self.numbers(items?.compactMap { $0["id"] as? String } ?? []) == expected)
    let feed = try await portal.ask("/news.atom?" + query).text
    let entries = PortalFiles.stretches(in: feed, from: "<entry>\n<id>", to: "</id>")
    #expect(Self.numbers(entries) == expected)
    let rows = try await portal.ask("/news.json?" + query).json()["rows"] as? [[String: Any]]
    #expect(rows?.compactMap { $0["id"] as? String }.sorted() == expected)
    let page = try await portal.ask("/news?" + query).text
    #expect(
      Set(Self.numbers(PortalFiles.stretches(in: page, from: "href=\"/news/", to: "\"")))
        == Set(expected))
  }

  @Test("a theme is told by its word or its name, alone or with others")
  func themes() async throws {
    let portal = try await SamplePortal.shared()
    let byWord = try await portal.ask("/events.csv?theme=tourism")
    let byName = try await portal.ask("/events.csv?theme=%E8%A6%B3%E5%85%89")
    #expect(byWord.status == 200 && byWord.text == byName.text)
    func total(_ query: String) async throws -> Int? {
      try await portal.ask("/api/v1/events?" + query).json()["total"] as? Int
    }
    let both = try await total("theme=tourism&theme=industry")
    let apart = [try await total("theme=tourism"), try await total("theme=industry")]
    #expect(both == apart.compactMap { $0 }.reduce(0, +) && apart.allSatisfy { $0 ?? 0 > 0 })
    #expect(try await total("theme=none") == nil)
    #expect(try await portal.ask("/events?theme=none").status == 400)
  }

  @Test("a day that is none, or a home that is none, is refused everywhere")
  func refusals() async throws {
    let portal = try await SamplePortal.shared()
    for query in ["from=2025-13-01", "until=x", "home=abroad", "place=1"] {
      for path in ["/events", "/events.csv", "/events.ics", "/events.atom", "/api/v1/events"] {
        #expect(try await portal.ask(path + "?" + query).status == 400, "\(path) \(query)")
      }
    }
  }

  @Test("what a month's page offers to take along is that month's")
  func downloads() async throws {
    let page = try await SamplePortal.shared().ask("/events/2025-12?home=inside").text
    let query = "?home=inside&amp;from=2025-12-01&amp;until=2025-12-31"
    for file in ["/events.ics", "/events.atom", "/events.csv", "/events.json"] {
      #expect(page.contains("href=\"\(file)\(query)\""), "\(file)")
    }
    // The way back to the list has no days.
    #expect(page.contains("href=\"/events?home=inside\""))
  }

  @Test("the feed of events tells what is to come, the nearest first")
  func order() async throws {
    let feed = try await SamplePortal.shared().ask("/events.atom").text
    let ids = Self.numbers(PortalFiles.stretches(in: feed, from: "<entry>\n<id>", to: "</id>"))
    #expect(ids.first == "S02" && ids.last == "S13")
    #expect(!ids.contains("S10") && !ids.contains("S11") && ids.count == 12)
  }

  @Test("a government's feed has its events and the news that concern it")
  func government() async throws {
    let portal = try await SamplePortal.shared()
    let niigata = try await portal.ask("/governments/150002.atom").text
    #expect(niigata.contains("/events/150002-S04") && niigata.contains("/news/150002-SN4"))
    #expect(!niigata.contains("/events/082201-S05"))
    // A village is told of what its programme does, though another tells it.
    let kosuge = try await portal.ask("/governments/194425.atom").text
    #expect(kosuge.contains("/news/190004-SN3"))
    #expect(XMLParser(data: Data(niigata.utf8)).parse())
  }

  @Test("one post is answered by its identifier, and its table reads back")
  func post() async throws {
    let portal = try await SamplePortal.shared()
    let post = try await portal.ask("/api/v1/news/130001-SN2").json()
    #expect(post["untilDay"] as? String == "2025-12-05" && post["theme"] as? String != nil)
    #expect(try await portal.ask("/api/v1/news/none").status == 404)
    #expect(try await portal.ask("/news.xlsx").body.starts(with: [0x50, 0x4B]))
  }

  @Test("the interface tells what the page of an event tells")
  func fields() async throws {
    let event = try await SamplePortal.shared().ask("/api/v1/events/130001-S01").json()
    #expect(event["kinds"] as? [String] == ["体験"])
    #expect(event["language"] as? String == "日本語、英語の案内")
    #expect((event["titleKana"] as? String)?.isEmpty == false)
    #expect((event["remarks"] as? String)?.isEmpty == false)
    for name in ["capacity", "contact", "image", "bookingUntilTime"] {
      #expect(event[name] != nil, "\(name)")
    }
    let place = try #require(event["place"] as? [String: Any])
    #expect(place["access"] != nil && place["parking"] != nil)
    let rows =
      try await SamplePortal.shared().ask("/events.json?holder=082201").json()["rows"]
      as? [[String: Any]]
    #expect(rows?.first?["latitude"] is Double)
  }

  private static func numbers(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.map { String($0.split(separator: "-").last ?? "") }
      .map { String($0.prefix { $0 != "?" }) }.filter { seen.insert($0).inserted }
  }
}
