import Events
import Foundation
import Testing

@Suite("A calendar with thousands of events")
struct CrowdedCalendarTests {
  @Test(
    "no page grows with them, and the list has pages",
    arguments: ["/events", "/events?page=2", "/events/2025-11", "/events/2025-w46", "/en/events"])
  func weight(path: String) async throws {
    let answer = try await SamplePortal.crowded.value.ask(path)
    #expect(answer.status == 200 && answer.body.count < 100_000)
    #expect(answer.text.contains("rel=\"next\""))
  }

  @Test("every event stands on one page of the list")
  func pages() async throws {
    let portal = try await SamplePortal.crowded.value
    var found: [String] = []
    for page in [1, 2, 3, 249, 250, 251] {
      let text = try await portal.ask("/events?page=\(page)").text
      found += PortalFiles.stretches(in: text, from: "href=\"/events/130001-", to: "\"")
    }
    #expect(Set(found).count == found.count && found.count == 100)
    #expect(found.contains("E4999"))
  }

  @Test("a day that has no room for all leads to the rest")
  func rest() async throws {
    let portal = try await SamplePortal.crowded.value
    let text = try await portal.ask("/events/2025-11").text
    #expect(text.contains("/events?from=2025-11-06&amp;until=2025-11-06\">ほか62件"))
  }

  @Test("the feed comes in pages that lead to each other")
  func feed() async throws {
    let portal = try await SamplePortal.crowded.value
    var address: String? = "/events.atom"
    var ids: [String] = []
    var pages = 0
    while let next = address, pages < 40 {
      let text = try await portal.ask(next).text
      ids += PortalFiles.stretches(in: text, from: "<entry>\n<id>", to: "</id>")
      address = PortalFiles.stretches(in: text, from: "<link rel=\"next\" href=\"", to: "\"").first?
        .replacing("http://127.0.0.1:\(portal.port)", with: "")
      pages += 1
    }
    #expect(pages == 25 && ids.count == 5_000 && Set(ids).count == 5_000)
    #expect(ids.first?.hasSuffix("E0") == true && ids.last?.hasSuffix("E4999") == true)
  }

  @Test("past events are found in the last month that had one")
  func past() async throws {
    let portal = try await SamplePortal.start(
      EventCalendar(events: [
        try SamplePortal.event(1, on: "2025-03-08"), try SamplePortal.event(2, on: "2025-12-01"),
        // One that goes on for months is no event of the month before.
        try SamplePortal.event(3, on: "2025-01-10", until: "2025-12-20"),
      ]))
    let text = try await portal.ask("/events").text
    #expect(text.contains("href=\"/events/2025-03\""))
    #expect(text.contains("/events/130001-E3"))
  }
}
