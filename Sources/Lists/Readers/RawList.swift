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
