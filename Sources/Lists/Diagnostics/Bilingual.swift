/// A text in the two languages that Renkei speaks, and in plain Japanese where a page needs it.
public struct Bilingual: Sendable, Hashable, Codable {
  /// The Japanese text.
  public let ja: String
  /// The English text.
  public let en: String
  /// The text in plain Japanese (やさしい日本語); `nil` where pages in it say what the Japanese says.
  public let easy: String?

  /// Joins texts that say the same.
  public init(ja: String, en: String, easy: String? = nil) {
    self.ja = ja
    self.en = en
    self.easy = easy
  }
}

extension Bilingual {
  /// The texts as whole sentences, as a page shows them: the English one begins with a capital where
  /// it begins with a word, and each ends with its full stop.
  package var asSentence: Bilingual {
    Bilingual(
      ja: Self.ended(ja, by: "。"), en: Self.ended(Self.capitalised(en), by: "."),
      easy: easy.map { Self.ended($0, by: "。") })
  }

  private static let ends: Set<Character> = ["。", "？", "！", ".", "?", "!"]

  private static func ended(_ text: String, by stop: String) -> String {
    text.last.map { ends.contains($0) } ?? true ? text : text + stop
  }

  /// An address or an identifier at the beginning stays as it is written.
  private static func capitalised(_ text: String) -> String {
    let word = text.prefix { $0 != " " }
    guard word.allSatisfy({ $0.isASCII && $0.isLetter || $0 == "," || $0 == "’" || $0 == "'" })
    else { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
