public import Lists

/// The language of a report.
public enum ReportLanguage: String, Sendable, Hashable, CaseIterable {
  /// Japanese.
  case ja
  /// English.
  case en

  /// The text in this language.
  public func text(_ bilingual: Bilingual) -> String { self == .ja ? bilingual.ja : bilingual.en }

  func text(_ ja: String, _ en: String) -> String { self == .ja ? ja : en }
}
