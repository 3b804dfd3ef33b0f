/// A language of the interface.
enum Language: String, Sendable, Hashable, CaseIterable {
  case japanese = "ja"
  case english = "en"

  /// The other one, to which the switch in the header leads.
  var other: Language { self == .japanese ? .english : .japanese }

  /// The language's name in itself.
  var ownName: String {
    switch self {
    case .japanese: "日本語"
    case .english: "English"
    }
  }

  /// The language that an address speaks, and the rest of the path: `/en/themes` is English.
  static func split(path: String) -> (language: Language, path: String) {
    if path == "/en" || path == "/en/" { return (.english, "/") }
    if path.hasPrefix("/en/") { return (.english, String(path.dropFirst(3))) }
    return (.japanese, path)
  }
}
