import PDFText

/// What stands on a page from top to bottom: rows of tables and lines outside them.
enum PageItem {
  case row(PageRow)
  case line(PageLine)

  var top: Double {
    switch self {
    case .row(let row): row.top
    case .line(let line): line.box.y0
    }
  }
}

/// Reads pages one after another; what headings said on one holds on the next.
struct PageReading {
  private let columns: ColumnMapping?
  private var number: Int?
  private var layout: ColumnLayout?

  init(columns: ColumnMapping?) { self.columns = columns }

  /// The items of a page.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - words: its words without what the page repeats.
  /// - Returns: rows and lines from top to bottom.
  mutating func items(of page: PDFPage, words: [PDFWord]) -> [PageItem] {
    var rest = words
    var items: [PageItem] = []
    for grid in RuledGrid.grids(on: page) {
      let box = grid.box
      let inside = rest.filter { Self.holds(box, $0) }
      guard !inside.isEmpty else { continue }
      rest.removeAll { Self.holds(box, $0) }
      layout = nil
      items += RuledRows(grid, words: inside, on: page).rows(number: &number, by: columns)
        .filter { !$0.isEmpty || $0.cells.contains(where: \.isRepeated) }
        .map(PageItem.row)
    }
    items += unruled(PageLine.lines(of: rest, page: page.number), on: page)
    return items.enumerated()
      .sorted { ($0.element.top, $0.offset) < ($1.element.top, $1.offset) }.map(\.element)
  }

  private static func holds(_ box: PDFBox, _ word: PDFWord) -> Bool {
    (box.x0...box.x1).contains(word.box.centre) && (box.y0...box.y1).contains(word.box.middle)
  }

  private mutating func unruled(_ lines: [PageLine], on page: PDFPage) -> [PageItem] {
    var items: [PageItem] = []
    var index = 0
    while index < lines.count {
      let heading = HeadingRow.first(in: lines, from: index, by: columns)
      items += body(lines[index..<(heading?.lines.lowerBound ?? lines.count)], on: page)
      guard let heading else { break }
      let next = HeadingRow.first(in: lines, from: heading.lines.upperBound, by: columns)
      let below = lines[heading.lines.upperBound..<(next?.lines.lowerBound ?? lines.count)]
      let layout = heading.layout(over: below.flatMap(\.words))
      let row = PageRow(
        cells: heading.cells.map { PageRow.Cell(lines: $0) }, layout: layout,
        page: page.number, top: lines[heading.lines.lowerBound].box.y0)
      number = row.headings(by: columns)?.column(.number)
      self.layout = layout
      items.append(.row(row))
      index = heading.lines.upperBound
    }
    return items
  }

  /// Lines below headings, or on a page without any: rows, and lines that stand across columns.
  private func body(_ lines: ArraySlice<PageLine>, on page: PDFPage) -> [PageItem] {
    guard let layout else { return lines.map(PageItem.line) }
    let rows = UnruledRows(page: page, layout: layout, number: number)
    var items: [PageItem] = []
    var pending: [PageLine] = []
    for line in lines {
      if rows.isOutside(line) {
        items += rows.rows(of: pending).map(PageItem.row)
        pending = []
        items.append(.line(line))
      } else {
        pending.append(line)
      }
    }
    return items + rows.rows(of: pending).map(PageItem.row)
  }
}
