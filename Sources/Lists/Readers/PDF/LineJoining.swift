import PDFText

/// Joins the lines of a cell again: takes out the breaks that only the layout put in, and keeps those
/// that the writer did.
struct LineJoining {
  /// Where the column's lines begin, and how wide the widest is.
  let extent: ColumnExtent

  // No line begins with these, so that they take the character before them along.
  private static let neverFirst = Set(
    "、。，．,.)）］]｝」』】〕〉》≫・:：;；?？!！ー～〜々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％".unicodeScalars)
  private static let neverLast = Set("（(［[｛「『【〔〈《≪".unicodeScalars)
  /// The room at a line's end that says nothing, in characters: lines are seldom filled to the last.
  private static let slack = 0.7
  /// How far a space moves the line that it begins, in characters.
  private static let space = 0.2...0.5
  /// How much two lengths that are the same may differ, in characters.
  private static let tolerance = 0.1

  private var line: PageLine?
  // How far a space at its beginning moves it.
  private var indent = 0.0
  // The end of what was joined so far, from its last white space or Japanese character on.
  private var lastWord = ""

  init(_ extent: ColumnExtent) { self.extent = extent }

  /// What belongs between the line before and the next.
  mutating func separator(before next: PageLine) -> String {
    let text = next.text
    let nextIndent = line.map { indent(of: next, after: $0) } ?? 0
    let separator = line.map { self.separator(between: $0, and: next, text, nextIndent) } ?? ""
    indent = nextIndent
    let word = Self.lastWord(of: text)
    let isOneWord = word.utf8.count == text.utf8.count
    lastWord = separator.isEmpty && isOneWord ? lastWord + word : word
    line = next
    return separator
  }

  private func separator(
    between line: PageLine, and next: PageLine, _ text: String, _ nextIndent: Double
  ) -> String {
    guard let last = line.text.unicodeScalars.last, let first = text.unicodeScalars.first else {
      return ""
    }
    let isInAddress = lastWord.contains("://") || lastWord.hasPrefix("www.")
    if lastWord.hasSuffix("://") { return "" }
    if Self.beginsAddress(text) { return "\n" }
    if isInAddress, Self.isLatin(first) { return "" }
    let size = line.characterSize
    let room = extent.width - indent - (line.box.x1 - line.box.x0)
    let unit = Self.unit(of: text) * size + nextIndent
    if room > unit + Self.slack * size, !Self.neverLast.contains(last) { return "\n" }
    guard Self.isLatin(last), Self.isLatin(first) else { return nextIndent > 0 ? " " : "" }
    // A word that is wider than the column is broken anywhere.
    let word = (lastWord + Self.firstWord(of: text)).fullWidths * size
    return word > extent.width || last == "-" ? "" : " "
  }

  /// How far a line is moved by a space that was written before it; zero where by nothing, or by
  /// being centred.
  private func indent(of line: PageLine, after last: PageLine) -> Double {
    guard let left = extent.left else { return 0 }
    let size = line.characterSize
    let indent = line.box.x0 - left
    guard size > 0, Self.space.contains(indent / size) else { return 0 }
    func isCentred(_ line: PageLine) -> Bool {
      let right = left + extent.width - line.box.x1
      return abs(line.box.x0 - left - right) < Self.tolerance * size
    }
    return isCentred(line) && isCentred(last) ? 0 : indent
  }

  private static func beginsAddress(_ text: String) -> Bool {
    ["http://", "https://", "www."].contains { text.hasPrefix($0) }
  }

  /// The width of what a line break would have to take along, in full-width characters.
  private static func unit(of text: String) -> Double {
    let scalars = Array(text.unicodeScalars)
    var end = 1
    while end < scalars.count,
      neverFirst.contains(scalars[end]) || neverLast.contains(scalars[end - 1])
        || (isLatin(scalars[end]) && isLatin(scalars[end - 1]))
    {
      end += 1
    }
    return String(String.UnicodeScalarView(scalars[..<end])).fullWidths
  }

  private static func firstWord(of text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(while: isLatin)))
  }

  private static func lastWord(of text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let start = scalars.lastIndex { !isLatin($0) }.map { $0 + 1 } ?? 0
    return String(String.UnicodeScalarView(scalars[start...]))
  }

  /// A printing character of ASCII or of the Latin letters after it.
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    (0x21..<0x250).contains(scalar.value) && scalar.value != 0xA0
  }
}

/// Where a column's lines begin and how wide they can be, in points.
struct ColumnExtent {
  /// The left edge of its text on the page; `nil` where it is not known.
  let left: Double?
  /// How wide the widest line is.
  let width: Double
}
