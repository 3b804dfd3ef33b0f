import Glibc

/// How many columns of a terminal a text takes: full-width characters take two.
enum DisplayWidth {
  // `wcwidth` answers for the character type's locale, and the C locale knows ASCII only.
  private static let isReady = setlocale(LC_CTYPE, "C.UTF-8") != nil

  static func of(_ text: some StringProtocol) -> Int {
    guard isReady else { return text.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// The text cut to a width, with … where something is cut off.
  static func cut(_ text: String, to limit: Int) -> String {
    guard of(text) > limit else { return text }
    var width = 0
    var result = ""
    for character in text {
      let next = self.width(of: character)
      guard width + next <= limit - 1 else { break }
      result.append(character)
      width += next
    }
    return result + "…"
  }

  private static func width(of character: Character) -> Int {
    // A character of several scalars (emoji, combining marks) is as wide as its widest part.
    Int(character.unicodeScalars.map { max(0, wcwidth(wchar_t($0.value))) }.max() ?? 0)
  }
}
