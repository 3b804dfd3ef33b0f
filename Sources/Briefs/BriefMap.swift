import PDFDrawing

/// The small map of equal tiles beside the first section.
struct BriefMap {
  static let width = 174.0
  private static let space = 1.2

  private let tiles: [(tile: Brief.Tile, name: TextBlock?)]
  private let legend: TextBlock?
  private let side: Double
  private let rows: Int

  init(_ brief: Brief, on canvas: PDFCanvas) {
    let columns = max(1, brief.tiles.map { $0.column + $0.width }.max() ?? 1)
    let side = (Self.width + Self.space) / Double(columns)
    self.side = side
    rows = brief.tiles.map { $0.row + $0.height }.max() ?? 0
    tiles = brief.tiles.map { tile in
      let style = TypeStyle(size: 5.6, leading: 1.2)
      return (tile, canvas.block(tile.name, style, width: 100))
    }
    legend = canvas.block(brief.legend, TypeStyle(size: 6.8, leading: 1.4), width: Self.width)
  }

  private var mapHeight: Double { Double(rows) * side }

  var height: Double { mapHeight + 3 + (legend?.height ?? 0) }

  func draw(on canvas: PDFCanvas, x: Double, y: Double) {
    canvas.tagged("Figure") {
      for (tile, name) in tiles {
        draw(tile, name, on: canvas, x: x, y: y)
      }
    }
    if let legend {
      canvas.tagged("Caption") {
        canvas.draw(legend, x: x, y: y + mapHeight + 3, ink: BriefType.quietInk)
      }
    }
  }

  private func draw(
    _ tile: Brief.Tile, _ name: TextBlock?, on canvas: PDFCanvas, x: Double, y: Double
  ) {
    let left = x + Double(tile.column) * side
    let top = y + Double(tile.row) * side
    let width = Double(tile.width) * side - Self.space
    let height = Double(tile.height) * side - Self.space
    switch tile.mark {
    case .named: canvas.fill(x: left, y: top, width: width, height: height, ink: Ink(hex: 0xC7D8EE))
    case .covered:
      canvas.fill(x: left, y: top, width: width, height: height, ink: Ink(hex: 0xEAF3EF))
    case .possible, .issuer, .none: break
    }
    canvas.frame(
      x: left, y: top, width: width, height: height, line: tile.mark == .named ? 1 : 0.5,
      ink: tile.mark == .none ? BriefType.hairline : tile.mark.ink,
      dash: tile.mark == .possible ? 1.6 : nil)
    let middle = left + width / 2
    let hasSign = tile.mark != .none && tile.mark != .possible
    if let name {
      // A name of three characters is squeezed rather than made smaller.
      let squeeze = min(1, (width - 1.4) / max(1, name.reach))
      canvas.draw(
        name, x: middle - name.reach * squeeze / 2,
        y: top + height / 2 - name.height / 2 - (hasSign ? 1.9 : 0),
        ink: tile.mark == .none ? BriefType.quietInk : BriefType.ink, squeeze: squeeze)
    }
    let below = top + height / 2 + 3.6
    switch tile.mark {
    case .named: canvas.circle(x: middle, y: below, radius: 1.5, ink: tile.mark.ink)
    case .covered: canvas.circle(x: middle, y: below, radius: 1.3, line: 0.7, ink: tile.mark.ink)
    case .issuer:
      canvas.fill(x: middle - 1.5, y: below - 1.5, width: 3, height: 3, ink: tile.mark.ink)
    case .possible, .none: break
    }
  }
}
