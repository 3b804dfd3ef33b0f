import Lists
import LocalGovernments

/// The names by which a word, or several, of a query mean a bureau.
struct BureauNames: Sendable {
  /// The slug by the folded name, Japanese or English; commas are left out, as a query is cut there.
  private let slugs: [[UInt16]: String]
  /// How many words the longest English name has.
  private let mostWords: Int

  init(_ names: [String]) {
    let bureaus = names.map { (name: $0, slugs: Slugs.bureau($0)) }
    slugs = Dictionary(
      bureaus.flatMap { bureau in
        [bureau.name, bureau.slugs.name.en].map { (Self.key($0), bureau.slugs.slug) }
      }, uniquingKeysWith: { first, _ in first })
    mostWords = bureaus.map { $0.slugs.name.en.split(separator: " ").count }.max() ?? 0
  }

  /// The bureau of that name, bare or after the name of a government that issues the list.
  func slug(of letters: [UInt16], issuers: [[UInt16]]) -> String? {
    slugs[letters]
      ?? issuers.first { letters.count > $0.count && letters.starts(with: $0) }
      .flatMap { slugs[Array(letters.dropFirst($0.count))] }
  }

  /// The words with those put together that are an English name: Bureau of Waterworks.
  func joined(_ words: [QueryParser.Word]) -> [QueryParser.Word] {
    var joined: [QueryParser.Word] = []
    var place = 0
    while place < words.count {
      let name = longestName(in: words[place...])
      joined.append(name?.word ?? words[place])
      place += name?.count ?? 1
    }
    return joined
  }

  private func longestName(in words: ArraySlice<QueryParser.Word>)
    -> (word: QueryParser.Word, count: Int)?
  {
    guard let first = words.first, !first.isPhrase, first.text.utf8.allSatisfy({ $0 < 0x80 })
    else { return nil }
    var name = first
    var found: (word: QueryParser.Word, count: Int)?
    for (count, word) in words.prefix(mostWords).enumerated().dropFirst() {
      guard !word.isPhrase, !word.isExcluded else { break }
      name = name.joined(to: word)
      if slugs[Self.key(name.text)] != nil { found = (name, count + 1) }
    }
    return found
  }

  private static func key(_ name: String) -> [UInt16] {
    TextFolding.units(of: name.filter { $0 != "," })
  }
}
