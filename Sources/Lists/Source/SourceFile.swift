/// A text file as it was read: its name, how it was encoded, and its text as UTF-8.
public struct SourceFile: Sendable {
  /// The name to show in diagnostics: a path as given, or `-` for standard input.
  public let name: String
  /// How the bytes were encoded.
  public let encoding: TextEncoding
  /// The text as UTF-8, without a byte order mark; line breaks as they were.
  public let bytes: [UInt8]
  // Byte offsets at which lines begin; CR, LF and CRLF each end a line.
  private let lineStarts: [Int]

  /// Keeps a text and measures its lines.
  public init(name: String, encoding: TextEncoding, bytes: [UInt8]) {
    self.name = name
    self.encoding = encoding
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x0A || (bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) {
        starts.append(index + 1)
      }
      index += 1
    }
    lineStarts = starts
  }

  /// The text of a stretch of bytes.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The span of a stretch of bytes, measured in lines and characters.
  ///
  /// Costs the length of the line it begins in; call it for what is shown, not in inner loops.
  public func span(of range: Range<Int>) -> SourceSpan {
    let range = range.clamped(to: 0..<bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= range.lowerBound { low = middle } else { high = middle }
    }
    let start = lineStarts[low]
    return .text(
      TextSpan(
        line: low + 1,
        column: text(in: start..<range.lowerBound).count + 1,
        length: text(in: range).count,
        byteOffset: range.lowerBound,
        byteLength: range.count))
  }

  /// The bytes of a line, counted from 1, without its line break.
  public func range(ofLine line: Int) -> Range<Int> {
    guard lineStarts.indices.contains(line - 1) else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
