extension Unicode.Scalar {
  /// Whether it is an ideograph.
  var isKanji: Bool {
    switch value {
    case 0x3005, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  var isHiragana: Bool { (0x3041...0x309F).contains(value) }
  var isKatakana: Bool { (0x30A1...0x30FE).contains(value) }
  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  /// The value of a half-width or full-width digit.
  var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value) - 0x30
    case 0xFF10...0xFF19: Int(value) - 0xFF10
    default: nil
    }
  }
}

extension String {
  /// Its scalars as an array, for tables of words.
  var scalarArray: [Unicode.Scalar] { Array(unicodeScalars) }
}
