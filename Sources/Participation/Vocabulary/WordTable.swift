/// Words of the vocabulary, found at a place of a cell with the longest first.
struct WordTable: Sendable {
  // By first scalar, so that a place is compared with few words.
  private let words: [Unicode.Scalar: [[Unicode.Scalar]]]
  private let longest: Int

  init(_ list: [String]) {
    var words: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    for word in list {
      let scalars = Array(word.unicodeScalars)
      if let first = scalars.first { words[first, default: []].append(scalars) }
    }
    longest = list.map(\.unicodeScalars.count).max() ?? 0
    self.words = words.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The length in scalars of the longest word at a place.
  func longestMatch(in scalars: [Unicode.Scalar], at position: Int, before end: Int) -> Int? {
    guard position < end, let candidates = words[scalars[position]] else { return nil }
    return candidates.first { word in
      position + word.count <= end
        && zip(word, scalars[position...]).allSatisfy { $0 == $1 }
    }?.count
  }

  /// The length in scalars of the longest word that a stretch ends in.
  func suffixLength(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    for length in stride(from: min(longest, range.count), to: 0, by: -1)
    where longestMatch(in: scalars, at: range.upperBound - length, before: range.upperBound)
      == length
    {
      return length
    }
    return nil
  }

  /// Whether one of the words stands anywhere in a stretch.
  func occurs(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    range.contains { longestMatch(in: scalars, at: $0, before: range.upperBound) != nil }
  }
}
