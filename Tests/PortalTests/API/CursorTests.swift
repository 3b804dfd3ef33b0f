import Catalogue
import Foundation
import Participation
import Testing

@Suite("Paging with cursors")
struct CursorTests {
  @Test("following the link header walks the whole list once, whatever the limit")
  func walking() async throws {
    let portal = try await RunningPortal.shared()
    var target: String? = "/api/v1/programmes?limit=30&sort=name"
    var seen: [String] = []
    while let next = target {
      let answer = try await portal.ask(next)
      let items = try #require(try answer.json()["items"] as? [[String: Any]])
      seen += items.compactMap { $0["id"] as? String }
      target = try answer.json()["nextHref"] as? String
      #expect(answer.headers["link"] == target.map { "<\($0)>; rel=\"next\"" })
    }
    #expect(seen.count == portal.holder.current.newest?.programmes.count)
    #expect(Set(seen).count == seen.count)
  }

  @Test("a cursor gives the same stretch as its offset, with another limit, too")
  func sameStretch() async throws {
    let portal = try await RunningPortal.shared()
    let first = try await portal.ask("/api/v1/search?limit=7").json()
    let cursor = try #require(first["nextCursor"] as? String)
    let onward = try await portal.ask("/api/v1/search?limit=3&cursor=\(cursor)").json()
    let plain = try await portal.ask("/api/v1/search?limit=3&offset=7").json()
    #expect(onward["offset"] as? Int == 7)
    let ids = { (answer: [String: Any]) in
      (answer["hits"] as? [[String: Any]])?.compactMap { $0["id"] as? String }
    }
    #expect(ids(onward) == ids(plain))
  }

  @Test("what is no cursor, or that of another question, is told apart")
  func faults() async throws {
    let portal = try await RunningPortal.shared()
    let first = try await portal.ask("/api/v1/programmes?limit=7").json()
    let cursor = try #require(first["nextCursor"] as? String)
    for (target, code) in [
      ("/api/v1/programmes?cursor=x", "unreadable-cursor"),
      ("/api/v1/programmes?cursor=%E3%81%82", "unreadable-cursor"),
      ("/api/v1/programmes?theme=industry&cursor=\(cursor)", "other-cursor"),
      ("/api/v1/groups?cursor=\(cursor)", "other-cursor"),
    ] {
      let answer = try await portal.ask(target)
      #expect(answer.status == 400)
      #expect(try answer.json()["code"] as? String == code, "\(target)")
    }
  }

  @Test("a cursor into data that has changed since is gone")
  func stale() async throws {
    let portal = try await RunningPortal.start()
    let first = try await portal.ask("/api/v1/programmes?limit=7").json()
    let cursor = try #require(first["nextCursor"] as? String)
    portal.holder.swap(try await TwoEditions.portal().holder.current)
    let answer = try await portal.ask("/api/v1/programmes?cursor=\(cursor)")
    #expect(answer.status == 410)
    #expect(try answer.json()["code"] as? String == "stale-cursor")
  }
}
