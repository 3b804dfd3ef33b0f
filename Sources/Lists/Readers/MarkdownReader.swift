/// Markdown in which the list is one pipe table or several.
enum MarkdownReader: ListFormat {
  static func recognises(_ input: ListInput) -> Bool {
    guard let bytes = input.text?.bytes else { return false }
    var before: Range<Int>?
    for line in Lines(of: bytes) {
      if let before, isRule(bytes, line), holdsPipe(bytes, before) { return true }
      before = line
    }
    return false
  }

  static func marks(of input: ListInput) -> [UInt8] { [UInt8(ascii: "|")] }

  static func read(_ input: ListInput) throws(ListError) -> RawList {
    guard let text = input.text else { throw .binary(file: input.name, kind: nil) }
    let source = text.read(as: .markdown)
    var records: [RawRecord] = []
    var isInTable = false
    let lines = Array(Lines(of: source.bytes))
    for (index, line) in lines.enumerated() {
      let line = WhiteSpace.trimmed(source.bytes, line)
      // A table begins right above its rule and goes on to the next blank line.
      let isAboveRule = index + 1 < lines.count && isRule(source.bytes, lines[index + 1])
      isInTable = !line.isEmpty && (isInTable || isAboveRule)
      guard !line.isEmpty, !isRule(source.bytes, line) else { continue }
      let isRow =
        isRow(source.bytes, line) || isInTable && holdsPipe(source.bytes, line)
      let record = isRow ? row(line, of: source) : Self.line(line, of: source)
      if record.cells.contains(where: { !$0.isEmpty }) { records.append(record) }
    }
    return RawList(source: source, records: records, diagnostics: [])
  }

  private static let pipe = UInt8(ascii: "|")
  private static let backslash = UInt8(ascii: "\\")

  private static func isRow(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let line = WhiteSpace.trimmed(bytes, line)
    return !line.isEmpty && bytes[line.lowerBound] == pipe
  }

  /// Whether a line may be a row whose outer pipes are left out.
  private static func holdsPipe(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    line.contains { bytes[$0] == pipe && ($0 == line.lowerBound || bytes[$0 - 1] != backslash) }
  }

  /// Whether a line is the rule between titles and rows: `| --- | :-: |`.
  private static func isRule(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var hasPipe = false
    var hasDash = false
    for byte in bytes[line] {
      switch byte {
      case pipe: hasPipe = true
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return hasPipe && hasDash
  }

  private static func row(_ line: Range<Int>, of source: SourceFile) -> RawRecord {
    let bytes = source.bytes
    var cells: [RawCell] = []
    var start = bytes[line.lowerBound] == pipe ? line.lowerBound + 1 : line.lowerBound
    var index = start
    while index < line.upperBound {
      if bytes[index] == backslash {
        index += 2
        continue
      }
      if bytes[index] == pipe {
        cells.append(MarkdownText.cell(start..<index, of: source))
        start = index + 1
      }
      index += 1
    }
    if !WhiteSpace.trimmed(bytes, min(start, line.upperBound)..<line.upperBound).isEmpty {
      cells.append(MarkdownText.cell(start..<line.upperBound, of: source))
    }
    return RawRecord(cells: cells, range: line, mark: .tableCell)
  }

  /// A line outside tables; the marks of a heading are none of its words.
  private static func line(_ line: Range<Int>, of source: SourceFile) -> RawRecord {
    let marks = source.bytes[line].prefix { $0 == UInt8(ascii: "#") }.count
    let end = line.lowerBound + marks
    let isHeading =
      (1...6).contains(marks) && end < line.upperBound
      && WhiteSpace.length(at: end, in: source.bytes) > 0
    let words = isHeading ? end..<line.upperBound : line
    return RawRecord(
      cells: [MarkdownText.cell(words, of: source)], range: line,
      mark: isHeading ? .heading : .plain)
  }
}

/// The lines of a text, without their breaks.
private struct Lines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  init(of bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    defer { position += 1 }
    return start..<position
  }
}
