import PDFText

/// Joins the lines of a cell again: takes out the breaks that only the layout put in, and keeps those
/// that the writer did.
struct LineJoining {
  /// How wide the widest line of the column is, in points.
  let width: Double

  // No line begins with these, so that they take the character before them along.
  private static let neverFirst = Set(
    "、。，．,.)）］]｝」』】〕〉》≫・:：;；?？!！ー～〜々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％".unicodeScalars)
  private static let neverLast = Set("（(［[｛「『【〔〈《≪".unicodeScalars)
  /// The room at a line's end that says nothing, in characters: lines are seldom filled to the last.
  private static let slack = 0.7

  private var line: PageLine?
  // The end of what was joined so far, from its last white space or Japanese character on.
  private var lastWord = ""

  init(width: Double) { self.width = width }

  /// What belongs between the line before and the next.
  mutating func separator(before next: PageLine) -> String {
    let text = next.text
    let separator = line.map { self.separator(between: $0, and: next, text) } ?? ""
    let word = Self.lastWord(of: text)
    let isOneWord = word.utf8.count == text.utf8.count
    lastWord = separator.isEmpty && isOneWord ? lastWord + word : word
    line = next
    return separator
  }

  private func separator(between line: PageLine, and next: PageLine, _ text: String) -> String {
    guard let last = line.text.unicodeScalars.last, let first = text.unicodeScalars.first else {
      return ""
    }
    let isInAddress = lastWord.contains("://") || lastWord.hasPrefix("www.")
    if lastWord.hasSuffix("://") { return "" }
    if Self.beginsAddress(text) { return "\n" }
    if isInAddress, Self.isLatin(first) { return "" }
    let size = line.characterSize
    let room = width - (line.box.x1 - line.box.x0)
    let unit = Self.unit(of: text) * size
    if room > unit + Self.slack * size, !Self.neverLast.contains(last) { return "\n" }
    guard Self.isLatin(last), Self.isLatin(first) else { return "" }
    // A word that is wider than the column is broken anywhere.
    let word = (lastWord + Self.firstWord(of: text)).fullWidths * size
    return word > width || last == "-" ? "" : " "
  }

  private static func beginsAddress(_ text: String) -> Bool {
    ["http://", "https://", "www."].contains { text.hasPrefix($0) }
  }

  /// The width of what a line break would have to take along, in full-width characters.
  private static func unit(of text: String) -> Double {
    let scalars = Array(text.unicodeScalars)
    var end = isLatin(scalars[0]) ? firstWord(of: text).unicodeScalars.count : 1
    while end < scalars.count,
      neverFirst.contains(scalars[end]) || neverLast.contains(scalars[end - 1])
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
