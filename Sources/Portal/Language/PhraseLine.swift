/// What stands on a line of a Japanese title so far, and whether the line may end there.
struct PhraseLine {
  /// What may happen between two characters.
  enum Joint {
    /// A line may end here.
    case end
    /// No line ends here, though a browser would let it.
    case clasp
    /// What the browser does: nothing, with `word-break: keep-all`.
    case open
  }

  private var previous: Character?
  /// How many characters stand together since the line could last end.
  private var length = 0
  /// How many kana stand at the end, and whether they follow a closing bracket.
  private var kana = 0
  private var followsBracket = false
  /// Whether the day of a date stands at the end: its weekday stays with it.
  private var isDay = false

  /// What may happen before the next character.
  func joint(before next: Character) -> Joint {
    guard let previous else { return .open }
    if isDay && next == "（" || previous == "※" { return .clasp }
    if Self.closing.contains(next) || Self.opening.contains(previous) { return .open }
    if Self.isHiragana(next), Self.brackets.contains(previous) { return .clasp }
    if Self.opening.contains(next) || Self.closing.contains(previous) { return .end }
    guard Self.beginsWord(next) else { return .open }
    if Self.particles.contains(previous) || kana > 0 && followsBracket { return .end }
    guard length >= Self.longest else { return .open }
    let changesScript =
      Self.isKanji(previous) && Self.isKatakana(next)
      || Self.isKatakana(previous) && Self.isKanji(next)
    // A single kana may belong to a word of kanji: 取り組み.
    return changesScript || kana > 1 ? .end : .open
  }

  /// Whether a browser ends a line here without being told.
  var endsByItself: Bool { previous.map { "、。・）」』】〉 ".contains($0) } ?? false }

  /// Whether a line may end between two words of a stretch of kanji, of which the next begins here.
  func endsWord(before next: Character) -> Bool {
    guard let previous else { return false }
    return length >= Self.fewest && Self.isKanji(previous) && Self.isKanji(next)
  }

  /// Puts the next character on the line.
  mutating func append(_ next: Character, after joint: Joint) {
    let isKana = Self.isHiragana(next)
    if isKana, kana == 0 { followsBracket = previous.map(Self.brackets.contains) ?? false }
    isDay = next == "日" && previous?.isWholeNumber == true
    kana = isKana ? kana + 1 : 0
    length = joint == .end ? 1 : length + 1
    previous = next
  }

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

  private static let opening: Set<Character> = ["（", "「", "『", "【", "〈", "(", "～", "〜", "※"]
  private static let brackets: Set<Character> = ["）", "」", "』", "】", "〉", ")"]
  private static let closing = brackets.union(["・", "、", "。"])
  private static let particles: Set<Character> = ["の", "を", "と", "に", "で", "へ", "は"]

  /// How many characters may stand together before a change of script ends them.
  private static let longest = 6

  /// How many characters stand together at least before the next word of a stretch of kanji.
  private static let fewest = 2

  private static func beginsWord(_ character: Character) -> Bool {
    isKanji(character) || isKatakana(character)
  }

  private static func isHiragana(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x3041...0x309F).contains($0.value) } ?? false
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
