import Lists

extension Bilingual {
  /// The text in one language.
  func text(in language: Language) -> String {
    switch language {
    case .japanese: ja
    case .easy: easy ?? ja
    case .english: en
    }
  }
}
