import LocalGovernments

/// The measures of one tile, ready to print.
struct TileBox: Sendable {
  static let width = 25.5
  static let height = 34.0
  static let gap = 2.0

  let x: String
  let y: String
  let w: String
  let h: String
  let middle: String
  let nameY: String
  let valueY: String
  let innerX: String
  let innerY: String
  let innerW: String
  let innerH: String
  let dotX: String
  let dotY: String
  /// Where a square and a dot stand side by side.
  let pairSquareX: String
  let pairDotX: String

  init(_ tile: TileLayout.Tile) {
    let left = Double(tile.column) * (Self.width + Self.gap) + 1
    let top = Double(tile.row) * (Self.height + Self.gap) + 1
    let width = Double(tile.width) * (Self.width + Self.gap) - Self.gap
    let height = Double(tile.height) * (Self.height + Self.gap) - Self.gap
    let middle = left + width / 2
    x = Self.text(left)
    y = Self.text(top)
    w = Self.text(width)
    h = Self.text(height)
    self.middle = Self.text(middle)
    nameY = Self.text(top + height / 2 - 3)
    valueY = Self.text(top + height / 2 + 11)
    innerX = Self.text(left + 2)
    innerY = Self.text(top + 2)
    innerW = Self.text(width - 4)
    innerH = Self.text(height - 4)
    dotX = Self.text(middle - 4)
    pairSquareX = Self.text(middle - 9)
    pairDotX = Self.text(middle + 5)
    dotY = Self.text(top + height / 2 + 5)
  }

  /// The size of the whole map.
  static func size(of layout: TileLayout) -> (width: Int, height: Int) {
    let columns = layout.tiles.map { $0.column + $0.width }.max() ?? 0
    let rows = layout.tiles.map { $0.row + $0.height }.max() ?? 0
    return (
      Int(Double(columns) * (width + gap) - gap) + 2, Int(Double(rows) * (height + gap) - gap) + 2
    )
  }

  /// What stands in a tile, and the width it is squeezed to where it is long.
  static func name(of prefecture: LocalGovernment, tile: TileLayout.Tile, in language: Language)
    -> (text: String, condensed: String?)
  {
    guard language.isJapanese else {
      let wide = tile.letters.filter { "GMNOQW".contains($0) }.count
      return (tile.letters, wide > 1 && tile.width == 1 ? "21" : nil)
    }
    let name =
      prefecture.name.hasSuffix("道") ? prefecture.name : String(prefecture.name.dropLast())
    return (name, name.count > 2 && tile.width == 1 ? "24" : nil)
  }

  private static func text(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
