import PDFText

/// Reads the rows of a ruled table.
struct RuledRows {
  private let grid: RuledGrid
  private let page: PDFPage
  private let layout: ColumnLayout
  // The words of each row and column as drawn, before cells are joined.
  private var words: [[[PDFWord]]]

  init(_ grid: RuledGrid, words: [PDFWord], on page: PDFPage) {
    self.grid = grid
    self.page = page
    layout = ColumnLayout(edges: grid.xs, isRuled: true)
    self.words = Array(
      repeating: Array(repeating: [], count: grid.columns), count: grid.rows)
    for word in words {
      let below = grid.ys.dropFirst().firstIndex { word.box.middle < $0 } ?? grid.rows
      let row = min(max(0, below - 1), grid.rows - 1)
      self.words[row][layout.column(at: word.box.centre)].append(word)
    }
  }

  /// The rows from top to bottom.
  ///
  /// - Parameters:
  ///   - number: the column of numbers that the headings before named; taken anew from
  ///     headings within the table.
  ///   - mapping: what a person says of the columns.
  /// - Returns: its rows.
  func rows(number: inout Int?, by mapping: ColumnMapping?) -> [PageRow] {
    var drawn = (0..<grid.rows).map(row)
    Self.gather(&drawn)
    var rows: [PageRow] = []
    for row in drawn {
      if let headings = row.headings(by: mapping) { number = headings.column(.number) }
      rows += split(row, number: number)
    }
    return rows
  }

  /// Puts the text of a cell that spans rows, wherever in it the text stands, where the cell begins.
  private static func gather(_ rows: inout [PageRow]) {
    guard let columns = rows.first?.cells.indices else { return }
    for column in columns {
      var first = 0
      for index in rows.indices {
        if rows[index].cells[column].isRepeated {
          rows[first].cells[column].lines += rows[index].cells[column].lines
          rows[index].cells[column].lines = []
        } else {
          first = index
        }
      }
    }
  }

  private func row(_ index: Int) -> PageRow {
    var cells: [PageRow.Cell] = []
    var widest = 1
    var column = 0
    while column < grid.columns {
      let end = self.end(of: column, row: index)
      var cell = PageRow.Cell(
        lines: PageLine.lines(
          of: words[index][column..<end].flatMap { $0 }, page: page.number))
      cell.isSpanning =
        index > 0 && !grid.isRuled(above: index, column: column)
        || index + 1 < grid.rows && !grid.isRuled(above: index + 1, column: column)
      cell.isRepeated = index > 0 && !grid.isRuled(above: index, column: column)
      cells.append(cell)
      cells += Array(repeating: PageRow.Cell(), count: end - column - 1)
      widest = max(widest, end - column)
      column = end
    }
    return PageRow(
      cells: cells, isBand: widest == grid.columns, layout: layout, page: page.number,
      top: grid.ys[index])
  }

  /// Where a cell ends that may span columns: up to the next line that is drawn.
  ///
  /// A row of headings without lines between them is none: its texts keep to their columns.
  private func end(of column: Int, row: Int) -> Int {
    var end = column + 1
    while end < grid.columns, !grid.isRuled(leftOf: end, row: row) { end += 1 }
    guard end - column > 1 else { return end }
    let filled = (column..<end).filter { !words[row][$0].isEmpty }
    let crosses = PageLine.lines(
      of: words[row][column..<end].flatMap { $0 }, page: page.number
    )
    .flatMap(\.chunks).contains { chunk in
      (column + 1..<end).contains { edge in
        chunk.box.x0 < grid.xs[edge] - 1 && chunk.box.x1 > grid.xs[edge] + 1
      }
    }
    return filled.count > 1 && !crosses ? column + 1 : end
  }

  /// Parts a row in which several numbers stand: only its columns are ruled.
  private func split(_ row: PageRow, number: Int?) -> [PageRow] {
    guard let number, number < row.cells.count, !row.isBand, row.cells[number].lines.count > 1,
      row.cells[number].lines.allSatisfy({ RowNumber($0.text) != nil })
    else { return [row] }
    return row.parted(at: RowSplitting(row.cells.map(\.lines)).separators(number: number))
  }
}

extension PageRow {
  /// The rows between separators from top to bottom; what is empty is left out.
  func parted(at separators: [Double]) -> [PageRow] {
    guard !separators.isEmpty else { return [self] }
    let bounds = [-Double.infinity] + separators + [.infinity]
    return zip(bounds, bounds.dropFirst()).compactMap { top, bottom in
      let row = PageRow(
        cells: cells.map { cell in
          Cell(lines: cell.lines.filter { top <= $0.box.middle && $0.box.middle < bottom })
        }, layout: layout, page: page, top: max(self.top, top))
      return row.isEmpty ? nil : row
    }
  }
}
