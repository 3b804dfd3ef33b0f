/// What little of English grammar and spelling search needs.
enum EnglishWord {
  private static let y = UInt16(UInt8(ascii: "y"))

  /// The singular of what looks like a plural; any other word as it is.
  static func singular(of word: [UInt16]) -> [UInt16] {
    guard word.count > 3, isLetters(word.suffix(3)) else { return word }
    for ending in plurals where word.ends(with: ending.plural) {
      return word.dropLast(ending.plural.count) + ending.singular
    }
    return word
  }

  /// The part that the singular and the plural of a word share: museum, cit of city.
  static func stem(of word: [UInt16]) -> [UInt16] {
    let singular = singular(of: word)
    return hasChangingY(singular) ? singular.dropLast() : singular
  }

  /// Whether a word that begins with the stem of another is that word: `trains` is train, `training`
  /// is not.
  static func isForm(_ found: UnsafeBufferPointer<UInt16>, of word: [UInt16]) -> Bool {
    Self.singular(of: Array(found)) == singular(of: word)
  }

  /// The same word as others spell it: theatre and theater, harbour and harbor, -isation and
  /// -ization.
  static func otherSpellings(of word: [UInt16]) -> [String] {
    let text = String(decoding: singular(of: word), as: UTF16.self)
    guard isLetters(word) else { return [] }
    return spellings.compactMap { mine, others in
      guard text.count > mine.count + 2, text.hasSuffix(mine) else { return nil }
      return text.dropLast(mine.count) + others
    }
  }

  /// Whether it is written in lower-case Latin letters only.
  static func isLetters(_ word: some Sequence<UInt16>) -> Bool {
    word.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private static func hasChangingY(_ word: [UInt16]) -> Bool {
    guard word.count > 2, word.last == y, isLetters(word.suffix(2)) else { return false }
    return !"aeiou".utf16.contains(word[word.count - 2])
  }

  // The first that fits; glass, campus and analysis are no plurals.
  private static let plurals: [(plural: [UInt16], singular: [UInt16])] = [
    ("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"),
    ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""),
  ].map { (Array($0.0.utf16), Array($0.1.utf16)) }

  private static let spellings: [(String, String)] = [
    ("tre", "ter"), ("ter", "tre"), ("our", "or"), ("or", "our"),
    ("isation", "ization"), ("ization", "isation"), ("ise", "ize"), ("ize", "ise"),
    ("isational", "izational"), ("izational", "isational"), ("ogue", "og"), ("og", "ogue"),
    ("amme", "am"), ("am", "amme"),
  ]
}

extension Array<UInt16> {
  fileprivate func ends(with ending: [UInt16]) -> Bool {
    suffix(ending.count).elementsEqual(ending)
  }
}
