/// White space as Japanese documents have it, found in UTF-8 bytes without decoding them.
enum WhiteSpace {
  /// How many bytes of white space begin at a place: a space, tab, line break, no-break space,
  /// ideographic space or zero width space; 0 where none does.
  static func length(at index: Int, in bytes: [UInt8]) -> Int {
    switch bytes[index] {
    case 0x20, 0x09...0x0D: 1
    case 0xC2: index + 1 < bytes.endIndex && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE3: matches(index, 0x80, 0x80, in: bytes) ? 3 : 0
    case 0xE2:
      index + 2 < bytes.endIndex && bytes[index + 1] == 0x80
        && ((0x80...0x8B).contains(bytes[index + 2]) || bytes[index + 2] == 0xAF) ? 3 : 0
    case 0xEF: matches(index, 0xBB, 0xBF, in: bytes) ? 3 : 0
    default: 0
    }
  }

  /// A range without the white space at its ends.
  static func trimmed(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> Range<Int> {
    var lower = range.lowerBound
    while lower < range.upperBound {
      let length = length(at: lower, in: bytes)
      guard length > 0 else { break }
      lower += length
    }
    var upper = range.upperBound
    while upper > lower {
      var start = upper - 1
      while start > lower, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      guard start + length(at: start, in: bytes) == upper else { break }
      upper = start
    }
    return lower..<max(lower, upper)
  }

  private static func matches(
    _ index: Int, _ second: UInt8, _ third: UInt8,
    in bytes: [UInt8]
  ) -> Bool {
    index + 2 < bytes.endIndex && bytes[index + 1] == second && bytes[index + 2] == third
  }
}
