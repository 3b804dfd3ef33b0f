import PDFText

/// Writes the rows and lines of a PDF as one text, and says where in it each record and cell stands.
struct PageWriting {
  private(set) var text = PlacedText()
  /// Where what the pages repeat stands in the text.
  private(set) var repeated: [Range<Int>] = []

  private let table: TableOfPages
  private var widths: ColumnWidths
  private var drafts: [Draft] = []

  /// A record before the text is whole.
  private struct Draft {
    var range: Range<Int>
    var cells: [Cell]
    var mark: RawRecord.Mark
  }

  private struct Cell {
    let range: Range<Int>
    var isRepeated = false
  }

  init(_ table: TableOfPages) {
    self.table = table
    widths = ColumnWidths(table.records)
  }

  mutating func write() {
    for record in table.records {
      switch record {
      case .lines(let lines): writeLines(lines)
      case .row(let row): writeRow(row)
      }
    }
    for lines in table.repeated {
      writeLines(lines, mark: .furniture)
      if let last = drafts.last { repeated.append(last.range) }
    }
  }

  /// The records of the text, once it is a file.
  func records(in source: SourceFile) -> [RawRecord] {
    drafts.map { draft in
      RawRecord(
        cells: draft.cells.map { cell in
          var raw = RawCell(
            PlainCell(text: MappedText(cell.range, of: source)), range: cell.range)
          raw.isRepeated = cell.isRepeated
          return raw
        }, range: draft.range, mark: draft.mark)
    }
  }

  private mutating func writeLines(_ lines: [PageLine], mark: RawRecord.Mark = .plain) {
    let range = text.append(lines, width: widths.outside)
    drafts.append(Draft(range: range, cells: [Cell(range: range)], mark: mark))
    text.append(separator: 0x0A)
  }

  private mutating func writeRow(_ row: PageRow) {
    let above = drafts.last?.cells
    let start = text.bytes.count
    var cells: [Cell] = []
    for (column, cell) in row.cells.enumerated() {
      if column > 0 { text.append(separator: 0x09) }
      if cell.lines.isEmpty, cell.isRepeated, let above, above.count == row.cells.count {
        cells.append(Cell(range: above[column].range, isRepeated: true))
        continue
      }
      let range = text.append(cell.lines, width: widths.width(of: column, in: row.layout))
      cells.append(Cell(range: range))
    }
    let range = start..<text.bytes.count
    drafts.append(Draft(range: range, cells: cells, mark: row.isBand ? .heading : .tableCell))
    text.append(separator: 0x0A)
  }
}

/// How wide the text of each column is.
struct ColumnWidths {
  /// How wide text outside tables is.
  private(set) var outside = 0.0
  private var layouts: [ColumnLayout] = []
  private var widths: [[Double]] = []
  private var lefts: [[Double]] = []

  init(_ records: [PageRecord]) {
    for record in records {
      switch record {
      case .lines(let lines):
        for line in lines { outside = max(outside, line.box.x1 - line.box.x0) }
      case .row(let row) where !row.isBand: add(row)
      case .row: break
      }
    }
  }

  /// The width that the lines of a column can take.
  func width(of column: Int, in layout: ColumnLayout) -> Double {
    guard let index = layouts.firstIndex(where: { $0.matches(layout) }) else { return outside }
    let widest = widths[index][column]
    guard layout.isRuled, lefts[index][column].isFinite else { return widest }
    let cell = layout.edges[column + 1] - layout.edges[column]
    return max(widest, cell - 2 * max(0, lefts[index][column]))
  }

  private mutating func add(_ row: PageRow) {
    let index: Int
    if let known = layouts.firstIndex(where: { $0.matches(row.layout) }) {
      index = known
    } else {
      index = layouts.count
      layouts.append(row.layout)
      widths.append(Array(repeating: 0, count: row.layout.count))
      lefts.append(Array(repeating: .infinity, count: row.layout.count))
    }
    for (column, cell) in row.cells.enumerated() where column < row.layout.count {
      for line in cell.lines {
        widths[index][column] = max(widths[index][column], line.box.x1 - line.box.x0)
        lefts[index][column] = min(
          lefts[index][column], line.box.x0 - row.layout.edges[column])
      }
    }
  }
}
