import DelimitedText
package import Lists

/// Comma-separated values by RFC 4180, with columns for theme and bureau.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula and runs it. An
/// apostrophe before it would change the data for every other program, and a quotation mark does not
/// help. So a file for spreadsheets, which bears a byte order mark, writes the first character of
/// such a cell as a reference (`&#61;1+1`), which the reader undoes and no spreadsheet runs; a file
/// for programs has the cell as it is.
package enum CSVWriter: ListWriter {
  package static let name = "csv"
  package static let mediaType = "text/csv; charset=utf-8"

  package static func write(
    _ content: ListContent, _ options: WritingOptions
  ) throws(WritingError) -> [UInt8] {
    let escaping = MarkupEscaping(.quotedField)
    let lines = DelimitedLines(delimiter: ",", lineEnd: "\r\n") { text in
      let escaped = escaping.text(text)
      return DelimitedField.quoted(options.isForSpreadsheets ? withoutFormula(escaped) : escaped)
    } links: { addresses in
      DelimitedField.quoted(escaping.links(addresses, separator: "\n"))
    }
    let text = lines.text(of: ListLayout(content, style: .columns))
    return Array(((options.isForSpreadsheets ? "\u{FEFF}" : "") + text).utf8)
  }

  /// The text, its first character as a reference where it begins like a formula. A dash alone, as
  /// lists have it for nothing, is none.
  private static func withoutFormula(_ text: String) -> String {
    guard DelimitedField.beginsLikeFormula(text), let first = text.unicodeScalars.first
    else { return text }
    return MarkupEscaping.reference(to: first)
      + String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
  }
}
