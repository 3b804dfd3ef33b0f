import PDFText

/// Reads the rows below a row of headings where no lines part the columns.
struct UnruledRows {
  private let page: PDFPage
  private let layout: ColumnLayout
  private let number: Int?

  // A rule parts rows when it is about as wide as the text.
  private static let leastRule = 0.85

  init(page: PDFPage, layout: ColumnLayout, number: Int?) {
    self.page = page
    self.layout = layout
    self.number = number
  }

  /// Whether a line is no part of a row: it stands across the first columns as one text.
  func isOutside(_ line: PageLine) -> Bool {
    let chunks = line.chunks
    guard chunks.count == 1, layout.count > 1, layout.column(at: line.box.x0) == 0 else {
      return false
    }
    return line.box.x1 > layout.edges[1] + line.characterSize
  }

  /// The rows of some lines from top to bottom.
  func rows(of lines: [PageLine]) -> [PageRow] {
    guard let first = lines.first, let last = lines.last else { return [] }
    let words = lines.flatMap(\.words)
    let left = words.map(\.box.x0).min() ?? 0
    let right = words.map(\.box.x1).max() ?? 0
    let rules = page.rules.filter { rule in
      rule.axis == .horizontal && rule.position > first.box.middle
        && rule.position < last.box.middle
        && min(rule.end, right) - max(rule.start, left) > Self.leastRule * (right - left)
    }
    let whole = row(of: words, top: first.box.y0)
    return whole.parted(at: rules.map(\.position)).flatMap { row in
      row.parted(at: RowSplitting(row.cells.map(\.lines)).separators(number: number))
    }
  }

  private func row(of words: [PDFWord], top: Double) -> PageRow {
    var columns = Array(repeating: [PDFWord](), count: layout.count)
    for word in words {
      // A word that reaches into the next column began in its own.
      let start = word.box.x0 + min(word.characterSize / 2, (word.box.x1 - word.box.x0) / 2)
      columns[layout.column(at: start)].append(word)
    }
    return PageRow(
      cells: columns.map { PageRow.Cell(lines: PageLine.lines(of: $0, page: page.number)) },
      layout: layout, page: page.number, top: top)
  }
}
