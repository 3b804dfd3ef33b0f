import Participation

/// A word with its reading above what is not kana: `<ruby>府中市<rp>(<rt>ふちゅうし<rp>)</ruby>`, with
/// brackets for readers whose browser knows no ruby. The end tags that HTML lets be left out are:
/// a page of many names has many of them.
enum Ruby {
  static let open: SafeHTML = "<ruby>"

  /// What follows the word: its reading, and the end of both.
  static func close(_ reading: String) -> SafeHTML { "<rp>(<rt>\(reading)<rp>)</ruby>" }

  /// The markup; kana of the word that the reading has too stand bare.
  ///
  /// - Parameters:
  ///   - word: 鎌ケ谷市.
  ///   - reading: its reading in either kana: カマガヤシ.
  /// - Returns: the word with its reading, or the word alone where the reading is not of it.
  static func html(_ word: String, reading: String) -> SafeHTML {
    PhraseBreaks.html(pieces(of: word, reading: reading), isBreaking: false)
  }

  /// A word cut into what has a reading of its own and what is kana.
  static func pieces(of word: String, reading: String) -> [RubyText.Piece] {
    let parts = parts(of: word)
    guard let readings = readings(of: parts[...], in: Array(hiragana(reading))[...]) else {
      return [RubyText.Piece(word)]
    }
    return zip(parts, readings).map { part, reading in
      RubyText.Piece(part.text, reading: part.isKana ? nil : reading)
    }
  }

  /// Whether a character needs a reading: a kanji, or a sign that stands among them.
  static func isKanji(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF, 0xF900...0xFAFF: return true
    default: return character == "々"
    }
  }

  /// The same in hiragana.
  static func hiragana(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x30A1...0x30F6).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0x60) ?? scalar : scalar
        }))
  }

  private struct Part {
    var text: String
    let isKana: Bool
  }

  // The small ケ between kanji is read ガ or カ, never as it is written.
  private static func parts(of word: String) -> [Part] {
    var parts: [Part] = []
    for character in word {
      let isKana = !isKanji(character) && !"ケヶ".contains(character)
      if parts.last?.isKana == isKana {
        parts[parts.count - 1].text.append(character)
      } else {
        parts.append(Part(text: String(character), isKana: isKana))
      }
    }
    return parts
  }

  /// Which stretch of the reading belongs to each part; `nil` where they do not fit.
  private static func readings(of parts: ArraySlice<Part>, in reading: ArraySlice<Character>)
    -> [String]?
  {
    guard let part = parts.first else { return reading.isEmpty ? [] : nil }
    let rest = parts.dropFirst()
    if part.isKana {
      let own = Array(hiragana(part.text))
      guard reading.starts(with: own),
        let others = readings(of: rest, in: reading.dropFirst(own.count))
      else { return nil }
      return [part.text] + others
    }
    // At least a sound for each kanji.
    for length in stride(from: part.text.count, through: reading.count, by: 1) {
      guard let others = readings(of: rest, in: reading.dropFirst(length)) else { continue }
      return [String(reading.prefix(length))] + others
    }
    return nil
  }
}
