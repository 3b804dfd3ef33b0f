import BundledLists
import Foundation
import Portal
import Testing

@Suite("Limits for each client")
struct RateLimitTests {
  private static func list() throws -> String {
    try String(contentsOf: BundledList.url, encoding: .utf8)
  }

  @Test("tokens are spent one by one and come back with time")
  func bucket() {
    let limiter = RateLimiter(perMinute: 60)
    let start = ContinuousClock.now
    for left in (0..<60).reversed() {
      #expect(limiter.take("a", at: start).remaining == left)
    }
    let refused = limiter.take("a", at: start)
    #expect(!refused.isAllowed)
    #expect(refused.secondsToNext == 1)
    #expect(refused.secondsToFull == 60)
    #expect(limiter.take("b", at: start).isAllowed)
    #expect(limiter.take("a", at: start + .seconds(1)).isAllowed)
    #expect(!limiter.take("a", at: start + .seconds(1)).isAllowed)
    #expect(limiter.take("a", at: start + .seconds(120)).remaining == 59)
  }

  @Test("however many clients come, only so many are remembered")
  func bounded() {
    let limiter = RateLimiter(perMinute: 5, mostClients: 100)
    let start = ContinuousClock.now
    for number in 0..<10_000 { _ = limiter.take("\(number)", at: start + .milliseconds(number)) }
    #expect(limiter.clients <= 100)
  }

  @Test("a client that asks too much is told when to come back; pages stay open")
  func refusal() async throws {
    let portal = try await RunningPortal.start(lists: [Self.list()], apiRequestsPerMinute: 2)
    for left in ["1", "0"] {
      let answer = try await portal.ask("/api/v1/themes")
      #expect(answer.status == 200)
      #expect(answer.headers["ratelimit"]?.hasPrefix("\"client\";r=\(left);t=") == true)
      #expect(answer.headers["ratelimit-policy"] == "\"client\";q=2;w=60")
    }
    let refused = try await portal.ask("/api/v1/themes")
    #expect(refused.status == 429)
    #expect(try refused.json()["code"] as? String == "too-many-requests")
    let seconds = try #require(refused.headers["retry-after"].flatMap(Int.init))
    #expect((1...30).contains(seconds))
    #expect(try await portal.ask("/themes").status == 200)
    // Nobody vouches for the header, so that it opens no other bucket.
    let disguised = try await portal.ask(
      "/api/v1/themes", headers: ["X-Forwarded-For": "192.0.2.7"])
    #expect(disguised.status == 429)
  }

  @Test("behind a trusted proxy each client has a share of its own, and none can write another's")
  func proxies() async throws {
    let portal = try await RunningPortal.start(
      lists: [Self.list()], apiRequestsPerMinute: 1, trustedProxies: ["127.0.0.1"])
    func status(_ forwarded: String) async throws -> Int {
      try await portal.ask("/api/v1/themes", headers: ["X-Forwarded-For": forwarded]).status
    }
    #expect(try await status("192.0.2.1") == 200)
    #expect(try await status("192.0.2.1") == 429)
    #expect(try await status("192.0.2.2") == 200)
    #expect(try await status("198.51.100.9, 192.0.2.2") == 429)
    #expect(try await status("192.0.2.3, 127.0.0.1") == 200)
    #expect(try await status("2001:db8::1") == 200)
    #expect(try await status("2001:db8::ffff") == 429)
  }
}
