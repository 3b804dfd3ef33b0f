/// A participants' cell as the parser walks it: its scalars and where each begins in bytes.
struct Cell {
  let text: String
  let scalars: [Unicode.Scalar]
  private let marks: [Mark]
  private let offsets: [Int]

  init(_ text: String) {
    self.text = text
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    marks = scalars.map(Punctuation.mark)
    self.offsets = offsets
  }

  var count: Int { scalars.count }

  /// The bytes of a stretch of scalars.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// The byte at which a scalar begins.
  func byte(_ position: Int) -> Int { offsets[position] }

  /// The scalar that begins at a byte, or the end.
  func position(ofByte byte: Int) -> Int {
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The text of a stretch of scalars.
  func text(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[range])
    return String(result)
  }

  /// Whether the scalar at a position is one of these marks.
  func has(_ mark: Mark, at position: Int) -> Bool { !marks[position].isDisjoint(with: mark) }

  /// Whether the scalars at a position are those of a word.
  func has(_ word: [Unicode.Scalar], at position: Int, before end: Int) -> Bool {
    guard position + word.count <= end else { return false }
    for index in word.indices where scalars[position + index] != word[index] { return false }
    return true
  }

  /// The longest of the words that stands at a position.
  func longest(of words: WordTable, at position: Int, before end: Int) -> Int? {
    words.longestMatch(in: scalars, at: position, before: end)
  }
}
