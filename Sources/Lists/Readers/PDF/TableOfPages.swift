import PDFText

/// A record of the whole file: a row that may go on over pages, or lines that belong together.
enum PageRecord {
  case row(PageRow)
  case lines([PageLine])
}

/// Puts the pages' rows together again: what a page's end broke is joined, and what pages repeat is
/// left out.
struct TableOfPages {
  private(set) var records: [PageRecord] = []
  /// What pages repeat: page numbers, running titles, headings.
  private(set) var repeated: [[PageLine]] = []

  private var number: Int?
  private var headings: [String] = []
  private var isAtStart = true
  // Columns in which cells span rows.
  private var spanning: Set<Int> = []
  private let textWidth: Double
  private let columns: ColumnMapping?

  init(_ pages: [PDFPage], columns: ColumnMapping?) {
    let furniture = RepeatedLines(of: pages)
    self.columns = columns
    var reading = PageReading(columns: columns)
    let items = pages.map { page in
      reading.items(of: page, words: furniture.rest(of: page))
    }
    let lines = pages.flatMap(\.words)
    textWidth = (lines.map(\.box.x1).max() ?? 0) - (lines.map(\.box.x0).min() ?? 0)
    for case .row(let row) in items.joined() {
      for (column, cell) in row.cells.enumerated() where cell.isSpanning { spanning.insert(column) }
    }
    for page in items {
      isAtStart = true
      for item in page { take(item) }
    }
    repeated += furniture.lines.map { [$0] }
  }

  private mutating func take(_ item: PageItem) {
    switch item {
    case .line(let line):
      if case .lines(let above)? = records.last, let last = above.last, continues(last, line) {
        records[records.count - 1] = .lines(above + [line])
      } else {
        records.append(.lines([line]))
        isAtStart = false
      }
    case .row(var row):
      if let map = row.headings(by: columns) {
        let texts = row.cells.map(\.text)
        if isAtStart, texts == headings {
          repeated.append(row.cells.flatMap(\.lines))
          return
        }
        headings = texts
        number = map.column(.number)
        records.append(.row(row))
        return
      }
      if isAtStart { inherit(into: &row) }
      if isAtStart, let joined = joined(with: row) {
        records[records.count - 1] = .row(joined)
      } else if !row.isEmpty {
        records.append(.row(row))
      }
      isAtStart = false
    }
  }

  /// Whether a line outside tables goes on in the next: it is full, and both are set alike.
  private func continues(_ line: PageLine, _ next: PageLine) -> Bool {
    let size = line.characterSize
    return line.page == next.page && abs(size - next.characterSize) < 0.1 * size
      && next.box.middle - line.box.middle < 2 * size
      && line.box.x1 - line.box.x0 > textWidth - 3 * size
  }

  /// The row above with this one, where the page's end broke one row in two.
  private func joined(with row: PageRow) -> PageRow? {
    guard case .row(var above)? = records.last, above.headings(by: columns) == nil,
      above.cells.count == row.cells.count, !above.isBand, !row.isBand,
      let number, number < row.cells.count
    else { return nil }
    let hasNumber = !row.cells[number].lines.isEmpty
    guard !hasNumber || above.cells[number].lines.isEmpty else { return nil }
    for column in row.cells.indices where !row.cells[column].isRepeated {
      above.cells[column].lines += row.cells[column].lines
    }
    return above
  }

  /// A cell that spans rows and pages has its text on one of them: the others get it from there.
  private mutating func inherit(into row: inout PageRow) {
    guard case .row(let above)? = records.last, above.cells.count == row.cells.count else { return }
    for column in spanning where column < row.cells.count && column != number {
      if row.cells[column].lines.isEmpty, !row.isBand {
        row.cells[column].isRepeated = true
      } else {
        moveUp(&row, column)
      }
    }
  }

  /// Gives a cell's text to the row in which the cell begins, on the page before.
  private mutating func moveUp(_ row: inout PageRow, _ column: Int) {
    let start = records.lastIndex { record in
      guard case .row(let above) = record, column < above.cells.count else { return true }
      return !above.cells[column].isRepeated
    }
    guard let first = start, case .row(var target) = records[first],
      target.headings(by: columns) == nil,
      target.cells.count == row.cells.count, !target.isBand, target.cells[column].lines.isEmpty
    else { return }
    target.cells[column].lines = row.cells[column].lines
    records[first] = .row(target)
    for index in first + 1..<records.count {
      guard case .row(var between) = records[index], column < between.cells.count else { continue }
      between.cells[column].isRepeated = true
      records[index] = .row(between)
    }
    row.cells[column].lines = []
    row.cells[column].isRepeated = true
  }
}
