/// Spaces beside Japanese characters, set so that none is lost where a line is broken.
///
/// A space between words of Latin letters may end a line: the line break says the same. Between
/// Japanese characters a line break says nothing, so that the space must be seen.
enum LineSpaces {
  private static let breakBefore: Unicode.Scalar = "\u{200B}"
  private static let unbroken: Unicode.Scalar = "\u{A0}"

  /// The text with line breaks before such spaces, and none behind them.
  static func leading(_ text: String) -> String {
    guard text.utf8.contains(0x20) else { return text }
    var result = String.UnicodeScalarView()
    var spaces = 0
    var last: Unicode.Scalar?
    func write(before next: Unicode.Scalar?) {
      guard let last, let next, !isLineBreak(last), !isLineBreak(next),
        !(isLatin(last) && isLatin(next))
      else {
        result.append(contentsOf: repeatElement(" ", count: spaces))
        return
      }
      result.append(breakBefore)
      result.append(contentsOf: repeatElement(unbroken, count: spaces))
    }
    for scalar in text.unicodeScalars {
      if scalar == " " {
        spaces += 1
        continue
      }
      if spaces > 0 { write(before: scalar) }
      spaces = 0
      result.append(scalar)
      last = scalar
    }
    if spaces > 0 { write(before: nil) }
    return String(result)
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r"
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    (0x21..<0x250).contains(scalar.value) && scalar != unbroken
  }
}
