/// A cell's row and column, as workbooks write them: `A5`, `AB12`.
struct CellReference: Sendable, Hashable {
  /// The row, from 0.
  let row: Int
  /// The column, from 0.
  let column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `A5`; `nil` where it is no reference.
  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A where row == 0 && column < 1 << 24: column = column * 26 + Int(byte) - 0x40
      case 0x30...0x39 where column > 0 && row < 1 << 40: row = row * 10 + Int(byte) - 0x30
      default: return nil
      }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// `A5`.
  var text: String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row + 1)
  }
}
