/// A text with the readings of its words, in the notation of Aozora Bunko: 首都圏《しゅとけん》水道《すいどう》.
///
/// A reading in 《》 stands behind what it is the reading of: the kanji before it, or what follows ｜
/// where that is more, less or no kanji. Without the marks the notation is the text itself.
public struct RubyText: Sendable, Hashable {
  /// A stretch of the text, and how it is read where that is told.
  public struct Piece: Sendable, Hashable {
    /// The stretch.
    public let text: String
    /// Its reading in hiragana.
    public let reading: String?

    /// Keeps a stretch with its reading.
    public init(_ text: String, reading: String? = nil) {
      self.text = text
      self.reading = reading
    }
  }

  /// What is wrong with a notation.
  public enum Fault: Error, Hashable {
    /// A 《 without its 》, or a 》 without its 《.
    case unpaired
    /// A reading that is empty, or has other signs than kana.
    case noReading(String)
    /// A reading behind nothing that could be read so.
    case noWord(reading: String)
    /// A ｜ that no reading follows.
    case strayBar
  }

  /// The text as it was written, with its marks.
  public let notation: String
  /// The text in its stretches, in order.
  public let pieces: [Piece]

  /// Reads a text in the notation.
  ///
  /// - Throws: what is wrong with the notation.
  public init(_ notation: String) throws(Fault) {
    var pieces: [Piece] = []
    var rest = notation[...]
    while let open = rest.firstIndex(of: "《") {
      guard let close = rest[open...].firstIndex(of: "》") else { throw .unpaired }
      let reading = String(rest[rest.index(after: open)..<close])
      guard !reading.isEmpty, reading.allSatisfy(Self.isHiragana) else {
        throw .noReading(reading)
      }
      let before = rest[..<open]
      let bar = before.lastIndex(of: "｜")
      let start = bar.map(before.index(after:)) ?? Self.startOfKanji(at: before)
      let bare = before[..<(bar ?? start)]
      guard start < open else { throw .noWord(reading: reading) }
      try Self.add(bare, to: &pieces)
      pieces.append(Piece(String(before[start...]), reading: reading))
      rest = rest[rest.index(after: close)...]
    }
    try Self.add(rest, to: &pieces)
    self.notation = notation
    self.pieces = pieces
  }

  /// The text without its readings.
  public var text: String { pieces.map(\.text).joined() }

  /// How the text is read: readings in the place of what they are readings of.
  public var reading: String { pieces.map { $0.reading ?? $0.text }.joined() }

  private static func add(_ bare: Substring, to pieces: inout [Piece]) throws(Fault) {
    guard !bare.contains("》") else { throw .unpaired }
    guard !bare.contains("｜") else { throw .strayBar }
    if !bare.isEmpty { pieces.append(Piece(String(bare))) }
  }

  private static func startOfKanji(at text: Substring) -> Substring.Index {
    text.lastIndex { !isKanji($0) }.map(text.index(after:)) ?? text.startIndex
  }

  /// Whether a character is a kanji, or a sign that stands for one or a reading among them.
  private static func isKanji(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF, 0xF900...0xFAFF: return true
    default: return "々〆ヶケ".contains(character)
    }
  }

  private static func isHiragana(_ character: Character) -> Bool {
    ("ぁ"..."ゖ").contains(character) || character == "ー"
  }
}

extension RubyText.Fault: CustomStringConvertible {
  /// What is wrong, in Japanese and in English.
  var sentence: (ja: String, en: String) {
    switch self {
    case .unpaired: ("《と》が対になっていません", "《 and 》 do not pair")
    case .noReading(let text):
      ("《\(text)》はひらがなの読みではありません", "《\(text)》 is no reading in hiragana")
    case .noWord(let reading):
      (
        "《\(reading)》の前に漢字がありません（どこからの読みかは｜で示します）",
        "no kanji stand before 《\(reading)》 (｜ shows where its word begins)"
      )
    case .strayBar: ("｜の後に《》の読みがありません", "no reading in 《》 follows ｜")
    }
  }

  /// What is wrong, in English.
  public var description: String { sentence.en }
}
