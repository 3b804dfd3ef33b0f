package import LocalGovernments

/// How the words of a search were read, word by word, so that a reader can see and undo it.
package struct SearchInterpretation: Sendable, Hashable {
  /// One word or phrase of the query and what it was taken for.
  package struct Term: Sendable, Hashable {
    /// The word as typed, without quotes and minus.
    package let text: String
    /// Where it stands in the query, quotes and minus included, in bytes of UTF-8.
    package let range: Range<Int>
    /// Whether it was put in quotes: then it is never a place.
    package let isPhrase: Bool
    /// Whether hits must not match it.
    package let isExcluded: Bool
    /// What it was taken for.
    package let reading: Reading
    /// Governments of the same name that it was not taken for.
    package let alternatives: [LocalGovernment]
    /// Whether any programme matches it.
    package let isFound: Bool
  }

  /// What a word was taken for.
  package enum Reading: Sendable, Hashable {
    /// Letters, found in the fields.
    case letters
    /// Letters that stand nowhere, or in no programme that has the other words; this word, near in
    /// meaning, was found instead.
    case synonym(String)
    /// Letters that are also a theme's name; the slug.
    case theme(String)
    /// A bureau; hits are restricted to its programmes. The slug.
    case bureau(String)
    /// A place; hits are restricted to programmes in which one of the governments takes part.
    case place([LocalGovernment])
    /// A collective name; hits are restricted to programmes in which a member takes part.
    case region(Region)
    /// The name of a place, but read as letters, and why.
    case placeAsLetters([LocalGovernment], because: Reason)
  }

  /// Why the name of a place was read as letters.
  package enum Reason: String, Sendable, Hashable {
    /// It issues the lists, so that as a participant it would leave nothing.
    case issuer
    /// It is not written without its suffix in the lists, but the letters are: 本部 is no 本部町.
    case otherWord
    /// It takes part in no programme, but its letters are found.
    case noParticipation
    /// Several places share the word and none is likelier.
    case ambiguous
  }

  /// The query.
  package let text: String
  /// Its words in order.
  package let terms: [Term]
  /// What was too much to search for, as typed.
  package let ignored: [String]

  /// The words and phrases that must be found as letters.
  package var words: [Term] { terms.filter { !$0.isExcluded && $0.reading.isLetters } }
  /// The words that restrict by participation.
  package var places: [Term] { terms.filter { !$0.isExcluded && $0.reading.isPlace } }
  /// The words and places that must not be found.
  package var exclusions: [Term] { terms.filter(\.isExcluded) }
  /// The themes whose names were typed, by slug.
  package var themes: [String] {
    terms.compactMap { if case .theme(let slug) = $0.reading { slug } else { nil } }
  }
  /// The bureaus whose names were typed, by slug.
  package var bureaus: [String] {
    terms.compactMap { if case .bureau(let slug) = $0.reading { slug } else { nil } }
  }

  /// The query without one of its terms.
  package func text(without term: Term) -> String { text(with: "", inPlaceOf: term) }

  /// The query with another word where a term stands; an excluded one stays excluded.
  package func text(with word: String, inPlaceOf term: Term) -> String {
    let bytes = Array(text.utf8)
    guard term.range.upperBound <= bytes.count else { return text }
    let word = Array((term.isExcluded && !word.isEmpty ? "-" + word : word).utf8)
    let rest =
      bytes[..<term.range.lowerBound] + [0x20] + word + [0x20] + bytes[term.range.upperBound...]
    return String(decoding: rest, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

extension SearchInterpretation.Reading {
  /// Whether it restricts by participation.
  package var isPlace: Bool {
    switch self {
    case .place, .region: true
    case .letters, .synonym, .theme, .bureau, .placeAsLetters: false
    }
  }

  /// Whether it is looked for as letters, in the fields.
  package var isLetters: Bool {
    switch self {
    case .letters, .synonym, .theme, .placeAsLetters: true
    case .bureau, .place, .region: false
    }
  }

  /// The word that was looked for instead of one that stands nowhere.
  package var synonym: String? {
    if case .synonym(let word) = self { word } else { nil }
  }
}
