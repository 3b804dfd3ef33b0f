/// Text as OpenDocument writes it in paragraphs.
enum ParagraphText {
  /// Whether a stretch reads as it is written: no white space at its ends or in runs, which a
  /// paragraph would drop.
  static func isShownAsWritten(_ text: [UInt8]) -> Bool {
    var wasSpace = true
    for byte in text {
      if byte == 0x09 || byte == 0x0A || byte == 0x0D { return false }
      if byte == 0x20, wasSpace { return false }
      wasSpace = byte == 0x20
    }
    return !wasSpace
  }

  /// A text as paragraphs, a line each, in the style of the first paragraph before, whose start tag
  /// is given; `nil` where XML cannot hold the text.
  static func paragraphs(_ text: String, firstTag: [UInt8]) -> [UInt8]? {
    let tag = firstTag.starts(with: "<text:p".utf8) ? firstTag : Array("<text:p".utf8)
    var result: [UInt8] = []
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for line in lines {
      result += tag + [UInt8(ascii: ">")]
      guard let content = content(Array(line)) else { return nil }
      result += content + Array("</text:p>".utf8)
    }
    return result
  }

  private static func content(_ line: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var plain: [UInt8] = []
    var wasSpace = true
    for (index, byte) in line.enumerated() {
      switch byte {
      case 0x0D where index == line.count - 1: break
      case 0x20 where wasSpace || index == line.count - 1:
        guard flush(&plain, into: &result) else { return nil }
        result += Array("<text:s/>".utf8)
      case 0x09:
        guard flush(&plain, into: &result) else { return nil }
        result += Array("<text:tab/>".utf8)
      default: plain.append(byte)
      }
      wasSpace = byte == 0x20
    }
    return flush(&plain, into: &result) ? result : nil
  }

  private static func flush(_ plain: inout [UInt8], into result: inout [UInt8]) -> Bool {
    guard let escaped = EscapedText.escapedForXML(String(decoding: plain, as: UTF8.self)) else {
      return false
    }
    result += escaped
    plain = []
    return true
  }
}
