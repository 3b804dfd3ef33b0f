import Foundation
import Testing

@Suite("Feeds")
struct FeedTests {
  @Test("a feed has an entry for every programme that its search finds, under a lasting name")
  func programmes() async throws {
    let portal = try await RunningPortal.shared()
    let answer = try await portal.ask("/programmes.atom?theme=tourism")
    #expect(answer.headers["content-type"]?.hasPrefix("application/atom+xml") == true)
    let rows =
      try await portal.ask("/programmes.json?theme=tourism").json()["rows"] as? [[String: Any]]
    let ids = PortalFiles.stretches(in: answer.text, from: "<entry>\n<id>", to: "</id>")
    #expect(ids.count == rows?.count)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("tag:127.0.0.1,2025:programmes/tokyo-p") })
  }

  @Test("an entry is as new as the list that last said something of it")
  func dates() async throws {
    let portal = try await TwoEditions.portal()
    let text = try await portal.ask("/programmes.atom").text
    let entries = PortalFiles.stretches(in: text, from: "<entry>", to: "</entry>")
    let updated = entries.flatMap {
      PortalFiles.stretches(in: $0, from: "<updated>", to: "T00:00:00+09:00</updated>")
    }
    #expect(updated.count == entries.count)
    #expect(Set(updated) == ["2024-04-01", "2025-04-01"])
    #expect(updated == updated.sorted(by: >))
    for entry in entries {
      let published = PortalFiles.stretches(in: entry, from: "<published>", to: "T").first ?? ""
      let updated = PortalFiles.stretches(in: entry, from: "<updated>", to: "T").first ?? ""
      #expect(published <= updated)
    }
  }

  @Test("a government's feed tells what names or includes it, and what no longer does")
  func government() async throws {
    let portal = try await TwoEditions.portal()
    let text = try await portal.ask("/governments/082201.atom").text
    let ids = PortalFiles.stretches(in: text, from: "<entry>\n<id>", to: "</id>")
    #expect(ids.count > 10 && Set(ids).count == ids.count)
    #expect(text.contains("名前で記載") && text.contains("総称に含まれる"))
    #expect(try await portal.ask("/en/governments/082201.atom").text.contains("Included"))
    let page = try await portal.ask("/governments/082201").text
    #expect(page.contains("type=\"application/atom+xml\" href=\"/governments/082201.atom\""))
  }

  @Test(
    "a feed of what cannot be asked for is refused as its page is",
    arguments: [
      ("/programmes.atom?at=999", 400), ("/programmes.atom?page=x", 400),
      ("/governments/999999.atom", 404),
    ])
  func refused(target: String, status: Int) async throws {
    #expect(try await RunningPortal.shared().ask(target).status == status)
  }
}
