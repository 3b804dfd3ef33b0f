import Foundation
import HTTPTypes

/// The codings of content that a client takes, by its `Accept-Encoding` (RFC 9110, 12.5.3).
struct AcceptedCodings: Sendable, Hashable {
  /// Whether gzip is among them; without a word of the client it is not.
  let takesGzip: Bool

  init(_ headers: HTTPFields) {
    var weights: [String: Double] = [:]
    for item in (headers[.acceptEncoding] ?? "").split(separator: ",").prefix(32) {
      let parts = item.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let name = parts.first?.lowercased() else { continue }
      let weight = parts.dropFirst().first { $0.lowercased().hasPrefix("q=") }
      weights[name] = weight.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
    }
    takesGzip = (weights["gzip"] ?? weights["x-gzip"] ?? weights["*"] ?? 0) > 0
  }
}
