/// Where a long English word may be parted in a narrow column: browsers without a dictionary would
/// cut it anywhere.
enum SoftHyphens {
  private static let endings = ["ment", "tion", "sion", "ture", "ness", "ship"]

  /// The shortest word that is parted.
  private static let shortest = 9

  /// A text with a soft hyphen before the last syllable of its long words, where their ending shows it.
  static func text(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.count >= shortest, let ending = endings.first(where: word.hasSuffix) else {
        return String(word)
      }
      return word.dropLast(ending.count) + "\u{AD}" + ending
    }.joined(separator: " ")
  }
}
