import Foundation

/// The marks that make か into が and は into ぱ where they are written as characters of their own, as
/// in decomposed Unicode (NFD) and in half-width kana.
package enum VoicingMarks {
  /// The combining mark that a scalar is or, half-width, stands for.
  package static func combining(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x3099, 0xFF9E: 0x3099
    case 0x309A, 0xFF9F: 0x309A
    default: nil
    }
  }

  /// Every kana that takes a mark, the mark, and what they make.
  static let letters: [(base: UInt32, mark: UInt32, letter: UInt32)] =
    (0x3041...0x30FE as ClosedRange<UInt32>).flatMap { base in
      ([0x3099, 0x309A] as [UInt32]).compactMap { mark in
        guard let first = Unicode.Scalar(base), let second = Unicode.Scalar(mark) else {
          return nil
        }
        let text = String(String.UnicodeScalarView([first, second]))
        let letters = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
        return letters.count == 1 ? (base, mark, letters[0].value) : nil
      }
    }

  private static let composed: [UInt64: Unicode.Scalar] = letters.reduce(into: [:]) {
    table, entry in
    table[UInt64(entry.base) << 32 | UInt64(entry.mark)] = Unicode.Scalar(entry.letter)
  }

  /// The letter that a kana and a combining mark make: か and U+3099.
  package static func letter(_ base: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar? {
    composed[UInt64(base.value) << 32 | UInt64(mark.value)]
  }
}
