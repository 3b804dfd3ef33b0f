/// What people wrote about a programme beside its list: its name and what it does in English, how its
/// name is read, and what it does in plain Japanese.
///
/// No part of the list: it says only what the list says, in other words.
public struct ProgrammeTexts: Sendable, Hashable {
  /// The name in English.
  public let nameEnglish: String?
  /// The name with the readings of its words.
  public let nameRuby: RubyText?
  /// One sentence in English.
  public let summaryEnglish: String?
  /// One or a few short sentences in plain Japanese (やさしい日本語).
  public let summaryPlain: String?
  /// Whether somebody other than the writer has read it over.
  public let isReviewed: Bool

  /// Keeps texts.
  public init(
    nameEnglish: String?, nameRuby: RubyText?, summaryEnglish: String?, summaryPlain: String?,
    isReviewed: Bool
  ) {
    self.nameEnglish = nameEnglish
    self.nameRuby = nameRuby
    self.summaryEnglish = summaryEnglish
    self.summaryPlain = summaryPlain
    self.isReviewed = isReviewed
  }
}
