import Lists

extension Bilingual {
  /// The text in one language.
  func text(in language: Language) -> String { language.isJapanese ? ja : en }
}
