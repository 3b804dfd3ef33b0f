/// A field on its way into comma-separated values.
package enum DelimitedField {
  // The full-width ones are signs, too, to a spreadsheet in Japanese.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// The field in quotation marks where RFC 4180 asks for them.
  package static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// The field for a spreadsheet, an apostrophe before what it would run. A number is run to no harm.
  package static func markedForSpreadsheets(_ text: String) -> String {
    needsFormulaMark(text) ? "'" + text : text
  }

  /// Whether an apostrophe before the text is the mark of a formula; an apostrophe that a text has
  /// itself before one is marked, too, so that it is not taken for the mark.
  package static func needsFormulaMark(_ text: String) -> Bool {
    let rest = text.drop { $0 == "'" }
    return beginsLikeFormula(String(rest)) && Double(rest) == nil
  }

  /// Whether a spreadsheet would take the field for a formula and run it. A sign alone, as lists have
  /// a dash for nothing, is none.
  package static func beginsLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, formulaSigns.contains(first) else { return false }
    return text.unicodeScalars.dropFirst().first != nil
  }
}
