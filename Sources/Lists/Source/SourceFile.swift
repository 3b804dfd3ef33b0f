/// A text file as it was read: its name, how it was encoded, and its text as UTF-8.
public struct SourceFile: Sendable {
  /// The name to show in diagnostics: a path as given, or `-` for standard input.
  public let name: String
  /// How the bytes were encoded.
  public let encoding: TextEncoding
  /// The text as UTF-8, without a byte order mark; line breaks as they were.
  public let bytes: [UInt8]
  private let lines: LineTable

  /// Keeps a text and measures its lines.
  public init(name: String, encoding: TextEncoding, bytes: [UInt8]) {
    self.name = name
    self.encoding = encoding
    self.bytes = bytes
    lines = LineTable(of: bytes)
  }

  /// How many lines the text has; an empty text has one.
  public var lineCount: Int { lines.starts.count }

  /// The text of a stretch of bytes.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The span of a stretch of bytes, measured in lines and characters.
  ///
  /// Costs a few kilobytes' reading for the column, however long the line, and the stretch itself
  /// for the length; call it for what is shown, not in inner loops.
  public func span(of range: Range<Int>) -> SourceSpan {
    let range = range.clamped(to: 0..<bytes.count)
    let line = lines.index(ofLineAt: range.lowerBound)
    return .text(
      TextSpan(
        line: line + 1,
        column: lines.characters(before: range.lowerBound, inLine: line, of: bytes) + 1,
        length: text(in: range).count,
        byteOffset: range.lowerBound,
        byteLength: range.count))
  }

  /// The bytes of a line, counted from 1, without its line break.
  public func range(ofLine line: Int) -> Range<Int> {
    guard lines.starts.indices.contains(line - 1) else { return bytes.count..<bytes.count }
    let start = lines.starts[line - 1]
    var end = line < lines.starts.count ? lines.starts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
