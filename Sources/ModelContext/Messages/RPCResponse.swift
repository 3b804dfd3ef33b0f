import Foundation
import Interchange

/// What answers a request: its result, or why there is none.
struct RPCResponse: Encodable, Sendable {
  /// `nil` where the request's own could not be read; written as `null`.
  let id: RequestID?
  private let outcome: Result<any Encodable & Sendable, RPCError>
  /// Whether what came was no message at all.
  let isRefusal: Bool

  init(
    id: RequestID?, _ outcome: Result<any Encodable & Sendable, RPCError>, isRefusal: Bool = false
  ) {
    self.id = id
    self.outcome = outcome
    self.isRefusal = isRefusal
  }

  private enum CodingKeys: CodingKey { case jsonrpc, id, result, error }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("2.0", forKey: .jsonrpc)
    try container.encode(id, forKey: .id)
    switch outcome {
    case .success(let result): try result.encode(to: container.superEncoder(forKey: .result))
    case .failure(let fault): try container.encode(fault, forKey: .error)
    }
  }

  /// The text of one response or of a batch of them.
  static func data(_ response: some Encodable) -> Data {
    if let data = try? JSONText.data(response) { return data }
    // No value of this room fails to encode; a client must not wait for ever if one did.
    return Data(
      #"{"jsonrpc":"2.0","id":null,"error":{"code":-32603,"message":"it failed"}}"#.utf8)
  }
}
