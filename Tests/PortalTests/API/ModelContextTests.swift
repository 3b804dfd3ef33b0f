import Foundation
import Testing

@Suite("The Model Context Protocol over HTTP")
struct ModelContextTests {
  private static let ping = Data(#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#.utf8)

  private func post(
    _ body: Data = ping, _ headers: [String: String] = [:]
  ) async throws -> RunningPortal.Answer {
    try await RunningPortal.shared().ask(
      "/mcp", method: "POST",
      headers: ["Content-Type": "application/json"].merging(headers) { $1 }, body: body)
  }

  @Test("a request is answered as JSON, with nothing for other sites")
  func answered() async throws {
    let answer = try await post()
    #expect(answer.status == 200)
    #expect(answer.headers["content-type"]?.hasPrefix("application/json") == true)
    #expect(answer.headers["access-control-allow-origin"] == nil)
    #expect(try answer.json()["id"] as? Int == 1)
  }

  @Test("a notification is accepted without a word")
  func notification() async throws {
    let answer = try await post(
      Data(#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#.utf8))
    #expect(answer.status == 202)
    #expect(answer.body.isEmpty)
  }

  @Test("only POST is taken", arguments: ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])
  func methods(method: String) async throws {
    let answer = try await RunningPortal.shared().ask("/mcp", method: method)
    #expect(answer.status == 405)
    #expect(answer.headers["allow"] == "POST")
    #expect(answer.headers["access-control-allow-origin"] == nil)
  }

  @Test(
    "what a browser sends for another origin is refused, whatever the host is called",
    arguments: [
      "http://evil.example", "https://127.0.0.1", "http://127.0.0.1.evil.example", "null",
      "http://127.0.0.1:1", "file://", "", "http://[",
    ])
  func foreignOrigins(origin: String) async throws {
    let port = try await RunningPortal.shared().port
    let answer = try await post(
      Self.ping, ["Origin": origin, "Host": "evil.example:\(port)"])
    #expect(answer.status == 403)
    let rebound = try await post(
      Self.ping,
      ["Origin": "http://evil.example:\(port)", "Host": "evil.example:\(port)"])
    #expect(rebound.status == 403)
  }

  @Test("the portal's own origin is let in", arguments: ["127.0.0.1", "localhost", "[::1]"])
  func ownOrigin(host: String) async throws {
    let port = try await RunningPortal.shared().port
    #expect(try await post(Self.ping, ["Origin": "http://\(host):\(port)"]).status == 200)
  }

  @Test("the version that the header states decides on batches; an unknown one is refused")
  func versions() async throws {
    let batch = Data(#"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#.utf8)
    #expect(try await post(batch).status == 200)
    #expect(try await post(batch, ["MCP-Protocol-Version": "2025-03-26"]).status == 200)
    #expect(try await post(batch, ["MCP-Protocol-Version": "2025-06-18"]).status == 400)
    #expect(try await post(Self.ping, ["MCP-Protocol-Version": "2025-06-18"]).status == 200)
    #expect(try await post(Self.ping, ["MCP-Protocol-Version": "1999-01-01"]).status == 400)
  }

  @Test("what is no message of the protocol is refused with a JSON-RPC error")
  func refusals() async throws {
    #expect(try await post(Data("{".utf8)).status == 400)
    #expect(try await post(Data()).status == 400)
    #expect(try await post(Self.ping, ["Content-Type": "text/plain"]).status == 415)
    let huge = try await post(Data(repeating: UInt8(ascii: " "), count: (10 << 20) + 1))
    #expect(huge.status == 413)
    #expect(try huge.json()["error"] != nil)
  }

  @Test("a citation leads to a page of this portal that is there")
  func citedPage() async throws {
    let portal = try await RunningPortal.shared()
    let answer = try await post(
      Data(
        """
        {"jsonrpc":"2.0","id":1,"method":"tools/call",
        "params":{"name":"government","arguments":{"name":"小菅村"}}}
        """.utf8))
    let result = try #require(try answer.json()["result"] as? [String: Any])
    let data = try #require(result["structuredContent"] as? [String: Any])
    let citations = try #require(data["citations"] as? [[String: Any]])
    let url = try #require(citations.first?["url"] as? String)
    #expect(url == "http://127.0.0.1:\(portal.port)/programmes/tokyo-2025-77")
    #expect(try await portal.ask("/programmes/tokyo-2025-77").status == 200)
  }
}
