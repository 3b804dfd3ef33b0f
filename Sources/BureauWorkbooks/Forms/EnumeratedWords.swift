/// The first of many words, and how many there are beside them.
enum EnumeratedWords {
  private static let most = 20

  static func ja(_ words: [String]) -> String {
    words.prefix(most).joined(separator: "、")
      + (words.count > most ? "、ほか\(words.count - most)件" : "")
  }

  static func en(_ words: [String]) -> String {
    words.prefix(most).joined(separator: ", ")
      + (words.count > most ? " and \(words.count - most) more" : "")
  }
}
