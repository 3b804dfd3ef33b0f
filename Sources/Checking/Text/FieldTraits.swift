/// What a field's bytes show at a glance, so that rules about rare characters look at few fields.
struct FieldTraits: OptionSet, Sendable {
  let rawValue: Int

  /// Characters beyond ASCII, kana, common ideographs and their punctuation.
  static let unusual = FieldTraits(rawValue: 1)
  /// Full-width letters or digits.
  static let wideLetters = FieldTraits(rawValue: 2)
  /// A space, ASCII or ideographic.
  static let spaces = FieldTraits(rawValue: 4)

  init(rawValue: Int) { self.rawValue = rawValue }

  init(of text: String) {
    var traits: FieldTraits = []
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let lead = bytes[index]
        switch lead {
        case 0x20: traits.insert(.spaces)
        case 0x09, 0x0A, 0x0D, 0x21...0x7E: break
        case 0xE4...0xE9: index += 2
        case 0xE3:
          if index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 {
            traits.insert(.spaces)
          }
          index += 2
        case 0xEF
        where index + 2 < bytes.count && Self.isFullWidth(bytes[index + 1], bytes[index + 2]):
          if Self.isLetter(bytes[index + 1], bytes[index + 2]) { traits.insert(.wideLetters) }
          index += 2
        default: traits.insert(.unusual)
        }
        index += 1
      }
    }
    self = traits
  }

  /// U+FF00 to U+FF5F.
  private static func isFullWidth(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0xBC || (second == 0xBD && third < 0xA0)
  }

  /// ０–９, Ａ–Ｚ, ａ–ｚ.
  private static func isLetter(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0xBC
      ? (0x90...0x99).contains(third) || (0xA1...0xBA).contains(third)
      : (0x81...0x9A).contains(third)
  }
}

extension String {
  /// Where some ASCII words stand after a byte, in bytes.
  func firstByte(of word: StaticString, after start: Int) -> Int? {
    var text = self
    return text.withUTF8 { bytes in
      word.withUTF8Buffer { word in
        guard bytes.count >= word.count + start else { return nil }
        return (start...bytes.count - word.count).first { index in
          bytes[index] == word[0]
            && word.indices.allSatisfy { bytes[index + $0] == word[$0] }
        }
      }
    }
  }
}
