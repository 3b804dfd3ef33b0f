package import Lists

/// The language in which messages are given out.
package enum OutputLanguage: String, Sendable, Hashable, CaseIterable {
  case ja
  case en
}

extension Bilingual {
  /// The text in one of its languages.
  package func text(in language: OutputLanguage) -> String {
    switch language {
    case .ja: ja
    case .en: en
    }
  }
}
