/// A text as scalars, with the byte at which each begins.
package struct ScalarText: Sendable {
  package let scalars: [Unicode.Scalar]
  @usableFromInline let offsets: [Int]

  /// Whether some scalars stand for a kana and the mark behind it.
  package let isComposed: Bool

  /// - Parameters:
  ///   - text: the text.
  ///   - isComposing: whether a kana and the mark behind it count as the letter they make.
  package init(_ text: String, composing isComposing: Bool = false) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    var isComposed = false
    for scalar in text.unicodeScalars {
      if isComposing, scalar.value == 0x3099 || scalar.value == 0x309A, let last = scalars.last,
        let letter = VoicingMarks.letter(last, with: scalar)
      {
        scalars[scalars.count - 1] = letter
        isComposed = true
      } else {
        scalars.append(scalar)
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
    self.isComposed = isComposed
  }

  @inlinable package var count: Int { scalars.count }

  /// The scalar at a position; `nil` beyond either end.
  @inlinable package subscript(position: Int) -> Unicode.Scalar? {
    scalars.indices.contains(position) ? scalars[position] : nil
  }

  /// The bytes of a stretch of scalars.
  @inlinable package func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// The byte at which a scalar begins.
  @inlinable package func byte(_ position: Int) -> Int { offsets[position] }

  /// The scalar that begins at a byte, or the end.
  package func position(ofByte byte: Int) -> Int {
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The text of a stretch of scalars.
  @inlinable package func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  /// Whether a word stands at a position.
  @inlinable package func has(_ word: [Unicode.Scalar], at position: Int) -> Bool {
    guard position >= 0, position + word.count <= scalars.count else { return false }
    for index in word.indices where scalars[position + index] != word[index] { return false }
    return true
  }

  /// Whether one of the words ends at a position.
  @inlinable package func hasAny(_ words: [[Unicode.Scalar]], endingAt position: Int) -> Bool {
    words.contains { has($0, at: position - $0.count) }
  }

  /// Whether one of the words stands at a position.
  @inlinable package func hasAny(_ words: [[Unicode.Scalar]], at position: Int) -> Bool {
    words.contains { has($0, at: position) }
  }
}
