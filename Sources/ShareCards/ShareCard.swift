/// What a messenger shows of a page: its name, how many, and where on the map.
package struct ShareCard: Sendable {
  /// The size in pixels that messengers expect.
  package static let width = 1200
  package static let height = 630

  /// A number with its mark.
  package struct Figure: Sendable {
    package let mark: Mark
    package let label: String
    package let value: String

    /// Makes a figure.
    package init(_ mark: Mark, label: String, value: String) {
      self.mark = mark
      self.label = label
      self.value = value
    }
  }

  /// How a government stands to a programme; its form is the cord's.
  package enum Mark: Sendable {
    case named, covered, possible
    /// No relation: a plain number.
    case plain
  }

  /// A prefecture's tile, in columns and rows of the map.
  package struct Tile: Sendable {
    package let column: Int
    package let row: Int
    package let width: Int
    package let height: Int
    package let shade: Shade

    /// Makes a tile.
    package init(column: Int, row: Int, width: Int, height: Int, shade: Shade) {
      self.column = column
      self.row = row
      self.width = width
      self.height = height
      self.shade = shade
    }
  }

  /// What a tile says.
  package enum Shade: Sendable, Hashable {
    case none, issuer, named, covered, possible
    /// A class of the ramp, 0 to 5.
    case level(Int)
  }

  package var kicker: String
  package var title: String
  package var figures: [Figure]
  package var tiles: [Tile]
  package var source: String

  /// Makes a card.
  package init(
    kicker: String, title: String, figures: [Figure], tiles: [Tile], source: String
  ) {
    self.kicker = kicker
    self.title = title
    self.figures = figures
    self.tiles = tiles
    self.source = source
  }
}

/// Why a picture cannot be drawn.
package enum ShareCardError: Error, Hashable {
  /// The drawing library refuses, in its words.
  case failed(String)
}
