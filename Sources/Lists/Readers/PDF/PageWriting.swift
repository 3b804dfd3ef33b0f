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
    let placed: PlacedText.Placed
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
          var plain = PlainCell(text: MappedText(cell.placed.text, of: source))
          plain.links = cell.placed.links.map { link in
            let start = cell.placed.text.lowerBound
            return .init(
              address: MappedText(link.address, of: source),
              label: link.label.lowerBound - start..<link.label.upperBound - start,
              element: link.address)
          }
          var raw = RawCell(plain, range: cell.placed.range)
          raw.isRepeated = cell.isRepeated
          return raw
        }, range: draft.range, mark: draft.mark)
    }
  }

  private mutating func writeLines(_ lines: [PageLine], mark: RawRecord.Mark = .plain) {
    let extent = ColumnExtent(left: lines.first?.box.x0, width: widths.outside)
    let placed = text.append(lines, in: extent)
    drafts.append(Draft(range: placed.range, cells: [Cell(placed: placed)], mark: mark))
    text.append(separator: 0x0A)
  }

  private mutating func writeRow(_ row: PageRow) {
    let above = drafts.last?.cells
    let start = text.bytes.count
    var cells: [Cell] = []
    for (column, cell) in row.cells.enumerated() {
      if column > 0 { text.append(separator: 0x09) }
      if cell.lines.isEmpty, cell.isRepeated, let above, above.count == row.cells.count {
        cells.append(Cell(placed: above[column].placed, isRepeated: true))
        continue
      }
      let extent = widths.extent(of: column, in: row.layout)
      cells.append(Cell(placed: text.append(cell.lines, in: extent)))
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

  /// Where the lines of a column begin, and the width that they can take.
  func extent(of column: Int, in layout: ColumnLayout) -> ColumnExtent {
    guard let index = layouts.firstIndex(where: { $0.matches(layout) }) else {
      return ColumnExtent(left: nil, width: outside)
    }
    let widest = widths[index][column]
    let inset = lefts[index][column]
    let left = inset.isFinite ? layout.edges[column] + inset : nil
    guard layout.isRuled, left != nil else { return ColumnExtent(left: left, width: widest) }
    let cell = layout.edges[column + 1] - layout.edges[column]
    return ColumnExtent(left: left, width: max(widest, cell - 2 * max(0, inset)))
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
