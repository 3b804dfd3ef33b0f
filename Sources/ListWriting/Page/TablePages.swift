import Lists
import PDFDrawing

/// Lays the records of a list on pages: where each stands, and where a page ends.
struct TablePages {
  private static let margin = 36.0
  private static let top = 40.0
  private static let bottom = PageSize.a4Across.height - 42
  private static let padding = 3.5
  private static let width = PageSize.a4Across.width - 2 * margin
  /// What must follow a heading on its page.
  private static let leastBelowHeading = 96.0

  private static let titleType = TypeStyle(size: 15, isBold: true)
  private static let headingType = TypeStyle(size: 11.5, isBold: true)
  private static let noteType = TypeStyle(size: 9)
  private static let cellType = TypeStyle(size: 8.2)
  private static let columnType = TypeStyle(size: 8.2, isBold: true, isCentred: true)
  private static let smallType = TypeStyle(size: 7.5)

  private let layout: ListLayout
  private let title: String
  private let canvas: PDFCanvas
  private let pageCount: Int?
  private let widths: [Double]
  private var y = TablePages.top
  private var isInTable = false

  init(_ layout: ListLayout, title: String, on canvas: PDFCanvas, pageCount: Int?) {
    self.layout = layout
    self.title = title
    self.canvas = canvas
    self.pageCount = pageCount
    let shares = layout.columns.columns.map(Self.share)
    let whole = shares.reduce(0, +)
    widths = shares.map { $0 / whole * Self.width }
  }

  mutating func draw() {
    for record in layout.records {
      switch record {
      case .title(let text): paragraph(text, Self.titleType, tag: "H1", gap: 5)
      case .text(let text): paragraph(text, Self.noteType, tag: "P", gap: 4)
      case .heading(_, let words): heading(words)
      case .titles: titles()
      case .row(let cells): row(cells)
      }
    }
    endTable()
    footer()
  }

  private mutating func endTable() {
    if isInTable { canvas.end("Table") }
    isInTable = false
  }

  private mutating func beginTable() {
    if !isInTable { canvas.begin("Table") }
    isInTable = true
  }

  private mutating func heading(_ words: String) {
    if y > Self.top { y += 9 }
    if y + Self.leastBelowHeading > Self.bottom { nextPage() }
    paragraph(words, Self.headingType, tag: "H2", gap: 3)
  }

  private mutating func paragraph(_ text: String, _ type: TypeStyle, tag: String, gap: Double) {
    endTable()
    guard let block = canvas.block(text, type, width: Self.width, keepsSpaces: true) else { return }
    var start = 0
    while start < block.heights.count {
      var lines = block.lines(from: start, fitting: Self.bottom - y)
      if lines.isEmpty {
        guard y <= Self.top + 30 else {
          nextPage()
          continue
        }
        lines = start..<start + 1
      }
      canvas.tagged(tag) { canvas.draw(block, lines: lines, x: Self.margin, y: y) }
      y += block.height(lines)
      start = lines.upperBound
    }
    y += gap
  }

  private mutating func titles() {
    beginTable()
    let blocks = zip(layout.titles, widths).map { title, width in
      canvas.block(title, Self.columnType, width: width - 2 * Self.padding)
    }
    let height = blocks.compactMap { $0?.heights.reduce(0, +) }.max() ?? 0
    let whole = height + 2 * Self.padding
    canvas.fill(x: Self.margin, y: y, width: Self.width, height: whole, ink: Ink(grey: 0.91))
    canvas.tagged("TR") {
      for (column, block) in blocks.enumerated() {
        guard let block else { continue }
        canvas.tagged("TH") {
          let own = block.heights.reduce(0, +)
          canvas.draw(
            block, lines: 0..<block.heights.count, x: left(of: column) + Self.padding,
            y: y + Self.padding + (height - own) / 2)
        }
      }
    }
    frame(height: whole)
    y += whole
  }

  private mutating func row(_ cells: [ListCell]) {
    let nameColumn = layout.columns.joinsBureau ? layout.columns.index(of: .name) : nil
    let cells = cells.enumerated().map { column, cell in
      SetCell(
        column == nameColumn ? Self.bureauBelow(cell) : cell, on: canvas, Self.cellType,
        width: widths[column] - 2 * Self.padding)
    }
    let whole = cells.map { $0.height(from: 0) }.max() ?? 0
    let page = Self.bottom - Self.top - 40
    if y + whole + 2 * Self.padding > Self.bottom, whole + 2 * Self.padding <= page {
      nextPage(withTitles: true)
    }
    var starts = [Int](repeating: 0, count: cells.count)
    repeat {
      let slices = zip(cells, starts).map { cell, start in
        cell.lines(from: start, fitting: Self.bottom - y - 2 * Self.padding)
      }
      let isStuck = zip(slices, cells).allSatisfy { $0.isEmpty || $1.block == nil }
      if isStuck, zip(cells, starts).contains(where: { $0.count > $1 }) {
        nextPage(withTitles: true)
        continue
      }
      drawSlice(cells, slices)
      starts = slices.map(\.upperBound)
      if zip(cells, starts).contains(where: { $0.count > $1 }) { nextPage(withTitles: true) }
    } while zip(cells, starts).contains(where: { $0.count > $1 })
  }

  /// A name with its bureau on a line of its own.
  private static func bureauBelow(_ cell: ListCell) -> ListCell {
    guard case .text(let text) = cell, let bracket = text.lastIndex(of: "【"),
      bracket > text.startIndex
    else { return cell }
    return .text(text[..<bracket].dropLast() + "\n" + text[bracket...])
  }

  private mutating func drawSlice(_ cells: [SetCell], _ slices: [Range<Int>]) {
    beginTable()
    let inner = zip(cells, slices).map { $0.block?.height($1) ?? 0 }.max() ?? 0
    let height = max(inner, Self.cellType.size) + 2 * Self.padding
    canvas.tagged("TR") {
      for (column, (cell, lines)) in zip(cells, slices).enumerated() {
        guard let block = cell.block else { continue }
        canvas.tagged("TD") {
          canvas.draw(
            block, lines: lines, x: left(of: column) + Self.padding, y: y + Self.padding,
            links: cell.links)
        }
      }
    }
    frame(height: height)
    y += height
  }

  /// The rules around and between the cells of a row.
  private func frame(height: Double) {
    let right = Self.margin + Self.width
    for line in [y, y + height] {
      canvas.rule(from: (Self.margin, line), to: (right, line), width: 0.5)
    }
    for column in 0...widths.count {
      let x = column < widths.count ? left(of: column) : right
      canvas.rule(from: (x, y), to: (x, y + height), width: 0.5)
    }
  }

  private func left(of column: Int) -> Double {
    Self.margin + widths[..<column].reduce(0, +)
  }

  private mutating func nextPage(withTitles: Bool = false) {
    endTable()
    footer()
    canvas.endPage()
    y = Self.top
    if let head = canvas.block(title, Self.smallType, width: Self.width) {
      canvas.draw(head, lines: 0..<min(1, head.heights.count), x: Self.margin, y: 24)
    }
    if withTitles { titles() }
  }

  private func footer() {
    let number = "\(canvas.pages)" + (pageCount.map { " / \($0)" } ?? "")
    let type = TypeStyle(size: 8, isCentred: true)
    guard let block = canvas.block(number, type, width: Self.width) else { return }
    canvas.draw(block, lines: 0..<1, x: Self.margin, y: PageSize.a4Across.height - 32)
  }

  private static func share(of column: ListColumns.Column) -> Double {
    switch column {
    case .role(.number): 4.2
    case .role(.theme): 9
    case .role(.name): 20
    case .role(.bureau): 11
    case .role(.description): 33
    case .role(.links): 19
    case .role(.participants): 25
    case .extra: 12
    }
  }
}

/// A cell set in its column.
private struct SetCell {
  let block: TextBlock?
  let links: [TextBlock.Link]

  init(_ cell: ListCell, on canvas: PDFCanvas, _ type: TypeStyle, width: Double) {
    switch cell {
    case .text(let text):
      block = text.isEmpty ? nil : canvas.block(text, type, width: width, keepsSpaces: true)
      links = []
    case .links(let addresses):
      var links: [TextBlock.Link] = []
      var text = ""
      for address in addresses {
        if !text.isEmpty { text += "\n" }
        let start = text.utf8.count
        text += address
        if LinkSafety.isPlainWebAddress(address) {
          links.append(.init(range: start..<text.utf8.count, address: address))
        }
      }
      block = text.isEmpty ? nil : canvas.block(text, type, width: width)
      self.links = links
    }
  }

  var count: Int { block?.heights.count ?? 0 }

  func height(from start: Int) -> Double { block?.height(start..<count) ?? 0 }

  func lines(from start: Int, fitting room: Double) -> Range<Int> {
    block?.lines(from: start, fitting: room) ?? 0..<0
  }
}
