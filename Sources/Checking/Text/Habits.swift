import Lists

/// How the list as a whole is written, so that a row can be told from its siblings.
struct Habits: Sendable {
  /// Whether rows have descriptions as a rule.
  let describes: Bool
  /// Whether some rows have links.
  let links: Bool
  /// Whether rows have a bureau.
  let hasBureaus: Bool
  /// The width of parentheses that most fields use; `nil` where neither prevails.
  let wideParentheses: Bool?
  /// Whether Latin letters and digits are half-width as a rule.
  let narrowLetters: Bool
  /// Latin words of two letters and more that the list writes without spaces: JA, PR.
  let latinWords: Set<String>

  init(_ rows: [ListRow]) {
    let named = rows.filter { $0.name != nil }
    describes = named.count { $0.description != nil } * 2 >= max(1, named.count)
    links = named.contains { !$0.links.isEmpty }
    hasBureaus = named.contains { $0.bureau != nil }
    var wide = 0
    var narrow = 0
    var wideLetters = 0
    var narrowLetters = 0
    var words: Set<String> = []
    for row in rows {
      for field in [row.name, row.description, row.participants].compactMap({ $0 }) {
        var hasWide = false
        var hasNarrow = false
        var word = String.UnicodeScalarView()
        for scalar in field.text.unicodeScalars {
          switch scalar {
          case "（": hasWide = true
          case "(": hasNarrow = true
          default: break
          }
          if (0xFF10...0xFF19).contains(scalar.value) || (0xFF21...0xFF5A).contains(scalar.value) {
            wideLetters += 1
          } else if scalar.isASCIILetter || scalar.isASCIIDigit {
            narrowLetters += 1
          }
          if scalar.isASCIILetter {
            word.append(scalar)
          } else {
            if word.count > 1 { words.insert(String(word)) }
            word = String.UnicodeScalarView()
          }
        }
        if word.count > 1 { words.insert(String(word)) }
        if hasWide { wide += 1 }
        if hasNarrow { narrow += 1 }
      }
    }
    wideParentheses = wide >= 2 * narrow ? true : narrow >= 2 * wide ? false : nil
    self.narrowLetters = narrowLetters >= 5 * wideLetters
    latinWords = words
  }
}
