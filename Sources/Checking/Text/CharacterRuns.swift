/// Stretches of a text whose characters all have a property.
struct CharacterRuns: Sendable {
  let text: String
  /// In bytes of UTF-8.
  let range: Range<Int>

  /// Their code points, for people: U+2F2D.
  var codes: String {
    text.unicodeScalars.prefix(3).map { scalar in
      let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
    }.joined(separator: " ")
  }

  static func of(_ text: String, where belongs: (Unicode.Scalar) -> Bool) -> [CharacterRuns] {
    var runs: [CharacterRuns] = []
    var word = String.UnicodeScalarView()
    var start = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      if belongs(scalar) {
        if word.isEmpty { start = offset }
        word.append(scalar)
      } else if !word.isEmpty {
        runs.append(CharacterRuns(text: String(word), range: start..<offset))
        word = String.UnicodeScalarView()
      }
      offset += UTF8.width(scalar)
    }
    if !word.isEmpty { runs.append(CharacterRuns(text: String(word), range: start..<offset)) }
    return runs
  }
}
