import LocalGovernments

/// A participants' cell as the parser walks it: its scalars, each with the marks that it is.
struct Cell {
  let text: String
  private let content: ScalarText
  private let marks: [Mark]

  init(_ text: String) {
    self.text = text
    content = ScalarText(text, composing: true)
    marks = content.scalars.map(Punctuation.mark)
  }

  var scalars: [Unicode.Scalar] { content.scalars }

  var count: Int { content.count }

  /// The bytes of a stretch of scalars.
  func bytes(_ range: Range<Int>) -> Range<Int> { content.bytes(range) }

  /// The byte at which a scalar begins.
  func byte(_ position: Int) -> Int { content.byte(position) }

  /// The scalar that begins at a byte, or the end.
  func position(ofByte byte: Int) -> Int { content.position(ofByte: byte) }

  /// The text of a stretch of scalars, as written.
  func text(_ range: Range<Int>) -> String {
    guard content.isComposed else { return content.text(range) }
    let bytes = bytes(range)
    let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
    return String(text[start..<text.utf8.index(start, offsetBy: bytes.count)])
  }

  /// Whether the scalar at a position is one of these marks.
  func has(_ mark: Mark, at position: Int) -> Bool { !marks[position].isDisjoint(with: mark) }

  /// Whether the scalars at a position are those of a word.
  func has(_ word: [Unicode.Scalar], at position: Int, before end: Int) -> Bool {
    position + word.count <= end && content.has(word, at: position)
  }

  /// The longest of the words that stands at a position.
  func longest(of words: WordTable, at position: Int, before end: Int) -> Int? {
    words.longestMatch(in: scalars, at: position, before: end)
  }
}
