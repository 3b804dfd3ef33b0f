/// What the argument parser says of a call that is off, in Japanese.
enum UsageWords {
  /// A sentence of the parser's, its variable parts captured, and what it says.
  private struct Sentence {
    let pattern: String
    let ja: String

    init(_ pattern: String, _ ja: String) {
      self.pattern = pattern
      self.ja = ja
    }
  }

  // The more telling come first: the first that matches is taken.
  private static let sentences = [
    Sentence(
      "Unknown option '(.+)'\\. Did you mean '(.+)'\\?",
      "「$1」というオプションはありません。「$2」ではありませんか"),
    Sentence("Unknown option '(.+)'", "「$1」というオプションはありません"),
    Sentence("Missing value for '(.+)'", "「$1」の値がありません"),
    Sentence("Unexpected argument '(.+)'", "余分な引数「$1」があります"),
    Sentence("([0-9]+) unexpected arguments: '(.+)'", "余分な引数が$1個あります: 「$2」"),
    Sentence("Missing expected argument '(.+)'", "引数「$1」がありません"),
    Sentence("Missing one of: '(.+)'", "次のどれかが必要です: 「$1」"),
    Sentence(
      "The value '(.*)' is invalid for '(.+)'\\. Please provide one of the following:\\s*(.+)",
      "「$1」は「$2」に使えません。次のどれかにしてください:\n$3"),
    Sentence(
      "The value '(.*)' is invalid for '(.+)'\\. Please provide one of '(.+)'\\.",
      "「$1」は「$2」に使えません。「$3」のどれかにしてください"),
    Sentence("The value '(.*)' is invalid for '(.+?)'(?:: .*)?", "「$1」は「$2」に使えません"),
    Sentence(
      "The option '(.+)' does not take any value, but '(.*)' was specified\\.",
      "「$1」に値「$2」は付けられません"),
    Sentence(
      "Value to be set with (?:flag )?'(.+)' had already been set with (?:flag )?'(.+)'",
      "「$1」と「$2」は同時に使えません"),
    Sentence("Missing required subcommand\\.", "コマンドがありません"),
    Sentence("Invalid option: (.+)", "「$1」というオプションはありません"),
  ]

  private static let enumerations = ["', '", "' or '", "' and '"]

  /// A message of the parser in Japanese; one that is not the parser's own as it is.
  static func ja(_ message: String) -> String {
    for sentence in sentences {
      guard let pattern = try? Regex(sentence.pattern).dotMatchesNewlines(),
        let match = message.wholeMatch(of: pattern)
      else { continue }
      return (1..<match.output.count).reduce(sentence.ja) { text, index in
        let part = match.output[index].substring.map(String.init) ?? ""
        return text.replacing("$\(index)", with: enumerated(part))
      }
    }
    return message
  }

  private static func enumerated(_ text: String) -> String {
    enumerations.reduce(text) { $0.replacing($1, with: "」「") }
  }
}
