import Foundation
import LocalGovernments
import Yams

/// Where each prefecture stands on the tile map, and what its tile is called.
struct TileLayout: Sendable {
  /// One prefecture's place, in columns and rows.
  struct Tile: Sendable {
    let code: LocalGovernmentCode
    let column: Int
    let row: Int
    let width: Int
    let height: Int
    /// Three letters that no other prefecture has.
    let letters: String
  }

  /// The tiles in the order of the codes, north to south.
  let tiles: [Tile]

  init(names file: URL) throws {
    let letters: [String: String] = try YAMLDecoder().decode(from: Data(contentsOf: file))
    let columns = ["code", "column", "row", "width", "height"]
    tiles = try BundledTable.tiles.rows(columns: columns).compactMap { row in
      let numbers = columns.dropFirst().compactMap { row[$0].flatMap(Int.init) }
      guard let code = row["code"].flatMap({ LocalGovernmentCode($0) }), numbers.count == 4 else {
        return nil
      }
      return Tile(
        code: code, column: numbers[0], row: numbers[1], width: numbers[2], height: numbers[3],
        letters: letters[code.fiveDigits] ?? "")
    }
  }
}
