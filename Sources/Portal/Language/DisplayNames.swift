import Foundation
import Yams

/// English names and address names of themes and bureaus that are known; others get an address
/// name made from their Japanese name, and show that name.
struct DisplayNames: Sendable {
  /// One row of the table.
  struct Entry: Sendable, Decodable {
    /// The name as lists write it.
    let name: String
    /// Its name in addresses.
    let slug: String
    /// Its English name.
    let english: String
  }

  private struct File: Decodable {
    let themes: [Entry]
    let bureaus: [Entry]
  }

  private let themes: [String: Entry]
  private let bureaus: [String: Entry]

  init(file: URL) throws {
    let tables: File = try YAMLDecoder().decode(from: Data(contentsOf: file))
    themes = Dictionary(tables.themes.map { ($0.name, $0) }) { first, _ in first }
    bureaus = Dictionary(tables.bureaus.map { ($0.name, $0) }) { first, _ in first }
  }

  /// A theme's name in a language, or its Japanese one where no other is known.
  func theme(_ name: String, in language: Language) -> DisplayName {
    Self.displayName(name, themes[name], language)
  }

  /// A bureau's name in a language, or its Japanese one where no other is known.
  func bureau(_ name: String, in language: Language) -> DisplayName {
    Self.displayName(name, bureaus[name], language)
  }

  /// A theme's name in addresses.
  func themeSlug(_ name: String) -> String { themes[name]?.slug ?? Self.derivedSlug(name) }

  /// A bureau's name in addresses.
  func bureauSlug(_ name: String) -> String { bureaus[name]?.slug ?? Self.derivedSlug(name) }

  private static func displayName(_ name: String, _ entry: Entry?, _ language: Language)
    -> DisplayName
  {
    guard language == .english, let entry else {
      return DisplayName(text: name, isJapanese: true)
    }
    return DisplayName(text: entry.english, isJapanese: false)
  }

  private static func derivedSlug(_ name: String) -> String {
    "x" + ContentHash(name.utf8).description.prefix(8)
  }
}

/// A name, and whether it is Japanese (and needs `lang="ja"` on an English page).
struct DisplayName: Sendable, Hashable {
  let text: String
  let isJapanese: Bool
}
