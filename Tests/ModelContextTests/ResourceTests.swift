import Foundation
import ModelContext
import Testing

@Suite("Resources")
struct ResourceTests {
  @Test("every listed resource can be read, and bears its own address")
  func listedAndRead() async throws {
    var conversation = try Conversation()
    let result = try #require(try await conversation.ask("resources/list").result)
    let resources = try #require(result["resources"] as? [[String: Any]])
    #expect(resources.count == 85)
    #expect(result["nextCursor"] == nil)
    for resource in resources {
      let uri = try #require(resource["uri"] as? String)
      let read = try #require(try await conversation.ask("resources/read", ["uri": uri]).result)
      let contents = try #require(read["contents"] as? [[String: Any]])
      #expect(contents.map { $0["uri"] as? String } == [uri])
      let text = try #require(contents.first?["text"] as? String)
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    }
  }

  @Test("a listing goes on from its cursor, to its end and no further")
  func cursor() async throws {
    var conversation = try Conversation()
    let rest = try #require(
      try await conversation.ask("resources/list", ["cursor": "80"]).result)
    #expect((rest["resources"] as? [Any])?.count == 5)
    #expect(rest["nextCursor"] == nil)
    let beyond = try #require(
      try await conversation.ask("resources/list", ["cursor": "\(Int.max)"]).result)
    #expect((beyond["resources"] as? [Any])?.isEmpty == true)
  }

  @Test("a programme's resource cites its line")
  func programme() async throws {
    var conversation = try Conversation()
    let read = try #require(
      try await conversation.ask(
        "resources/read", ["uri": "renkei://programme/tokyo-2025-77"]
      ).result)
    let contents = try #require(read["contents"] as? [[String: Any]])
    let text = try #require(contents.first?["text"] as? String)
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(value["number"] as? String == "77")
    #expect((value["citations"] as? [Any])?.count == 1)
  }

  @Test("both forms of address are told")
  func templates() async throws {
    var conversation = try Conversation()
    let result = try #require(try await conversation.ask("resources/templates/list").result)
    let templates = try #require(result["resourceTemplates"] as? [[String: Any]])
    #expect(
      templates.map { $0["uriTemplate"] as? String }
        == ["renkei://edition/{id}", "renkei://programme/{id}"])
  }

  @Test(
    "an address that nothing has is not found",
    arguments: [
      "renkei://edition/", "renkei://edition/tokyo-1999", "renkei://programme/77",
      "renkei://programme/../edition/tokyo-2025", "file:///etc/passwd", "x", "renkei://%ZZ/%00",
    ])
  func unknown(uri: String) async throws {
    var conversation = try Conversation()
    #expect(try await conversation.ask("resources/read", ["uri": uri]).errorCode == -32002)
  }
}
