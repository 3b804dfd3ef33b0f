/// What a format's reader makes of a file: its cells and lines in order, not yet understood.
struct RawList: Sendable {
  /// The text.
  let source: SourceFile
  /// Every stretch of the file that is not blank, in order.
  var records: [RawRecord]
  /// What was found on the way.
  var diagnostics: [Diagnostic]
  /// What a person says of the columns.
  var columns: ColumnMapping?
}

/// One line of a text, record of a table, or block of a page.
struct RawRecord: Sendable {
  /// What the format itself says of a record.
  enum Mark: Sendable { case plain, heading, tableCell, furniture }

  /// Its cells; a line of prose has one.
  var cells: [RawCell]
  /// The bytes it covers, without its line break.
  var range: Range<Int>
  var mark: Mark = .plain

  /// How many cells a record has at most: what comes after them is one cell, for each column of a
  /// table is looked at by itself.
  static let mostCells = 1_000

  /// The record with no more cells than that.
  func narrowed() -> RawRecord {
    guard cells.count > Self.mostCells else { return self }
    var record = self
    let rest = cells[(Self.mostCells - 1)...]
    record.cells.removeSubrange((Self.mostCells - 1)...)
    record.cells.append(RawCell(joining: rest))
    return record
  }

  /// The cells that hold text.
  var filled: [Int] { cells.indices.filter { !cells[$0].isEmpty } }
}

/// One cell: its text without markup, and its place.
struct RawCell: Sendable {
  let plain: PlainCell
  /// The bytes that are the cell's own, markup included.
  let range: Range<Int>
  /// Whether the cell is repeated here because it spans several rows.
  var isRepeated = false

  init(_ plain: PlainCell, range: Range<Int>) {
    self.plain = plain
    self.range = range
    text = plain.text.trimmed()
  }

  /// The text without white space at its ends.
  let text: MappedText
  var isEmpty: Bool { text.isEmpty }
}

extension RawCell {
  /// Cells as one, with tabs between them.
  fileprivate init(joining cells: ArraySlice<RawCell>) {
    var plain = PlainCell()
    for (index, cell) in cells.enumerated() {
      if index > 0 { plain.text.append([0x09], for: nil) }
      let start = plain.text.bytes.count
      plain.text.append(cell.plain.text)
      plain.links += cell.plain.links.map { link in
        .init(
          address: link.address,
          label: link.label.lowerBound + start..<link.label.upperBound + start,
          element: link.element)
      }
      plain.unknownTags += cell.plain.unknownTags.map {
        $0.lowerBound + start..<$0.upperBound + start
      }
    }
    let lower = cells.first?.range.lowerBound ?? 0
    self.init(plain, range: lower..<max(lower, cells.last?.range.upperBound ?? lower))
  }
}
