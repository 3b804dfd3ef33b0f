import Events

/// An event's or a post's title in a language.
struct EventTitle: Sendable {
  let text: String
  let isJapanese: Bool
  private let reading: String?

  init(_ event: Event, in language: Language) {
    self.init(
      event.title, reading: event.titleKana, english: event.titleEnglish, in: language)
  }

  init(_ title: String, reading: String? = nil, english: String?, in language: Language) {
    self.reading = reading
    if language == .english, let english {
      text = english
      isJapanese = false
    } else {
      text = title
      isJapanese = true
    }
  }

  /// The title as markup; where the page has readings, with the one that its holder gave, or those of
  /// the words in it.
  func html(in request: PageRequest) -> SafeHTML {
    guard request.showsReadings, request.language.isJapanese, let reading,
      let pieces = TitleReading.pieces(of: text, reading: reading)
    else { return isJapanese ? request.official(text, isBreaking: true) : SafeHTML(text: text) }
    return PhraseBreaks.html(pieces)
  }
}
