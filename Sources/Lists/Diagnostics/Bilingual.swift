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
