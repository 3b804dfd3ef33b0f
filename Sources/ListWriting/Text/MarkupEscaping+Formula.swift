import DelimitedText
import Lists

extension MarkupEscaping {
  /// The text, its first character as a reference where a spreadsheet would run it. A dash alone, as
  /// lists have it for nothing, is left.
  func withoutFormula(_ text: String) -> String {
    let escaped = self.text(text)
    guard DelimitedField.beginsLikeFormula(escaped), let first = escaped.unicodeScalars.first
    else { return escaped }
    return Self.reference(to: first)
      + String(String.UnicodeScalarView(escaped.unicodeScalars.dropFirst()))
  }
}
