/// A sentence of ours that quotes the list: on an English page its Japanese words say so.
enum MixedText {
  /// The sentence; on a Japanese page with the readings of the names in it, where it has readings.
  static func html(
    _ sentence: String, isBreaking: Bool = false, in request: PageRequest
  ) -> SafeHTML {
    request.language.isJapanese
      ? request.official(sentence, isBreaking: isBreaking) : html(sentence, in: request.language)
  }

  static func html(_ sentence: String, in language: Language) -> SafeHTML {
    guard language == .english else { return SafeHTML(text: sentence) }
    var result = SafeHTML.empty
    var rest = Substring(sentence).unicodeScalars
    while let first = rest.first {
      let isJapanese = Self.isJapanese(first)
      let run = rest.prefix { Self.isJapanese($0) == isJapanese }
      let text = String(Substring(run))
      result.append(isJapanese ? "<span lang=\"ja\">\(text)</span>" : SafeHTML(text: text))
      rest = rest[run.endIndex...]
    }
    return result
  }

  private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF00...0xFFEF, 0x2460...0x24FF: true
    default: false
    }
  }
}
