import Catalogue
import Interchange
import Lists

/// What a method is answered from.
struct MethodCall: Sendable {
  let params: [String: JSONValue]
  let catalogue: Catalogue
  let addresses: PortalAddresses
  let desk: any LongWorkDesk

  /// A text that the parameters must hold.
  func text(_ name: String) throws(RPCError) -> String {
    guard let text = params[name]?.text, !text.isEmpty else {
      throw .invalidParams(
        Bilingual(ja: "\(name) は文字列で必要です", en: "\(name) is needed, as a string"))
    }
    return text
  }

  /// Where a listing goes on; its beginning without a cursor.
  func cursor() throws(RPCError) -> Int {
    guard let cursor = params["cursor"] else { return 0 }
    guard let text = cursor.text, let offset = Int(text), offset >= 0 else {
      throw .invalidParams(
        Bilingual(ja: "cursor は前の答えの nextCursor です", en: "a cursor is an earlier nextCursor"))
    }
    return offset
  }
}

/// The register of methods. `initialize` stands apart: it alone changes the session.
enum Methods {
  typealias Answer = @Sendable (MethodCall) async throws -> any Encodable & Sendable

  static let all: [String: Answer] = [
    "ping": { _ in [String: String]() },
    "tools/list": { _ in ToolsListing() },
    "tools/call": { try await ToolCalling.result(of: $0) },
    "resources/list": { try ListResources.result(of: $0) },
    "resources/read": { try ReadingResources.result(of: $0) },
    "resources/templates/list": { _ in ResourceTemplates() },
  ]
}
