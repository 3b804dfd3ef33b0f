/// Text that was decoded in the wrong encoding before it came here.
enum Mojibake: CaseIterable {
  case utf8AsShiftJIS, utf8AsLatin, shiftJISAsLatin, replacements

  /// What a text shows; `nil` where it is sound.
  static func found(in bytes: ArraySlice<UInt8>) -> Mojibake? {
    var counts = (shiftJIS: 0, latin: 0, low: 0, replaced: 0)
    var characters = 0
    var previous: UInt32 = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let value = scalar.value
      if value > 0x7F { characters += 1 }
      switch value {
      // UTF-8's leads of kana, read as Shift_JIS: 縺 繧 繝, and of ideographs with half-width kana.
      case 0x7E3A, 0x7E67, 0x7E5D: counts.shiftJIS += 1
      // UTF-8's leads read as Latin: ã å æ ç è é, followed by what is no letter.
      case 0x80...0xBF, 0x2018...0x2022, 0x201A...0x201E, 0x20AC, 0x2026, 0x2030, 0x192:
        if (0xE3...0xE9).contains(previous) { counts.latin += 1 }
        // Shift_JIS's leads of kana, 0x82 and 0x83, read as Windows's Latin.
        if value == 0x201A || value == 0x192 { counts.low += 1 }
      case 0xFFFD: counts.replaced += 1
      default: break
      }
      previous = value
    }
    let limit = max(3, characters / 25)
    if counts.shiftJIS >= limit { return .utf8AsShiftJIS }
    if counts.latin >= limit { return .utf8AsLatin }
    if counts.low >= limit { return .shiftJISAsLatin }
    return counts.replaced >= max(2, characters / 50) ? .replacements : nil
  }

  /// The fault, in words.
  var fault: ReadingFault {
    switch self {
    case .utf8AsShiftJIS:
      .mojibake("UTF-8の文字をShift_JISとして開いたもの", english: "UTF-8 read as Shift_JIS")
    case .utf8AsLatin:
      .mojibake("UTF-8の文字を欧文の文字コードで開いたもの", english: "UTF-8 read as a Latin encoding")
    case .shiftJISAsLatin:
      .mojibake("Shift_JISの文字を欧文の文字コードで開いたもの", english: "Shift_JIS read as a Latin encoding")
    case .replacements:
      .mojibake("元の文字が「\u{FFFD}」に置き換わったもの", english: "characters were replaced by “\u{FFFD}”")
    }
  }
}
