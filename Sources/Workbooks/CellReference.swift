/// The place of one cell: the sheet and, in it, `A5`.
package struct CellReference: Sendable, Hashable {
  package let sheet: String
  /// The column's number, from 1.
  package let column: Int
  /// The row's number, from 1.
  package let row: Int

  package init(sheet: String, column: Int, row: Int) {
    self.sheet = sheet
    self.column = column
    self.row = row
  }

  /// Reads `A5`; `nil` where it is no cell's name.
  package init?(sheet: String, name: String) {
    guard let place = CellName(name) else { return nil }
    self.init(sheet: sheet, column: place.column, row: place.row)
  }

  /// The cell's name in its sheet: `A5`.
  package var name: String { CellName(column: column, row: row).text }

  /// The letters of a column: `AB` for 28.
  package static func letters(ofColumn column: Int) -> String { CellName.letters(column) }
}

/// A cell's name without its sheet.
struct CellName: Hashable {
  let column: Int
  let row: Int

  // What Excel and OpenDocument's programs can hold.
  static let lastColumn = 16_384
  static let lastRow = 1_048_576

  init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Reads `A5` or `$A$5`; `nil` where it is no cell, or one beyond the last.
  init?(_ name: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in name.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte) - 0x40
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte) - 0x60
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        row = row * 10 + Int(byte) - 0x30
      default: return nil
      }
      guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(column: column, row: row)
  }

  var text: String { Self.letters(column) + String(row) }

  static func letters(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(0x41 + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension Sheet.MergedRange {
  /// Reads `A1:C1`, or `A1` alone.
  init?(_ name: String) {
    let ends = name.split(separator: ":")
    guard let first = ends.first.flatMap({ CellName($0) }),
      let last = ends.count == 2 ? CellName(ends[1]) : ends.count == 1 ? first : nil
    else { return nil }
    self.init(
      columns: min(first.column, last.column)...max(first.column, last.column),
      rows: min(first.row, last.row)...max(first.row, last.row))
  }
}
