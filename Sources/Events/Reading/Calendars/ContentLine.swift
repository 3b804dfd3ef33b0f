/// A content line of iCalendar (RFC 5545), put together again where it was folded.
struct ContentLine: Sendable {
  /// The property, in capitals.
  let name: String
  /// The parameters by their names in capitals, without quotation marks.
  let parameters: [String: String]
  /// The value as it stands, escapes and all.
  let value: String
  /// The bytes of the line, all of its folds.
  let range: Range<Int>

  /// The lines of a text in their order; what is no content line is left to be told.
  static func read(_ bytes: [UInt8]) -> (lines: [ContentLine], unread: [Range<Int>]) {
    var lines: [ContentLine] = []
    var unread: [Range<Int>] = []
    var content: [UInt8] = []
    var range = 0..<0
    func finish() {
      guard !content.allSatisfy({ $0 <= 0x20 }) else { return }
      if let line = ContentLine(content, range) { lines.append(line) } else { unread.append(range) }
    }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let last = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
      let isContinued = (bytes[start] == 0x20 || bytes[start] == 0x09) && !range.isEmpty
      if isContinued {
        content += bytes[min(start + 1, last)..<last]
        range = range.lowerBound..<last
      } else {
        finish()
        content = Array(bytes[start..<last])
        range = start..<last
      }
      start = end + 1
    }
    finish()
    return (lines, unread)
  }

  private init?(_ content: [UInt8], _ range: Range<Int>) {
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    var colon: Int?
    for (index, byte) in content.enumerated() {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ":"), !isQuoted {
        colon = index
        break
      } else if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append([])
        continue
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    let texts = parts.map { String(decoding: $0, as: UTF8.self) }
    guard let colon, let name = texts.first, !name.isEmpty,
      name.utf8.allSatisfy({ $0 == 0x2D || $0 == 0x2E || $0 == 0x5F || Self.isAlphanumeric($0) })
    else { return nil }
    // A group before the name, as vCards have it, says nothing here.
    self.name = (name.split(separator: ".").last.map(String.init) ?? name).uppercased()
    var parameters: [String: String] = [:]
    for text in texts.dropFirst() {
      let pair = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { continue }
      parameters[pair[0].uppercased()] = String(pair[1])
    }
    self.parameters = parameters
    value = String(decoding: content[(colon + 1)...], as: UTF8.self)
    self.range = range
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// The value as a text, its escapes replaced.
  var text: String { texts(dividedAt: nil).joined().trimmed }

  /// The value as several texts, divided by commas.
  var list: [String] { texts(dividedAt: ",").map(\.trimmed).filter { !$0.isEmpty } }

  private func texts(dividedAt divider: Character?) -> [String] {
    var texts = [""]
    var isEscape = false
    for character in value {
      if isEscape {
        texts[texts.count - 1] += character == "n" || character == "N" ? "\n" : String(character)
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else if character == divider {
        texts.append("")
      } else {
        texts[texts.count - 1].append(character)
      }
    }
    return texts
  }
}
