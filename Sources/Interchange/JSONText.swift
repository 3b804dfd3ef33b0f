package import Foundation

/// JSON as scripts may rely on it: UTF-8, Japanese and `/` unescaped, keys in a stable order.
package enum JSONText {
  /// Writes a value on one line, without a line break after it.
  package static func data(_ value: some Encodable) throws -> Data { try encoder().encode(value) }

  /// The encoder of every machine-readable answer: keys sorted, slashes plain.
  package static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
