import Foundation

/// A text with its spelling variants folded, scalar by scalar, and the way back to its bytes.
struct FoldedText {
  /// The folded scalars.
  let scalars: [UInt32]
  /// For each scalar the byte of the text it begins at; one more for the end.
  let offsets: [Int]
}

/// Folds what officials spell in several ways: width, ケ and ヶ, old and popular kanji.
///
/// Names and texts are folded alike, so that 龍ヶ崎市, 竜ケ崎市 and 龍が崎市 meet.
struct NameFolding: Sendable {
  private let table: [UInt32: UInt32]
  /// What a folded kana and the mark after it make: か and U+3099, ｶ and ﾞ.
  private let voiced: [UInt64: UInt32]

  /// - Parameter variants: a kanji and the kanji it is folded to, in pairs.
  init(variants: [(UInt32, UInt32)]) {
    var table: [UInt32: UInt32] = [:]
    // Radicals and compatibility ideographs, as text taken out of PDF files has them.
    for range in [0x2E80...0x2FDF, 0xF900...0xFAFF] as [ClosedRange<UInt32>] {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let mapped = Array(String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars)
        if mapped.count == 1, mapped[0].value != value { table[value] = mapped[0].value }
      }
    }
    for (index, kana) in Self.halfWidthKana.unicodeScalars.enumerated() {
      table[0xFF66 + UInt32(index)] = kana.value
    }
    for scalar in "ヶヵガがｹ".unicodeScalars { table[scalar.value] = Self.ke }
    for scalar in "ノ之乃".unicodeScalars { table[scalar.value] = Self.no }
    for (variant, standard) in variants { table[variant] = standard }
    var voiced: [UInt64: UInt32] = [:]
    for (base, mark, letter) in VoicingMarks.letters {
      voiced[Self.pair(table[base] ?? base, mark)] = table[letter] ?? letter
    }
    self.table = table
    self.voiced = voiced
  }

  /// Folds a text given as UTF-8.
  func fold(_ bytes: some Collection<UInt8>) -> FoldedText {
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(bytes.count / 3 + 4)
    offsets.reserveCapacity(bytes.count / 3 + 5)
    var offset = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        let value = scalar.value
        // Variation selectors choose a glyph, not a character.
        if let mark = VoicingMarks.combining(value), let last = scalars.last,
          let letter = voiced[Self.pair(last, mark)]
        {
          scalars[scalars.count - 1] = letter
        } else if !(0xFE00...0xFE0F).contains(value) && !(0xE0100...0xE01EF).contains(value) {
          scalars.append(fold(value))
          offsets.append(offset)
        }
        offset += UTF8.width(scalar)
      case .emptyInput:
        break decoding
      case .error:
        scalars.append(0xFFFD)
        offsets.append(offset)
        offset += 1
      }
    }
    offsets.append(offset)
    return FoldedText(scalars: scalars, offsets: offsets)
  }

  /// Folds a short text to a key that equal spellings share.
  func key(_ text: some StringProtocol) -> [UInt32] { fold(text.utf8).scalars }

  private func fold(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return (0x41...0x5A).contains(value) ? value + 0x20 : value }
    if (0xFF01...0xFF5E).contains(value) { return fold(value - 0xFEE0) }
    if value == 0x3000 { return 0x20 }
    return table[value] ?? value
  }

  private static func pair(_ base: UInt32, _ mark: UInt32) -> UInt64 {
    UInt64(base) << 32 | UInt64(mark)
  }

  private static let ke: UInt32 = 0x30B1
  private static let no: UInt32 = 0x306E
  private static let halfWidthKana =
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
}
