import PDFText

/// A row of a table on a page.
struct PageRow {
  /// A cell: its lines from top to bottom, over all pages on which it stands.
  struct Cell {
    var lines: [PageLine] = []
    /// Whether it is the lower part of a cell that spans several rows.
    var isRepeated = false
    /// Whether it spans several rows.
    var isSpanning = false

    /// Its words in one line, for a look at what it is.
    var text: String { lines.map(\.text).joined() }
  }

  var cells: [Cell]
  /// Whether its text stands across all columns.
  var isBand = false
  /// Where the columns of its table begin and end.
  let layout: ColumnLayout
  let page: Int
  let top: Double

  /// Whether it holds nothing of its own.
  var isEmpty: Bool { cells.allSatisfy { $0.lines.isEmpty } }

  /// Its columns, where it is a row of headings.
  func headings(by mapping: ColumnMapping?) -> ColumnMap? {
    ColumnMap(
      headings: RawRecord(cells: cells.map { RawCell(unplaced: $0.text) }, range: 0..<0),
      by: mapping)
  }
}

extension RawCell {
  /// A text to be looked at, which is of no place.
  init(unplaced text: String) {
    var mapped = MappedText()
    mapped.append(Array(text.utf8), for: nil)
    self.init(PlainCell(text: mapped), range: 0..<0)
  }
}

/// Where the columns of a table begin and end on its pages.
struct ColumnLayout {
  /// The edges from left to right, one more than there are columns.
  let edges: [Double]
  /// Whether the edges are drawn, so that a cell's width is known.
  let isRuled: Bool

  private static let tolerance = 4.0

  var count: Int { edges.count - 1 }

  /// Whether another table has its columns at the same places.
  func matches(_ other: ColumnLayout) -> Bool {
    count == other.count && isRuled == other.isRuled
      && zip(edges.dropFirst().dropLast(), other.edges.dropFirst().dropLast())
        .allSatisfy { abs($0 - $1) < Self.tolerance }
  }

  /// The column in which a place stands.
  func column(at x: Double) -> Int {
    let column = edges.dropFirst().firstIndex { x < $0 }.map { $0 - 1 }
    return min(max(0, column ?? count - 1), count - 1)
  }
}
