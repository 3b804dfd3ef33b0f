/// Entries of the vocabulary by the first character of their word, the longest word first.
struct WordIndex<Entry: Sendable>: Sendable {
  private let entries: [Unicode.Scalar: [(word: [Unicode.Scalar], entry: Entry)]]

  init(_ list: [Entry], word: (Entry) -> [Unicode.Scalar]) {
    var entries: [Unicode.Scalar: [(word: [Unicode.Scalar], entry: Entry)]] = [:]
    for entry in list {
      let word = word(entry)
      if let first = word.first { entries[first, default: []].append((word, entry)) }
    }
    self.entries = entries.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  /// The entry of the longest word that stands at a place, at least `length` scalars long.
  func longestMatch(
    in scalars: [Unicode.Scalar], at position: Int, before end: Int, atLeast length: Int = 1
  ) -> Entry? {
    guard position < end, let candidates = entries[scalars[position]] else { return nil }
    for (word, entry) in candidates where word.count >= length && position + word.count <= end {
      if word.indices.allSatisfy({ scalars[position + $0] == word[$0] }) { return entry }
    }
    return nil
  }

  /// The entry of the longest reversed word that ends at a place.
  func longestEnding(in scalars: [Unicode.Scalar], at end: Int, after start: Int) -> Entry? {
    guard end > start, let candidates = entries[scalars[end - 1]] else { return nil }
    for (word, entry) in candidates where end - word.count >= start {
      if word.indices.allSatisfy({ scalars[end - 1 - $0] == word[$0] }) { return entry }
    }
    return nil
  }
}
