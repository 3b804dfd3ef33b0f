import Workbooks

/// A file as it was read: its name, its format and encoding, and its text as UTF-8.
public struct SourceFile: Sendable {
  /// The name to show in diagnostics: a path as given, or `-` for standard input.
  public let name: String
  /// What kind of file it is.
  public let format: SourceFormat
  /// How the bytes were encoded; of a workbook or a PDF the text's own.
  public let encoding: TextEncoding
  /// The text as UTF-8, without a byte order mark; line breaks as they were. Of a workbook or PDF,
  /// what was read: a tab between cells, a line break between rows.
  public let bytes: [UInt8]
  private let lines: LineTable
  let places: SourcePlaces?

  /// Keeps a text and measures its lines.
  public init(
    name: String, format: SourceFormat = .text, encoding: TextEncoding, bytes: [UInt8]
  ) {
    self.init(name: name, format: format, encoding: encoding, bytes: bytes, places: nil)
  }

  /// Keeps the text of a workbook or a PDF with the places it was read from.
  init(
    name: String, format: SourceFormat, encoding: TextEncoding = .utf8, bytes: [UInt8],
    places: SourcePlaces?
  ) {
    self.name = name
    self.format = format
    self.encoding = encoding
    self.bytes = bytes
    self.places = places
    lines = LineTable(of: bytes)
  }

  /// The same text, told to be of a format.
  func read(as format: SourceFormat) -> SourceFile { SourceFile(self, format: format) }

  private init(_ other: SourceFile, format: SourceFormat) {
    name = other.name
    self.format = format
    encoding = other.encoding
    bytes = other.bytes
    lines = other.lines
    places = other.places
  }

  /// How many lines the text has; an empty text has one.
  public var lineCount: Int { lines.starts.count }

  /// The text of a stretch of bytes.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The span of a stretch of bytes, in the terms of the file.
  ///
  /// Costs a few kilobytes' reading for the column, however long the line, and the stretch itself
  /// for the length; call it for what is shown, not in inner loops.
  public func span(of range: Range<Int>) -> SourceSpan {
    let range = range.clamped(to: 0..<bytes.count)
    guard let places, case let found = places.indexes(of: range), !found.isEmpty else {
      return .text(textSpan(of: range, from: 0))
    }
    switch places[found.lowerBound].place {
    case .cell(let sheet, let row, let column, let isLink):
      let first = places.reference(sheet: sheet, row: row, column: column).name
      if found.count == 1 {
        let cell = places[found.lowerBound].range
        return .cell(
          CellSpan(
            sheet: places.sheets[sheet], cell: first, isLink: isLink,
            text: textSpan(of: range.clamped(to: cell), from: cell.lowerBound)))
      }
      return .cell(
        CellSpan(sheet: places.sheets[sheet], cell: Self.area(of: found, in: places) ?? first))
    case .name(let sheet):
      return .cell(CellSpan(sheet: places.sheets[sheet], cell: ""))
    case .box(let page, let left, let top, let right, let bottom):
      var box = [left, top, right, bottom]
      for index in found.dropFirst() {
        // What goes on over the page's end is shown where it begins.
        guard case .box(page, let left, let top, let right, let bottom) = places[index].place else {
          continue
        }
        box = [min(box[0], left), min(box[1], top), max(box[2], right), max(box[3], bottom)]
      }
      return .page(PageSpan(page: page, box: box, text: textSpan(of: range, from: 0)))
    }
  }

  /// The bytes that a span of this file stands for; `nil` where it has none here.
  public func range(of span: SourceSpan) -> Range<Int>? {
    switch span {
    case .text(let text): range(of: text, from: 0)
    case .page(let span): span.text.flatMap { range(of: $0, from: 0) }
    case .cell(let span): range(of: span)
    }
  }

  /// The line of the text in which a byte stands, counted from 1.
  public func line(at offset: Int) -> Int { lines.index(ofLineAt: offset) + 1 }

  /// The bytes of a line, counted from 1, without its line break.
  public func range(ofLine line: Int) -> Range<Int> {
    guard lines.starts.indices.contains(line - 1) else { return bytes.count..<bytes.count }
    let start = lines.starts[line - 1]
    var end = line < lines.starts.count ? lines.starts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// A stretch measured in lines and characters from a place where a line begins, or a cell.
  private func textSpan(of range: Range<Int>, from start: Int) -> TextSpan {
    let line = lines.index(ofLineAt: range.lowerBound)
    let firstLine = lines.index(ofLineAt: start)
    var column = lines.characters(before: range.lowerBound, inLine: line, of: bytes)
    if line == firstLine { column -= lines.characters(before: start, inLine: line, of: bytes) }
    return TextSpan(
      line: line - firstLine + 1, column: column + 1, length: text(in: range).count,
      byteOffset: range.lowerBound - start, byteLength: range.count)
  }

  private func range(of text: TextSpan, from start: Int) -> Range<Int>? {
    guard text.byteOffset >= 0, text.byteLength >= 0, text.byteOffset <= bytes.count - start,
      text.byteLength <= bytes.count - start - text.byteOffset
    else { return nil }
    return start + text.byteOffset..<start + text.byteOffset + text.byteLength
  }

  private func range(of span: CellSpan) -> Range<Int>? {
    guard let places, let sheet = places.sheets.firstIndex(of: span.sheet) else { return nil }
    let ends = span.cell.split(separator: ":")
      .compactMap { CellReference(sheet: span.sheet, name: String($0)) }
    guard let first = ends.first, let last = ends.last,
      let start = places.range(of: first, inSheet: sheet, isLink: span.isLink),
      let end = places.range(of: last, inSheet: sheet, isLink: span.isLink),
      start.lowerBound <= end.lowerBound
    else { return nil }
    return span.text.map { range(of: $0, from: start.lowerBound) }
      ?? start.lowerBound..<end.upperBound
  }

  /// The corners of several cells of one sheet: `A5:F6`.
  private static func area(of found: Range<Int>, in places: SourcePlaces) -> String? {
    guard case .cell(let sheet, let row, let column, _) = places[found.lowerBound].place else {
      return nil
    }
    var last = (row: row, column: column)
    for index in found {
      guard case .cell(sheet, let row, let column, _) = places[index].place else { break }
      last = (row, column)
    }
    let corners = [
      places.reference(sheet: sheet, row: row, column: column).name,
      places.reference(sheet: sheet, row: last.row, column: last.column).name,
    ]
    return corners[0] == corners[1] ? corners[0] : corners.joined(separator: ":")
  }
}
