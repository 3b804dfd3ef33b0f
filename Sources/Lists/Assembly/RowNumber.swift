/// The number of a row: 5, ５, No.5, 5., ⑤, 5-2.
struct RowNumber: Sendable, Hashable {
  /// As written, without `No.` and full stop, digits in ASCII.
  let text: String
  /// Its value where it is a plain number.
  let value: Int?

  private static let longest = 12

  /// Reads a cell; `nil` where it holds no number.
  init?(_ cell: String) {
    if cell.utf8.count <= Self.longest, !cell.isEmpty,
      cell.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      text = cell
      value = Int(cell)
      return
    }
    guard cell.utf8.count <= Self.longest * 3 else { return nil }
    var folded = Folding.fold(String(cell.unicodeScalars.flatMap(Self.digits)))
    for prefix in ["no.", "no", "№", "#", "第"] where folded.hasPrefix(prefix) {
      folded.removeFirst(prefix.count)
      break
    }
    while let last = folded.last, ".)、号".contains(last) { folded.removeLast() }
    while let first = folded.first, "(".contains(first) { folded.removeFirst() }
    guard let first = folded.unicodeScalars.first, Self.isDigit(first),
      folded.unicodeScalars.allSatisfy({ Self.isDigit($0) || "-.の_".unicodeScalars.contains($0) })
    else { return nil }
    text = folded
    value = folded.unicodeScalars.allSatisfy(Self.isDigit) ? Int(folded) : nil
  }

  /// Reads the number at the front of a line of text, white space behind it; `nil` where none is.
  init?(leading line: String) {
    let digits = line.unicodeScalars.prefix { Self.isDigit(Folding.narrow($0)) }
    guard let after = line.unicodeScalars.dropFirst(digits.count).first,
      after.properties.isWhitespace
    else { return nil }
    self.init(String(String.UnicodeScalarView(digits)))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  /// The digits of a circled number; any other character as it is.
  private static func digits(_ scalar: Unicode.Scalar) -> [Character] {
    switch scalar.value {
    case 0x2460...0x2473: Array(String(scalar.value - 0x2460 + 1))
    case 0x3251...0x325F: Array(String(scalar.value - 0x3251 + 21))
    case 0x32B1...0x32BF: Array(String(scalar.value - 0x32B1 + 36))
    default: [Character(scalar)]
    }
  }
}
