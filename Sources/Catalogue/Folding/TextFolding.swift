/// Folds texts and finds words in what is folded.
enum TextFolding {
  /// The folded units of a text.
  static func units(of text: String) -> [UInt16] {
    var units: [UInt16] = []
    append(text, to: &units)
    return units
  }

  /// Appends the folded units of a text.
  static func append(_ text: String, to units: inout [UInt16]) {
    fold(text) { unit, _ in units.append(unit) }
  }

  /// Hands out each folded unit with the bytes of the original that it came from.
  @inline(__always)
  static func fold(_ text: String, emit: (UInt16, Range<Int>) -> Void) {
    let table = FoldingTable.shared
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    var offset = 0
    while let scalar = next {
      next = scalars.next()
      let start = offset
      offset += UTF8.width(scalar)
      guard let unit = UInt16(exactly: scalar.value) else {
        if (0xE0100...0xE01EF).contains(scalar.value) { continue }  // variation selectors
        for surrogate in UTF16.encode(scalar) ?? .init() { emit(surrogate, start..<offset) }
        continue
      }
      let folded = table.units[Int(unit)]
      switch folded {
      case FoldingTable.dropped: continue
      case FoldingTable.expanded:
        for part in table.expansions[unit] ?? [] { emit(part, start..<offset) }
      default:
        if let mark = next, let voiced = voiced(folded, by: mark) {
          offset += UTF8.width(mark)
          next = scalars.next()
          emit(voiced, start..<offset)
        } else {
          emit(folded, start..<offset)
        }
      }
    }
  }

  /// Joins a kana with a voicing mark that stands after it as a character of its own.
  private static func voiced(_ kana: UInt16, by mark: Unicode.Scalar) -> UInt16? {
    switch (mark.value, kana) {
    case (0x3099, 0x3046), (0xFF9E, 0x3046): 0x3094  // ゔ
    case (0x3099, 0x309D), (0xFF9E, 0x309D): 0x309E  // ゞ
    case (0x3099, 0x304B...0x3062), (0xFF9E, 0x304B...0x3062): kana & 1 == 1 ? kana + 1 : nil
    case (0x3099, 0x3064...0x3069), (0xFF9E, 0x3064...0x3069): kana & 1 == 0 ? kana + 1 : nil
    case (0x3099, 0x306F...0x307D), (0xFF9E, 0x306F...0x307D): kana % 3 == 0 ? kana + 1 : nil
    case (0x309A, 0x306F...0x307D), (0xFF9F, 0x306F...0x307D): kana % 3 == 0 ? kana + 2 : nil
    default: nil
    }
  }

  /// Where the word first stands in the text at or after a place.
  static func find(
    _ word: UnsafeBufferPointer<UInt16>, in text: UnsafeBufferPointer<UInt16>, from: Int = 0
  ) -> Int? {
    guard let first = word.first else { return nil }
    var start = from
    let last = text.count - word.count
    while start <= last {
      if text[start] == first {
        var matched = 1
        while matched < word.count, text[start + matched] == word[matched] { matched += 1 }
        if matched == word.count { return start }
      }
      start += 1
    }
    return nil
  }

  /// Whether a word stands in a text, not in the middle of a Latin word, and with the letters that
  /// follow it is accepted.
  static func findWord(
    _ word: UnsafeBufferPointer<UInt16>, in text: UnsafeBufferPointer<UInt16>,
    where accept: (UnsafeBufferPointer<UInt16>) -> Bool = { _ in true }
  ) -> Bool {
    var from = 0
    while let start = find(word, in: text, from: from) {
      if start == 0 || !(0x61...0x7A).contains(text[start - 1]) {
        var end = start + word.count
        while end < text.count, (0x61...0x7A).contains(text[end]) { end += 1 }
        if accept(UnsafeBufferPointer(rebasing: text[start..<end])) { return true }
      }
      from = start + 1
    }
    return false
  }
}
