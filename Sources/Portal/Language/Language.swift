/// A language of the interface.
enum Language: String, Sendable, Hashable, CaseIterable {
  case japanese = "ja"
  /// やさしい日本語: Japanese in short sentences and few kanji, for people who read little of it.
  case easy
  case english = "en"

  /// The languages of what is not a page: files, feeds, pictures, frames. Search engines are told
  /// of these too, since plain Japanese says the same as Japanese.
  static let ofFiles: [Language] = [.japanese, .english]

  /// Whether its words, and the names of things in it, are Japanese.
  var isJapanese: Bool { self != .english }

  /// The language in which a page of this one has its files.
  var ofFiles: Language { isJapanese ? .japanese : self }

  /// What machines are told: a tag by BCP 47.
  var tag: String { ofFiles.rawValue }

  /// The language's name in itself.
  var ownName: String {
    switch self {
    case .japanese: "日本語"
    case .easy: "やさしい日本語"
    case .english: "English"
    }
  }

  private var prefix: String { self == .japanese ? "" : "/" + rawValue }

  /// The address under which the language has a path.
  func address(of path: String) -> String {
    guard !prefix.isEmpty else { return path }
    return path == "/" ? prefix : prefix + path
  }

  /// The language that an address speaks, and the rest of the path: `/en/themes` is English.
  static func split(path: String) -> (language: Language, path: String) {
    for language in allCases where !language.prefix.isEmpty {
      if path == language.prefix || path == language.prefix + "/" { return (language, "/") }
      if path.hasPrefix(language.prefix + "/") {
        return (language, String(path.dropFirst(language.prefix.count)))
      }
    }
    return (.japanese, path)
  }
}
