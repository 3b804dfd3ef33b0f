/// A text in the two languages that Renkei speaks.
public struct Bilingual: Sendable, Hashable, Codable {
  /// The Japanese text.
  public let ja: String
  /// The English text.
  public let en: String

  /// Pairs two texts that say the same.
  public init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }
}
