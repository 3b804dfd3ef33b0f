import Foundation
import ModelContext
import Testing

@Suite("Messages of JSON-RPC")
struct MessageTests {
  @Test(
    "the client's version is spoken where it is known, else the newest one",
    arguments: [
      ("2025-06-18", "2025-06-18"), ("2025-03-26", "2025-03-26"), ("2025-11-25", "2025-06-18"),
      ("2024-11-05", "2025-06-18"), ("", "2025-06-18"), ("zzz", "2025-06-18"),
    ])
  func negotiation(asked: String, spoken: String) async throws {
    var conversation = try Conversation(version: nil)
    let result = try #require(
      try await conversation.ask(
        "initialize",
        [
          "protocolVersion": asked, "capabilities": [:],
          "clientInfo": ["name": "test", "version": "1"],
        ]
      ).result)
    #expect(result["protocolVersion"] as? String == spoken)
    let capabilities = try #require(result["capabilities"] as? [String: Any])
    #expect(Set(capabilities.keys) == ["tools", "resources"])
    #expect((result["serverInfo"] as? [String: Any])?["name"] as? String == "renkei")
  }

  @Test(
    "what is no message is refused with the code of its fault, and no identifier is made up",
    arguments: [
      ("", -32700), ("{", -32700), ("nonsense", -32700),
      (#"{"jsonrpc":"2.0","id":1,"method":"\ud800"}"#, -32700),
      (#"{"jsonrpc":"2.0","id":1e999,"method":"ping"}"#, -32700),
      ("7", -32600), ("null", -32600), ("\"ping\"", -32600), ("{}", -32600), ("[]", -32600),
      (#"{"method":"ping"}"#, -32600), (#"{"jsonrpc":2.0,"method":"ping"}"#, -32600),
      (#"{"jsonrpc":"1.0","method":"ping"}"#, -32600), (#"{"jsonrpc":"2.0"}"#, -32600),
      (#"{"jsonrpc":"2.0","method":1,"params":"bar"}"#, -32600),
      (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, -32600),
      (#"{"jsonrpc":"2.0","id":1.5,"method":"ping"}"#, -32600),
      (#"{"jsonrpc":"2.0","id":true,"method":"ping"}"#, -32600),
      (#"{"jsonrpc":"2.0","id":[1],"method":"ping"}"#, -32600),
    ])
  func refusals(text: String, code: Int) async throws {
    for version in [ProtocolVersion.june2025, .march2025] {
      var conversation = try Conversation(version: version)
      let response = try Conversation.Response(await conversation.send(text))
      #expect(response.errorCode == code)
      #expect(response.id is NSNull)
    }
  }

  @Test("bytes that are no UTF-8 are a parse error")
  func notUTF8() async throws {
    var conversation = try Conversation()
    let response = try Conversation.Response(await conversation.send([0x22, 0xFF, 0xFE, 0x22]))
    #expect(response.errorCode == -32700)
  }

  @Test(
    "a message that is too deep or holds too many values is refused at once",
    arguments: [
      String(repeating: "[", count: 1_000_000), String(repeating: #"{"a":"#, count: 500_000),
      "[" + String(repeating: "1,", count: 2_000_000) + "1]",
      String(repeating: "]", count: 100) + String(repeating: "[", count: 200_000),
    ])
  func complexity(text: String) async throws {
    var conversation = try Conversation()
    let clock = ContinuousClock()
    let begin = clock.now
    let response = try Conversation.Response(await conversation.send(text))
    #expect(response.errorCode == -32600)
    #expect(clock.now - begin < .seconds(5))
  }

  @Test(
    "a fault of a request bears the request's identifier",
    arguments: [
      (#"{"jsonrpc":"2.0","id":"a","method":"nothing/here"}"#, -32601),
      (#"{"jsonrpc":"2.0","id":"a","method":"ping","params":[1]}"#, -32602),
      (#"{"jsonrpc":"2.0","id":"a","method":"initialize"}"#, -32602),
      (#"{"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":1}}"#, -32602),
      (#"{"jsonrpc":"2.0","id":"a","method":"tools/call"}"#, -32602),
      (#"{"jsonrpc":"2.0","id":"a","method":"resources/read","params":{"uri":5}}"#, -32602),
      (#"{"jsonrpc":"2.0","id":"a","method":"resources/list","params":{"cursor":"-1"}}"#, -32602),
      (#"{"jsonrpc":"2.0","id":"a","method":1}"#, -32600),
      (#"{"id":"a","method":"ping"}"#, -32600),
    ])
  func faultsOfRequests(text: String, code: Int) async throws {
    var conversation = try Conversation()
    let response = try Conversation.Response(await conversation.send(text))
    #expect(response.errorCode == code)
    #expect(response.id as? String == "a")
  }

  @Test(
    "notifications and responses are never answered",
    arguments: [
      #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#,
      #"{"jsonrpc":"2.0","method":"tools/call","params":{"name":"search"}}"#,
      #"{"jsonrpc":"2.0","method":"nothing/here"}"#, #"{"jsonrpc":"2.0","id":3,"result":{}}"#,
      #"{"jsonrpc":"2.0","id":3,"error":{"code":-1,"message":""}}"#,
    ])
  func silence(text: String) async throws {
    var conversation = try Conversation()
    #expect(await conversation.send(text) == nil)
  }

  @Test("a ping is answered with nothing, before the beginning, too")
  func ping() async throws {
    var conversation = try Conversation(version: nil)
    #expect(try await conversation.ask("ping").result?.isEmpty == true)
  }

  @Test("a batch is answered request by request in the older version")
  func batch() async throws {
    var conversation = try Conversation(version: .march2025)
    let reply = try #require(
      await conversation.send(
        """
        [{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"notifications/x"},
        5,{"jsonrpc":"2.0","id":"b","method":"initialize","params":{"protocolVersion":"2025-06-18"}}]
        """))
    let responses = try #require(
      try JSONSerialization.jsonObject(with: reply) as? [[String: Any]])
    #expect(responses.count == 3)
    #expect(responses.first?["id"] as? Int == 1)
    #expect(responses.dropFirst().allSatisfy { $0["error"] != nil })
    let silent = #"[{"jsonrpc":"2.0","method":"notifications/x"}]"#
    #expect(await conversation.send(silent) == nil)
  }

  @Test("no batch is taken in the later version, nor before a version is agreed on")
  func noBatch() async throws {
    let batch = #"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#
    for version in [ProtocolVersion.june2025, nil] {
      var conversation = try Conversation(version: version)
      #expect(try Conversation.Response(await conversation.send(batch)).errorCode == -32600)
    }
    var conversation = try Conversation(version: nil)
    _ = try await conversation.ask("initialize", ["protocolVersion": "2025-03-26"])
    #expect(await conversation.send(batch)?.first == UInt8(ascii: "["))
  }

  @Test("a batch longer than the bound is refused")
  func longBatch() async throws {
    var conversation = try Conversation(version: .march2025)
    let one = #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#
    let batch = "[" + Array(repeating: one, count: 51).joined(separator: ",") + "]"
    #expect(try Conversation.Response(await conversation.send(batch)).errorCode == -32600)
  }
}
