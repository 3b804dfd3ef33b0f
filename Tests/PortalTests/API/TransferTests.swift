import Catalogue
import Foundation
import Participation
import Testing

@Suite("How answers are sent")
struct TransferTests {
  @Test(
    "what is worth it is sent compressed, and is the same",
    arguments: ["/programmes", "/api/v1/programmes", "/api/v1/openapi.json", "/sitemap.xml"])
  func compressed(path: String) async throws {
    let portal = try await RunningPortal.shared()
    let plain = try await portal.ask(path, headers: ["Accept-Encoding": "identity"])
    let small = try await portal.ask(path, headers: ["Accept-Encoding": "gzip"])
    #expect(plain.headers["content-encoding"] == nil)
    #expect(small.headers["content-encoding"] == "gzip")
    for answer in [plain, small] {
      #expect(answer.headers["vary"]?.contains("Accept-Encoding") == true)
    }
    #expect(plain.headers["etag"] == small.headers["etag"])
    #expect(small.body == plain.body || small.body.count < plain.body.count)
  }

  @Test(
    "gzip is sent to those who take it",
    arguments: [
      ("gzip;q=0", false), ("br", false), ("*", true), ("identity, GZIP;q=0.5", true),
      ("*;q=0", false), ("gzip;q=x", false),
    ])
  func accepted(header: String, isCompressed: Bool) async throws {
    let answer = try await RunningPortal.shared()
      .ask("/about/reading", headers: ["Accept-Encoding": header])
    #expect((answer.headers["content-encoding"] == "gzip") == isCompressed)
  }

  @Test("small answers are left as they are")
  func small() async throws {
    let answer = try await RunningPortal.shared()
      .ask("/healthz", headers: ["Accept-Encoding": "gzip"])
    #expect(answer.headers["content-encoding"] == nil)
  }

  @Test("pages of other sites may ask, and are told what they may send")
  func crossOrigin() async throws {
    let portal = try await RunningPortal.shared()
    let preflight = try await portal.ask(
      "/api/v1/programmes", method: "OPTIONS",
      headers: ["Origin": "https://example.org", "Access-Control-Request-Method": "GET"])
    #expect(preflight.status == 204)
    #expect(preflight.headers["access-control-allow-origin"] == "*")
    #expect(preflight.headers["access-control-allow-methods"]?.contains("GET") == true)
    for target in ["/api/v1/programmes", "/api/v1/nothing"] {
      let answer = try await portal.ask(target)
      #expect(answer.headers["access-control-allow-origin"] == "*")
      #expect(answer.headers["access-control-expose-headers"]?.contains("Link") == true)
    }
  }

  @Test("participants, likeness, map and completions are what the pages show")
  func figures() async throws {
    let portal = try await RunningPortal.shared()
    let named = try await portal.ask(
      "/api/v1/programmes/74/participants?relation=named&limit=200"
    ).json()
    let codes = (named["items"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
    #expect(codes == ["14000", "14100", "14130"])
    let similar = try await portal.ask("/api/v1/programmes/74/similar?limit=3").json()
    #expect((similar["items"] as? [[String: Any]])?.count == 3)
    let map = try await portal.ask("/api/v1/map").json()
    #expect((map["items"] as? [[String: Any]])?.count == 47)
    #expect(map["programmes"] as? Int == portal.holder.current.newest?.programmes.count)
    let typed = try await portal.ask("/api/v1/completions?q=%E3%81%A4%E3%81%8F%E3%81%B0").json()
    let keys = (typed["items"] as? [[String: Any]])?.compactMap { $0["key"] as? String }
    #expect(keys?.contains("08220") == true)
    let touching = try await portal.ask("/api/v1/governments/08220/programmes?relation=named")
    #expect(try touching.json()["total"] as? Int == 1)
    let others = try await portal.ask("/api/v1/programmes?not-theme=industry").json()
    let industry = try await portal.ask("/api/v1/programmes?theme=industry").json()
    let all = try #require(map["programmes"] as? Int)
    #expect((others["total"] as? Int ?? 0) + (industry["total"] as? Int ?? 0) == all)
  }
}
