import Participation

/// Where a Japanese title may be broken, for browsers that cannot find phrases by themselves.
///
/// The result is meant for `word-break: keep-all`: lines then end at these places only.
enum PhraseBreaks {
  /// The text with a break opportunity at each phrase's end: before an opening bracket, after a
  /// closing one, after ・ and 、, and after の, を or と before a kanji; in what would be
  /// long without one, also between kanji and katakana, and between the words of a long stretch of kanji.
  ///
  /// - Parameters:
  ///   - text: the title.
  ///   - isBreaking: whether lines may end at a phrase; `false` for what stands on one line.
  ///   - marked: what was found in it, in bytes of UTF-8, in order and without overlaps.
  /// - Returns: the title as markup.
  static func html(
    _ text: String, isBreaking: Bool = true, marking marked: [Range<Int>] = []
  ) -> SafeHTML {
    html([RubyText.Piece(text)], isBreaking: isBreaking, marking: marked)
  }

  /// The same of a text whose words have readings: a word with one is never broken, and a mark ends
  /// and begins again with it.
  static func html(
    _ pieces: [RubyText.Piece], isBreaking: Bool = true, marking marked: [Range<Int>] = []
  ) -> SafeHTML {
    var result = SafeHTML.empty
    var previous: Character?
    var offset = 0
    var length = 0
    var marks = marked[...]
    let endsWords =
      isBreaking && pieces.count > 1 && needsWords(pieces.map(\.text).joined())
    for piece in pieces {
      // No line begins with what is only a suffix.
      var isFirst = endsWords && piece.text.count > 1
      var content = SafeHTML.empty
      // What stands in one mark, or outside of all.
      var run = SafeHTML.empty
      var text = ""
      var isMarked = false
      func flush() {
        run.append(text: text)
        text = ""
      }
      func endRun() {
        flush()
        content.append(isMarked && !run.isEmpty ? "<mark>\(run)</mark>" : run)
        run = .empty
      }
      for character in piece.text {
        if let mark = marks.first, offset >= mark.upperBound {
          endRun()
          isMarked = false
          marks.removeFirst()
        }
        let begins = marks.first.map { $0.lowerBound <= offset } ?? false
        if begins != isMarked {
          endRun()
          isMarked = begins
        }
        if isBreaking, let previous,
          breaks(between: previous, and: character)
            || length >= longest && changesScript(from: previous, to: character)
            || isFirst && length >= fewest && isKanji(previous) && isKanji(character)
        {
          flush()
          length = 0
          if piece.reading == nil {
            if run.isEmpty { content.append("<wbr>") } else { run.append("<wbr>") }
          } else if content.isEmpty, run.isEmpty {
            result.append("<wbr>")
          }
        }
        isFirst = false
        length += 1
        text.append(character)
        previous = character
        offset += character.utf8.count
      }
      endRun()
      if let reading = piece.reading {
        result.append("\(Ruby.open)\(content)\(Ruby.close(reading))")
      } else {
        result.append(content)
      }
    }
    return result
  }

  private static let opening: Set<Character> = ["（", "「", "『", "【", "〈", "(", "～", "〜"]
  private static let closing: Set<Character> = ["）", "」", "』", "】", "〉", ")", "・", "、", "。"]
  private static let particles: Set<Character> = ["の", "を", "と", "に", "で", "へ"]

  private static func breaks(between previous: Character, and next: Character) -> Bool {
    if closing.contains(next) || opening.contains(previous) { return false }
    if opening.contains(next) || closing.contains(previous) { return true }
    return particles.contains(previous) && isKanji(next)
  }

  /// How many characters may stand together before a change of script ends them.
  private static let longest = 6

  /// How many characters stand together at least before the next word of a stretch of kanji.
  private static let fewest = 2

  /// The longest stretch of kanji that a narrow line of a heading holds.
  private static let longestStretch = 8

  /// Whether a text has a stretch of kanji that is cut anywhere unless its words are known.
  static func needsWords(_ text: String) -> Bool {
    var length = 0
    for character in text {
      length = isKanji(character) ? length + 1 : 0
      if length > longestStretch { return true }
    }
    return false
  }

  private static func changesScript(from previous: Character, to next: Character) -> Bool {
    isKanji(previous) && isKatakana(next) || isKatakana(previous) && isKanji(next)
  }

  // The long vowel ー is one of them: no line begins with it. The dot ・ between them is none.
  private static func isKatakana(_ character: Character) -> Bool {
    character.unicodeScalars.first.map {
      (0x30A1...0x30FC).contains($0.value) && $0.value != 0x30FB
    } ?? false
  }

  private static func isKanji(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
  }
}
