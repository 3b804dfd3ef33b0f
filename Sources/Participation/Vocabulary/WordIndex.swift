/// Entries of the vocabulary by the first character of their word, the longest word first.
struct WordIndex<Entry: Sendable>: Sendable {
  private typealias Word = (scalars: [Unicode.Scalar], entry: Entry)

  private var words: [Unicode.Scalar: [Word]] = [:]
  // One bit for each first character modulo 4,096: most places of a cell begin no word.
  private var beginnings = [UInt64](repeating: 0, count: 64)

  init(_ list: [Entry], word: (Entry) -> [Unicode.Scalar]) {
    for entry in list {
      let scalars = word(entry)
      guard let first = scalars.first else { continue }
      words[first, default: []].append((scalars, entry))
      beginnings[Int(first.value >> 6) & 63] |= 1 << UInt64(first.value & 63)
    }
    words = words.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
  }

  /// The entry of the longest word that stands at a place, at least `length` scalars long.
  func longestMatch(
    in scalars: [Unicode.Scalar], at position: Int, before end: Int, atLeast length: Int = 1
  ) -> Entry? {
    guard position < end else { return nil }
    return candidates(for: scalars[position]).first { word in
      word.scalars.count >= length && position + word.scalars.count <= end
        && word.scalars.indices.allSatisfy { scalars[position + $0] == word.scalars[$0] }
    }?.entry
  }

  /// The entry of the longest word, given reversed, that ends at a place.
  func longestEnding(in scalars: [Unicode.Scalar], at end: Int, after start: Int) -> Entry? {
    guard end > start else { return nil }
    return candidates(for: scalars[end - 1]).first { word in
      end - word.scalars.count >= start
        && word.scalars.indices.allSatisfy { scalars[end - 1 - $0] == word.scalars[$0] }
    }?.entry
  }

  private func candidates(for first: Unicode.Scalar) -> [Word] {
    guard beginnings[Int(first.value >> 6) & 63] & (1 << UInt64(first.value & 63)) != 0 else {
      return []
    }
    return words[first] ?? []
  }
}
