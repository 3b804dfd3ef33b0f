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
  private static let addressBreaks = Set("/-.?&=_#%~+:".unicodeScalars)
  /// The room at a line's end that says nothing, in characters: lines are seldom filled to the last.
  private static let slack = 0.7

  /// What belongs between a line and the one below it.
  func separator(between line: PageLine, and next: PageLine) -> String {
    let (above, below) = (line.text, next.text)
    guard let last = above.unicodeScalars.last, let first = below.unicodeScalars.first else {
      return ""
    }
    if Self.beginsAddress(below) { return "\n" }
    let size = line.characterSize
    let room = width - (line.box.x1 - line.box.x0)
    let isInAddress = Self.endsInAddress(above)
    if isInAddress, Self.isLatin(first) || Self.addressBreaks.contains(first) {
      return ""
    }
    let unit = Self.unit(of: below) * size
    if room > unit + Self.slack * size, !Self.neverLast.contains(last) { return "\n" }
    guard Self.isLatin(last), Self.isLatin(first) else { return "" }
    // A word that is wider than the column is broken anywhere.
    let word = (Self.lastWord(of: above) + Self.firstWord(of: below)).fullWidths * size
    return word > width || last == "-" ? "" : " "
  }

  private static func beginsAddress(_ text: String) -> Bool {
    ["http://", "https://", "www."].contains { text.hasPrefix($0) }
  }

  private static func endsInAddress(_ text: String) -> Bool {
    let word = lastWord(of: text)
    return word.contains("://") || word.hasPrefix("www.")
  }

  /// The width of what a line break would have to take along, in full-width characters.
  private static func unit(of text: String) -> Double {
    let scalars = Array(text.unicodeScalars)
    var end = isLatin(scalars[0]) ? firstWord(of: text).unicodeScalars.count : 1
    if beginsAddressPart(scalars) {
      end = (scalars.firstIndex(where: addressBreaks.contains) ?? scalars.count - 1) + 1
    }
    while end < scalars.count,
      neverFirst.contains(scalars[end]) || neverLast.contains(scalars[end - 1])
    {
      end += 1
    }
    return String(String.UnicodeScalarView(scalars[..<end])).fullWidths
  }

  private static func beginsAddressPart(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count > 20 && scalars.prefix(20).allSatisfy(isLatin)
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
