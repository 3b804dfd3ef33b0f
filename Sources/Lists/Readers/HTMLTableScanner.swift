/// Walks over a page once and keeps the cells of its tables and the lines outside them.
///
/// Closing tags may be missing, as HTML allows. A table within
/// a cell, as old pages have for their layout, ends that cell and is read like any other.
struct HTMLTableScanner {
  private let source: SourceFile
  private(set) var records: [RawRecord] = []
  private var position = 0
  // Where text outside tables, or the cell that is open, began.
  private var textStart = 0
  private var mark = RawRecord.Mark.plain
  private var cell: (start: Int, columns: Int, rows: Int)?
  private var row: HTMLRow?
  private var hiddenContent = HiddenContent()
  private var spanning: [Int: (cell: RawCell, rows: Int)] = [:]

  init(_ source: SourceFile) { self.source = source }

  /// Whether a text holds a row with cells.
  static func holdsTable(_ bytes: [UInt8]) -> Bool {
    var hasRow = false
    for index in bytes.indices where bytes[index] == UInt8(ascii: "<") {
      guard index + 2 < bytes.count, bytes[index + 1] | 0x20 == UInt8(ascii: "t") else { continue }
      let letter = bytes[index + 2] | 0x20
      if letter == UInt8(ascii: "r") { hasRow = true }
      if hasRow, letter == UInt8(ascii: "d") || letter == UInt8(ascii: "h"),
        let tag = HTMLTag(at: index, in: bytes), ["td", "th"].contains(tag.name)
      {
        return true
      }
    }
    return false
  }

  mutating func scan() {
    let bytes = source.bytes
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"), let tag = HTMLTag(at: position, in: bytes) else {
        position += 1
        continue
      }
      position = tag.range.upperBound
      obey(tag)
    }
    endText(at: bytes.count)
    endRow(at: bytes.count)
  }

  private mutating func obey(_ tag: HTMLTag) {
    let start = tag.range.lowerBound
    switch tag.name {
    case "td", "th":
      // A cell ends where the next begins, not at its closing tag: what stands between two cells
      // belongs to neither, and is kept with the one before.
      guard tag.kind == .opening else { break }
      endCell(at: start)
      endText(at: start)
      if row == nil { beginRow(at: start) }
      cell = (tag.range.upperBound, span("colspan", of: tag), span("rowspan", of: tag))
    case "tr":
      endText(at: start)
      endRow(at: tag.kind == .closing ? tag.range.upperBound : start)
      if tag.kind == .opening { beginRow(at: start) }
      textStart = tag.range.upperBound
    case "table", "thead", "tbody", "tfoot":
      endText(at: start)
      endRow(at: start)
      if tag.name == "table" { spanning = [:] }
      textStart = tag.range.upperBound
    case "h1", "h2", "h3", "h4", "h5", "h6", "caption":
      guard cell == nil else { break }
      endText(at: start)
      mark = tag.kind == .opening ? .heading : .plain
      textStart = tag.range.upperBound
    case "title", "select",
      _ where HTMLElements.hidden.contains(tag.name):
      guard tag.kind == .opening, cell == nil,
        let end = hiddenContent.end(of: tag, in: source.bytes)
      else { break }
      endText(at: start)
      position = end
      textStart = end
    case "br",
      _ where HTMLElements.blocks.contains(tag.name):
      guard cell == nil else { break }
      endText(at: start)
      textStart = tag.range.upperBound
    default: break
    }
  }

  // Spans of rows and columns multiply; no list is this wide.
  private static let widestSpan = 100
  private static let highestSpan = 10_000

  private mutating func beginRow(at start: Int) {
    row = HTMLRow(start: start)
    takeSpanning()
  }

  /// Puts in the cells of earlier rows that reach down into this one.
  private mutating func takeSpanning() {
    while let index = row?.cells.count, index < Self.widestSpan, let above = spanning[index] {
      row?.cells.append(above.cell)
      spanning[index] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
    }
  }

  private mutating func endCell(at end: Int) {
    guard let open = cell, row != nil else { return }
    cell = nil
    let range = open.start..<max(open.start, end)
    let text = MappedText(range, of: source)
    append(RawCell(MarkupReader.read(text, whiteSpace: .folded), range: range), rows: open.rows)
    row?.written += 1
    for _ in 1..<open.columns {
      append(RawCell(PlainCell(), range: range.upperBound..<range.upperBound), rows: open.rows)
    }
    takeSpanning()
    textStart = end
  }

  private mutating func append(_ cell: RawCell, rows: Int) {
    guard let index = row?.cells.count else { return }
    if rows > 1 {
      var repeated = cell
      repeated.isRepeated = true
      spanning[index] = (repeated, rows - 1)
    }
    row?.cells.append(cell)
  }

  private mutating func endRow(at end: Int) {
    endCell(at: end)
    guard let row else { return }
    self.row = nil
    guard row.cells.contains(where: { !$0.isEmpty && !$0.isRepeated }) else { return }
    // A cell across the whole table heads what follows.
    let isBand = row.written == 1 && row.cells.count > 1 && !row.cells.contains(where: \.isRepeated)
    records.append(
      RawRecord(
        cells: row.cells, range: row.start..<max(row.start, end),
        mark: isBand ? .heading : .tableCell))
  }

  private mutating func endText(at end: Int) {
    guard cell == nil, textStart < end else { return }
    let range = textStart..<end
    textStart = end
    let text = MarkupReader.read(MappedText(range, of: source), whiteSpace: .folded)
    let line = RawCell(text, range: range)
    guard !line.isEmpty else { return }
    records.append(RawRecord(cells: [line], range: range, mark: mark))
  }

  /// How many rows or columns a cell covers; absurd numbers are cut, for a row costs its width.
  private func span(_ attribute: String, of tag: HTMLTag) -> Int {
    guard let range = tag.attribute(attribute, in: source.bytes) else { return 1 }
    let most = attribute == "colspan" ? Self.widestSpan : Self.highestSpan
    let digits = source.text(in: range).filter { !$0.isWhitespace }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return 1 }
    // A number beyond counting is one that is too large.
    return min(max(Int(digits) ?? most, 1), most)
  }
}

/// A row of a table while it is read.
private struct HTMLRow {
  let start: Int
  var cells: [RawCell] = []
  /// How many cells it has of its own, those that span columns counted once.
  var written = 0
}
