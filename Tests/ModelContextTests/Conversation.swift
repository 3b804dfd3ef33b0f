import BundledLists
import Catalogue
import Foundation
import Interchange
import Lists
import LocalGovernments
import ModelContext
import Participation
import Testing

/// A client's side of a conversation with a server over the published list of Tokyo.
struct Conversation {
  private var session: ModelContextSession

  init(version: ProtocolVersion? = .june2025) throws {
    let catalogue = try Self.catalogue.get()
    session = ModelContextServer(
      catalogue: { catalogue },
      addresses: PortalAddresses(
        programme: { "https://example.jp/\($1.rawValue)/programmes/\($0)" },
        edition: { "https://example.jp/\($1.rawValue)/editions/\($0)" })
    ).session(version: version)
  }

  static let catalogue = Result {
    let gazetteer = try Gazetteer.bundled()
    let document = try ListReader.read(
      [UInt8](Data(contentsOf: BundledList.url)), named: BundledList.fileName)
    let edition = EditionResolver(gazetteer: gazetteer)
      .resolve(document, today: gazetteer.date).edition
    return Catalogue(editions: [edition], gazetteer: gazetteer)
  }

  /// Sends bytes as they are; `nil` where nothing is sent back.
  mutating func send(_ text: String) async -> Data? {
    await session.reply(to: Data(text.utf8))?.bytes
  }

  mutating func send(_ bytes: [UInt8]) async -> Data? {
    await session.reply(to: Data(bytes))?.bytes
  }

  /// Asks, and takes the response apart; the test fails where it is none of JSON-RPC 2.0.
  mutating func ask(
    _ method: String, _ params: [String: Any] = [:], _ location: SourceLocation = #_sourceLocation
  ) async throws -> Response {
    let request: [String: Any] = ["jsonrpc": "2.0", "id": 7, "method": method, "params": params]
    let text = String(decoding: try JSONSerialization.data(withJSONObject: request), as: UTF8.self)
    let response = try Response(await send(text), location)
    #expect(response.id as? Int == 7, sourceLocation: location)
    return response
  }

  /// Calls a tool, and gives its result.
  mutating func call(
    _ tool: String, _ arguments: [String: Any], _ location: SourceLocation = #_sourceLocation
  ) async throws -> ToolResult {
    let response = try await ask(
      "tools/call", ["name": tool, "arguments": arguments], location)
    return try ToolResult(#require(response.result, sourceLocation: location), location)
  }

  struct Response {
    let id: Any?
    let result: [String: Any]?
    let errorCode: Int?
    let errorMessage: String?

    init(_ bytes: Data?, _ location: SourceLocation = #_sourceLocation) throws {
      let bytes = try #require(bytes, sourceLocation: location)
      #expect(!bytes.contains(UInt8(ascii: "\n")), sourceLocation: location)
      let value = try JSONSerialization.jsonObject(with: bytes)
      let members = try #require(value as? [String: Any], sourceLocation: location)
      #expect(members["jsonrpc"] as? String == "2.0", sourceLocation: location)
      id = members["id"]
      result = members["result"] as? [String: Any]
      let error = members["error"] as? [String: Any]
      errorCode = error?["code"] as? Int
      errorMessage = error?["message"] as? String
      #expect((result == nil) != (error == nil), sourceLocation: location)
    }
  }

  struct ToolResult {
    let text: String
    let isError: Bool
    let data: [String: Any]?

    var citations: [[String: Any]] { data?["citations"] as? [[String: Any]] ?? [] }

    init(_ result: [String: Any], _ location: SourceLocation) throws {
      let content = try #require(
        result["content"] as? [[String: Any]], sourceLocation: location)
      text = try #require(content.first?["text"] as? String, sourceLocation: location)
      isError = result["isError"] as? Bool ?? false
      data = result["structuredContent"] as? [String: Any]
    }
  }
}
