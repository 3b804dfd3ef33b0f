import PDFDrawing

/// A section of a brief set in a width, with the items that were added so far.
struct BriefSectionLayout {
  /// An item set in the columns of its section.
  struct SetItem {
    let mark: Brief.Mark?
    let blocks: [(block: TextBlock, x: Double, y: Double, cell: Brief.Cell)]
    let height: Double
  }

  let content: Brief.Section
  private(set) var items: [SetItem] = []
  private let width: Double
  private let heading: TextBlock?
  private let note: TextBlock?
  private let restLine: TextBlock?

  private static let itemGap = 2.5
  private static let columnGap = 8.0
  private static let headingGap = 5.0

  init(_ content: Brief.Section, on canvas: PDFCanvas, width: Double) {
    self.content = content
    self.width = width
    let indent = content.mark == nil ? 0 : Brief.Mark.width
    heading = canvas.block(content.heading, BriefType.section, width: width - indent)
    note = content.note.flatMap { canvas.block($0, BriefType.small, width: width) }
    // Of the same height whatever the number.
    restLine = canvas.block(Self.rest(content, 99_999), BriefType.quiet, width: width)
  }

  /// How many of the section's things are not shown.
  var left: Int {
    content.items.dropFirst(items.count).reduce(content.more) { $0 + $1.weight }
  }

  var restText: String? { left == 0 ? nil : Self.rest(content, left) }

  var height: Double {
    (heading?.height ?? 0) + Self.headingGap + (note.map { $0.height + Self.itemGap } ?? 0)
      + items.reduce(0) { $0 + $1.height + Self.itemGap }
      + (left > 0 ? restLine?.height ?? 0 : 0)
  }

  private static func rest(_ content: Brief.Section, _ count: Int) -> String {
    content.rest.replacing("{n}", with: String(count))
  }

  /// Adds the next item.
  mutating func add(on canvas: PDFCanvas) {
    let item = content.items[items.count]
    let indent = item.mark == nil ? 0 : Brief.Mark.width
    var blocks: [(block: TextBlock, x: Double, y: Double, cell: Brief.Cell)] = []
    // How far down each column is filled, by its place from the left.
    var filled: [Double: Double] = [:]
    for (cell, column) in zip(item.cells, columns(within: width - indent))
    where !cell.text.isEmpty {
      let style = BriefType.style(of: cell.voice)
      guard let block = canvas.block(cell.text, style, width: column.width) else { continue }
      blocks.append((block, indent + column.x, filled[column.x] ?? 0, cell))
      filled[column.x, default: 0] += block.height
    }
    items.append(
      SetItem(
        mark: item.mark, blocks: blocks, height: blocks.map { $0.y + $0.block.height }.max() ?? 0))
  }

  private func columns(within width: Double) -> [(x: Double, width: Double)] {
    let fixed: [Double?]
    switch content.columns {
    case .row: fixed = [18, nil, width * 0.3]
    case .pair:
      let half = (width - Self.columnGap) / 2
      return [
        (0, 18), (26, half - 26), (half + Self.columnGap, 18),
        (half + Self.columnGap + 26, half - 26),
      ]
    case .group: fixed = [width * 0.34, 40, nil]
    case .line: fixed = [nil]
    case .stacked: return Array(repeating: (0, width), count: 3)
    }
    let rest =
      width - fixed.compactMap { $0 }.reduce(0, +) - Self.columnGap * Double(fixed.count - 1)
    var x = 0.0
    let columns = fixed.map { own in
      let column = (x: x, width: own ?? rest)
      x += column.width + Self.columnGap
      return column
    }
    switch content.columns {
    case .row: return columns + columns.dropFirst()
    case .group: return columns + columns.prefix(1)
    default: return columns
    }
  }

  func draw(on canvas: PDFCanvas, x: Double, y: Double) {
    var y = y
    if let heading {
      content.mark?.draw(on: canvas, x: x, middle: y + heading.heights[0] / 2)
      let indent = content.mark == nil ? 0 : Brief.Mark.width
      canvas.tagged("H2") {
        canvas.draw(heading, x: x + indent, y: y, ink: content.mark?.ink ?? BriefType.ink)
      }
      y += heading.height
    }
    canvas.rule(
      from: (x, y + 1.5), to: (x + width, y + 1.5), width: 0.5, ink: BriefType.hairline)
    y += Self.headingGap
    if let note {
      canvas.tagged("P") { canvas.draw(note, x: x, y: y, ink: BriefType.quietInk) }
      y += note.height + Self.itemGap
    }
    if !items.isEmpty { canvas.begin("L") }
    for item in items {
      canvas.tagged("LI") { draw(item, on: canvas, x: x, y: y) }
      y += item.height + Self.itemGap
    }
    if !items.isEmpty { canvas.end("L") }
    if let restText, let block = canvas.block(restText, BriefType.quiet, width: width) {
      canvas.tagged("P") { canvas.draw(block, x: x, y: y, ink: BriefType.quietInk) }
    }
  }

  private func draw(_ item: SetItem, on canvas: PDFCanvas, x: Double, y: Double) {
    // Texts of different sizes beside each other stand on one line.
    let first = item.blocks.filter { $0.y == 0 }.map { $0.block.heights.first ?? 0 }.max() ?? 0
    item.mark?.draw(on: canvas, x: x, middle: y + first / 2)
    for (block, offset, below, cell) in item.blocks {
      let shift = below > 0 ? below : (first - (block.heights.first ?? first)) / 2
      let ink =
        cell.address != nil && cell.voice != .official
        ? BriefType.link : cell.voice == .quiet ? BriefType.quietInk : BriefType.ink
      canvas.linked(to: cell.address) {
        canvas.draw(block, x: x + offset, y: y + shift, ink: ink)
      }
    }
  }
}
