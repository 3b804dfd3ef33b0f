import Interchange
package import Lists

/// Why a message has no result: the codes of JSON-RPC and of the protocol, with words for people.
package struct RPCError: Error, Encodable, Sendable {
  let code: Int
  let message: String
  let data: JSONValue?

  /// Makes an error; its message is English, with the Japanese after it.
  init(_ code: Int, _ words: Bilingual, data: JSONValue? = nil) {
    self.code = code
    message = "\(words.en) / \(words.ja)"
    self.data = data
  }

  static let parse = RPCError(
    -32700, Bilingual(ja: "JSONとして読めません（UTF-8のみ）", en: "not JSON in UTF-8"))
  static let tooComplex = RPCError(
    -32600,
    Bilingual(
      ja: "メッセージが複雑すぎます（値\(MessageText.mostValues)個、深さ\(MessageText.deepest)まで）",
      en: "the message is too complex (\(MessageText.mostValues) values, "
        + "\(MessageText.deepest) levels at most)"))
  static let notJSONRPC = RPCError(
    -32600,
    Bilingual(
      ja: "JSON-RPC 2.0 のメッセージではありません（\"jsonrpc\": \"2.0\" が必要です）",
      en: "not a message of JSON-RPC 2.0 (\"jsonrpc\": \"2.0\" is needed)"))
  static let noMethod = RPCError(
    -32600, Bilingual(ja: "method は文字列で必要です", en: "a method is needed, as a string"))
  static let badID = RPCError(
    -32600, Bilingual(ja: "id は文字列か整数です", en: "an id is a string or a whole number"))
  static let batchesNotSpoken = RPCError(
    -32600,
    Bilingual(
      ja: "このバージョンではまとめ送り（配列）は使えません。一件ずつ送ってください",
      en: "this version takes no batches; send one message at a time"))
  static let initializeInBatch = RPCError(
    -32600,
    Bilingual(ja: "initialize は単独で送ってください", en: "initialize cannot be part of a batch"))
  static let internalError = RPCError(
    -32603, Bilingual(ja: "処理できませんでした", en: "it failed"))

  static func batchSize(_ count: Int) -> RPCError {
    let most = ModelContextSession.mostInBatch
    return RPCError(
      -32600,
      Bilingual(
        ja: "まとめ送りは1件から\(most)件までです（\(count)件ありました）",
        en: "a batch holds 1 to \(most) messages (this one \(count))"))
  }

  static func methodNotFound(_ name: String) -> RPCError {
    let shown = String(name.prefix(100))
    return RPCError(
      -32601,
      Bilingual(ja: "「\(shown)」というメソッドはありません", en: "there is no method \(shown)"))
  }

  static func invalidParams(_ words: Bilingual) -> RPCError { RPCError(-32602, words) }

  static func noResource(_ uri: String) -> RPCError {
    let shown = String(uri.prefix(200))
    return RPCError(
      -32002,
      Bilingual(
        ja: "「\(shown)」というリソースはありません（resources/list に一覧があります）",
        en: "there is no resource \(shown) (resources/list shows them)"),
      data: ["uri": .string(shown)])
  }

  /// A message that is longer than what is taken, in bytes.
  package static func messageTooLong(limit: Int) -> RPCError {
    RPCError(
      -32600,
      Bilingual(
        ja: "メッセージが長すぎます（\(limit >> 20)MiBまで）",
        en: "the message is too long (\(limit >> 20) MiB at most)"))
  }

  /// A message that a transport does not take, for a reason of its own.
  package static func refused(_ words: Bilingual) -> RPCError { RPCError(-32600, words) }

  /// A version that is not spoken here.
  package static func unknownVersion(_ version: String) -> RPCError {
    let spoken = ProtocolVersion.allCases.map(\.rawValue)
    return RPCError(
      -32600,
      Bilingual(
        ja: "バージョン「\(version.prefix(40))」は使えません（使えるのは \(spoken.joined(separator: "、"))）",
        en: "version \(version.prefix(40)) is not spoken here "
          + "(\(spoken.joined(separator: ", ")) are)"),
      data: ["supported": .array(spoken.map(JSONValue.string))])
  }
}

extension Bilingual {
  static let paramsNoObject = Bilingual(
    ja: "params はオブジェクトです", en: "params are an object")
}
