/// Characters that XML cannot hold, as Office writes them: `_x000D_` for a carriage return.
enum EscapedText {
  static func unescaped(_ bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let scalar = scalar(at: index, in: bytes) {
        result += Array(String(scalar).utf8)
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A text as it may stand in an element's `t`; `nil` where it holds what XML cannot.
  static func escaped(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0D: result += Array("_x000D_".utf8)
      case UInt8(ascii: "_") where scalar(at: index, in: bytes) != nil:
        result += Array("_x005F_".utf8)
      default: result.append(byte)
      }
    }
    return escapedForXML(String(decoding: result, as: UTF8.self))
  }

  /// A text with the signs of XML as references; `nil` where it holds what XML cannot.
  static func escapedForXML(_ text: String) -> [UInt8]? {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += Array("&amp;".utf8)
      case UInt8(ascii: "<"): result += Array("&lt;".utf8)
      case UInt8(ascii: ">"): result += Array("&gt;".utf8)
      case 0x09, 0x0A, 0x20...0xFF: result.append(byte)
      default: return nil
      }
    }
    // U+FFFE and U+FFFF are no characters of XML.
    let isSound = !text.unicodeScalars.contains { $0.value == 0xFFFE || $0.value == 0xFFFF }
    return isSound ? result : nil
  }

  // `_x`, four digits, `_`.
  private static let length = 7

  private static func scalar(at index: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    guard index + length <= bytes.count, bytes[index] == UInt8(ascii: "_"),
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_"),
      bytes[index + 2..<index + 6].allSatisfy({ hexadecimal.contains($0) }),
      let value = UInt32(
        String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16),
      value != 0
    else { return nil }
    return Unicode.Scalar(value)
  }

  private static let hexadecimal = Set("0123456789ABCDEFabcdef".utf8)
}
