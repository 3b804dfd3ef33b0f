import Interchange

/// The words that the argument parser itself puts into help and usage texts, in Japanese.
enum HelpWords {
  private static let words: [(en: String, ja: String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "使い方: "),
    ("Usage: ", "使い方: "),
    ("ARGUMENTS:", "引数:"),
    ("OPTIONS:", "オプション:"),
    ("SUBCOMMANDS:", "コマンド:"),
    ("Error: ", "エラー: "),
    ("Show help information.", "この説明を表示する"),
    ("Show the version.", "版を表示する"),
    ("Help:  ", "説明:  "),
    ("<subcommand>", "<コマンド>"),
    ("(values: ", "(値: "),
    ("default: ", "省略時: "),
    ("for more information.", "に詳しい説明があります"),
    ("  See 'renkei", "  'renkei"),
  ]

  /// A text of the argument parser in the language of this call.
  static func spoken(_ text: String) -> String {
    guard Speech.language == .ja else { return text }
    let told = text.replacing(/See '(renkei help [^']*)' for detailed help\./) {
      "\($0.output.1) に詳しい説明があります"
    }
    return words.reduce(told) { $0.replacing($1.en, with: $1.ja) }
  }
}
