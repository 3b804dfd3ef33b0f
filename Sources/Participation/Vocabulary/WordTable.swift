/// Words of the vocabulary, found at a place of a cell with the longest first.
struct WordTable: Sendable {
  private let forward: WordIndex<[Unicode.Scalar]>
  private let backward: WordIndex<[Unicode.Scalar]>

  init(_ list: [String]) {
    let words = list.map { Array($0.unicodeScalars) }
    forward = WordIndex(words) { $0 }
    backward = WordIndex(words) { $0.reversed() }
  }

  /// The length in scalars of the longest word at a place.
  func longestMatch(in scalars: [Unicode.Scalar], at position: Int, before end: Int) -> Int? {
    forward.longestMatch(in: scalars, at: position, before: end)?.count
  }

  /// The length in scalars of the longest word that a stretch ends in.
  func suffixLength(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    backward.longestEnding(in: scalars, at: range.upperBound, after: range.lowerBound)?.count
  }

  /// Whether one of the words stands anywhere in a stretch.
  func occurs(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    range.contains { longestMatch(in: scalars, at: $0, before: range.upperBound) != nil }
  }
}
