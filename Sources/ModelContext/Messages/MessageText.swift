import Foundation
import Interchange

/// The JSON of a message, read within bounds.
enum MessageText {
  /// How many values a message may hold; the text of a list is one of them.
  static let mostValues = 5_000
  /// How deep arrays and objects may stand in each other.
  static let deepest = 32

  static func value(of bytes: Data) throws(RPCError) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .parse }
    // A decoder spends microseconds on each value; what no client sends is not given to it.
    guard isModest(bytes) else { throw .tooComplex }
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: bytes) else { throw .parse }
    return value
  }

  private static func isModest(_ bytes: Data) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var isText = false
      var isEscaped = false
      var depth = 0
      var values = 1
      for byte in bytes {
        if isText {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isText = false
          }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          depth += 1
          values += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: ","): values += 1
        default: break
        }
        if depth > deepest || values > mostValues { return false }
      }
      return true
    }
  }
}
