import Lists
import Participation

/// A programme's name in a language: the list's own, or the English one beside it.
struct ProgrammeName: Sendable, Hashable {
  let text: String
  /// Whether the name is the list's own, as it is in English too where nobody has written one.
  let isJapanese: Bool
  /// The list's own name where `text` is another.
  let original: String?

  init(_ programme: Programme, in language: Language) {
    let english = language == .english ? programme.texts?.nameEnglish : nil
    let own = programme.name.isEmpty ? nil : programme.name
    text = english ?? own ?? AbsentName.programme.text(in: language)
    isJapanese = english == nil && (own != nil || language.isJapanese)
    original = isJapanese || english == nil ? nil : own
  }

  /// The name with places to break it where it is Japanese, and with its reading where a page has
  /// readings.
  func html(in request: PageRequest) -> SafeHTML {
    isJapanese ? request.official(text, isBreaking: true) : SafeHTML(text: text)
  }
}
