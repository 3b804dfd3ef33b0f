/// A text as scalars, with the byte at which each begins.
struct ScalarText: Sendable {
  let scalars: [Unicode.Scalar]
  private let offsets: [Int]

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  var count: Int { scalars.count }

  /// The scalar at a position; `nil` beyond either end.
  subscript(position: Int) -> Unicode.Scalar? {
    scalars.indices.contains(position) ? scalars[position] : nil
  }

  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  func byte(_ position: Int) -> Int { offsets[position] }

  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  /// Whether a word stands at a position.
  func has(_ word: [Unicode.Scalar], at position: Int) -> Bool {
    guard position >= 0, position + word.count <= scalars.count else { return false }
    for index in word.indices where scalars[position + index] != word[index] { return false }
    return true
  }

  /// Whether one of the words ends at a position.
  func hasAny(_ words: [[Unicode.Scalar]], endingAt position: Int) -> Bool {
    words.contains { has($0, at: position - $0.count) }
  }

  /// Whether one of the words stands at a position.
  func hasAny(_ words: [[Unicode.Scalar]], at position: Int) -> Bool {
    words.contains { has($0, at: position) }
  }
}

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
