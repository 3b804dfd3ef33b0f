import Catalogue
import Foundation
import Interchange
import Yams

/// A request that can be sent as it stands, and what it was answered with; its long lists are cut.
struct OperationExample: Sendable, Decodable {
  /// What stands for the address of the portal itself.
  static let origin = "{origin}"

  /// Path and query, readable.
  let request: String
  /// What is sent with it.
  let body: JSONValue?
  let answer: JSONValue

  /// The examples by the identifiers of their operations.
  static func all(in file: URL) throws -> [String: OperationExample] {
    try YAMLDecoder().decode(from: String(contentsOf: file, encoding: .utf8))
  }

  /// The operation with its example, where OpenAPI wants it.
  func shown(in operation: JSONValue) -> JSONValue {
    var shown = operation.setting(.string(request), at: ["x-example-request"])
    for type in Self.mediaTypes(operation["responses"]?["200"]) where type.contains("json") {
      shown = shown.setting(answer, at: ["responses", "200", "content", type, "example"])
    }
    guard let body else { return shown }
    for type in Self.mediaTypes(operation["requestBody"]) {
      shown = shown.setting(body, at: ["requestBody", "content", type, "example"])
    }
    return shown
  }

  /// The same with a request that this portal can answer.
  func fitted(to catalogue: Catalogue) -> OperationExample {
    OperationExample(
      request: FittedExample.request(request, in: catalogue), body: body, answer: answer)
  }

  /// The request as a portal at an address takes it.
  func request(to origin: String) -> String { request.replacing(Self.origin, with: origin) }

  /// The line that sends it from a terminal.
  func command(to origin: String) throws -> String {
    let address = "'\(origin)\(request(to: origin))'"
    switch body {
    case nil where request.utf8.contains { $0 > 0x7F }:
      // Programs like curl send what is not ASCII as it stands, and no server reads that.
      let parts = request(to: origin).split(separator: "?", maxSplits: 1)
      let values = parts.dropFirst().joined().split(separator: "&")
        .map { "--data-urlencode '\($0)' " }.joined()
      return "curl --get \(values)'\(origin)\(parts.first ?? "")'"
    case nil: return "curl \(address)"
    case .string: return "curl --data-binary @list.txt \(address)"
    case .some(let message):
      let text = String(decoding: try JSONText.data(message), as: UTF8.self)
      return "curl -H 'Content-Type: application/json' -d '\(text)' \(address)"
    }
  }

  /// The address that opens its answer in a browser; `nil` where something must be sent with it.
  func href(to origin: String) -> String? {
    guard body == nil else { return nil }
    return request(to: origin)
      .addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed)
  }

  private static func mediaTypes(_ value: JSONValue?) -> [String] {
    value?["content"]?.members.keys.sorted() ?? []
  }
}
