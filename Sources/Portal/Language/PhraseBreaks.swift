/// Where a Japanese title may be broken, for browsers that cannot find phrases by themselves.
///
/// The result is meant for `word-break: keep-all`: lines then end at these places only.
enum PhraseBreaks {
  /// The text with a break opportunity at each phrase's end: before an opening bracket, after a
  /// closing one, after ・ and 、, and after の, を or と before a kanji; in what would be long without
  /// one, also between kanji and katakana.
  ///
  /// - Parameters:
  ///   - text: the title.
  ///   - isBreaking: whether lines may end at a phrase; `false` for what stands on one line.
  ///   - marked: what was found in it, in bytes of UTF-8, in order and without overlaps.
  /// - Returns: the title as markup.
  static func html(
    _ text: String, isBreaking: Bool = true, marking marked: [Range<Int>] = []
  ) -> SafeHTML {
    var result = SafeHTML.empty
    var run = ""
    var previous: Character?
    var offset = 0
    var length = 0
    var marks = marked[...]
    func flush() {
      result.append(text: run)
      run = ""
    }
    for character in text {
      if let mark = marks.first, offset >= mark.upperBound {
        flush()
        result.append("</mark>")
        marks.removeFirst()
      }
      if isBreaking, let previous,
        breaks(between: previous, and: character)
          || length >= longest && changesScript(from: previous, to: character)
      {
        flush()
        result.append("<wbr>")
        length = 0
      }
      length += 1
      if let mark = marks.first, offset == mark.lowerBound {
        flush()
        result.append("<mark>")
      }
      run.append(character)
      previous = character
      offset += character.utf8.count
    }
    flush()
    if let mark = marks.first, mark.lowerBound < offset { result.append("</mark>") }
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

  private static func changesScript(from previous: Character, to next: Character) -> Bool {
    isKanji(previous) && isKatakana(next) || isKatakana(previous) && isKanji(next)
  }

  // The long vowel ー is one of them: no line begins with it.
  private static func isKatakana(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x30A1...0x30FC).contains($0.value) } ?? false
  }

  private static func isKanji(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
  }
}
