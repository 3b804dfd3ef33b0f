import Checking
import LinkChecking
import LinkTesting
import Lists
import Testing

@Suite("Asking links")
struct LinkProberTests {
  /// Waits longer than any answer takes on a machine that has all the other tests to run.
  private static let prober = LinkProber(timeout: 600)

  @Test("each way of answering comes to what it means")
  func outcomes() async throws {
    try await LinkServer.running { _, base in
      let expected: [String: LinkOutcome] = [
        "/ok": .answered(status: 200, hops: []),
        "/no-head": .answered(status: 200, hops: []),
        "/head-refused": .answered(status: 200, hops: []),
        "/missing": .answered(status: 404, hops: []),
        "/gone": .answered(status: 410, hops: []),
        "/members": .answered(status: 403, hops: []),
        "/busy": .answered(status: 200, hops: []),
        "/loop": .unreachable(.tooManyRedirects),
        "/for-now": .answered(status: 200, hops: [LinkHop(status: 302, address: base + "/ok")]),
        "/moved": .answered(
          status: 200,
          hops: [
            LinkHop(status: 301, address: base + "/moved-again"),
            LinkHop(status: 308, address: base + "/ok"),
          ]),
      ]
      let found = await Self.prober.outcomes(of: expected.keys.map { base + $0 })
      for (path, outcome) in expected { #expect(found[base + path] == outcome, "\(path)") }
    }
  }

  @Test("no answer in time, no host, no listener and no web address are told apart")
  func unreachable() async throws {
    try await LinkServer.running { _, base in
      let slow = await LinkProber(timeout: 0.3).outcomes(of: [base + "/slow"])
      #expect(slow[base + "/slow"] == .unreachable(.timedOut))
    }
    // The port that discards what it gets, on which nothing listens nowadays.
    let closed = "http://127.0.0.1:9/"
    let found = await Self.prober.outcomes(of: [
      closed, "http://no-such-host.invalid/", "mailto:a@example.jp", "file:///etc/passwd", "表",
    ])
    #expect(found[closed] == .unreachable(.refusedConnection))
    #expect(found["http://no-such-host.invalid/"] == .unreachable(.unknownHost))
    for address in ["mailto:a@example.jp", "file:///etc/passwd", "表"] {
      #expect(found[address] == .notAsked)
    }
  }

  @Test("a host is asked one address at a time, and each address once")
  func polite() async throws {
    try await LinkServer.running { server, base in
      let addresses = (0..<20).map { "\(base)/page\($0 % 10)#part\($0 % 10)" }
      let found = await Self.prober.outcomes(of: addresses)
      #expect(found.count == 10)
      #expect(server.mostAtOnce == 1)
      for page in 0..<10 { #expect(server.count("/page\(page)") == 1) }
    }
  }

  @Test("findings point at the link, and a move for good offers its new address")
  func findings() async throws {
    try await LinkServer.running { _, base in
      let paths = ["/ok", "/missing", "/members", "/moved", "/for-now", "/old/page"]
      let rows = paths.enumerated().map { "\($0 + 1)\t事業\($0)\t内容\t\(base)\($1)\t千葉県\n" }
      let text = "No.\t事業名\t事業内容\tURL\t関係自治体\n" + rows.joined()
      let document = try ListReader.read(Array(text.utf8), named: "list")
      let list = CheckedList(document: document, findings: [])
      let outcomes = await Self.prober.outcomes(of: LinkFindings.addresses(of: list))
      let found = LinkFindings.findings(in: list, outcomes)
      #expect(found.map(\.programme) == ["2", "3", "4", "5", "6"])
      #expect(
        found.map(\.rule) == [
          "missing-page", "refused-page", "moved-page", "moved-page", "moved-page",
        ])
      #expect(found.map { $0.severity == .warning } == [true, false, false, false, false])
      #expect(found.map { $0.fixIts.map(\.replacement) } == [[], [], [base + "/ok"], [], []])
      for finding in found {
        let range = try #require(finding.span.flatMap(document.source.range))
        #expect(document.source.text(in: range).hasPrefix(base))
      }
    }
  }
}
