import DelimitedText
package import Lists

/// Comma-separated values by RFC 4180, with columns for theme and bureau.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula and runs it. An
/// apostrophe before it would change the data, and a quotation mark does not help. So the first
/// character of such a cell is written as a reference (`&#61;1+1`), which the reader undoes and no
/// spreadsheet runs. A file for spreadsheets bears a byte order mark besides.
package enum CSVWriter: ListWriter {
  package static let name = "csv"
  package static let mediaType = "text/csv; charset=utf-8"

  package static func write(
    _ content: ListContent, _ options: WritingOptions
  ) throws(WritingError) -> [UInt8] {
    let escaping = MarkupEscaping(.quotedField)
    let lines = DelimitedLines(delimiter: ",", lineEnd: "\r\n") { text in
      DelimitedField.quoted(escaping.withoutFormula(text))
    } links: { addresses in
      DelimitedField.quoted(escaping.links(addresses, separator: "\n"))
    }
    let text = lines.text(of: ListLayout(content, style: .columns))
    return Array(((options.isForSpreadsheets ? "\u{FEFF}" : "") + text).utf8)
  }
}
