/// What little of English grammar search needs.
enum EnglishWord {
  private static let s = UInt16(UInt8(ascii: "s"))

  /// The beginning that a plural shares with its singular; `nil` for what looks like no plural.
  ///
  /// As words are found from their beginnings, `museums` may look for `museum`, `cities` for `cit`.
  static func singular(of word: [UInt16]) -> [UInt16]? {
    guard word.count >= 4, word.last == s, word[word.count - 2] != s,
      word.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    let isFromY = word.suffix(3) == Array("ies".utf16)[...]
    return Array(word.dropLast(isFromY ? 3 : 1))
  }
}
