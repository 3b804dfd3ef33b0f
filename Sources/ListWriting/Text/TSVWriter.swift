package import Lists

/// Tab-separated values, with columns for theme and bureau; a cell of several lines is quoted, as
/// spreadsheets do it. No cell begins like a formula, as in `CSVWriter`.
package enum TSVWriter: ListWriter {
  package static let name = "tsv"
  package static let mediaType = "text/tab-separated-values; charset=utf-8"

  package static func write(
    _ content: ListContent, _ options: WritingOptions
  ) throws(WritingError) -> [UInt8] {
    let escaping = MarkupEscaping(.quotedField)
    let lines = DelimitedLines(delimiter: "\t", lineEnd: "\n") { text in
      quoted(escaping.withoutFormula(text))
    } links: { addresses in
      quoted(escaping.links(addresses, separator: "\n"))
    }
    return Array(lines.text(of: ListLayout(content, style: .columns)).utf8)
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.first == 0x22 || field.utf8.contains { $0 == 0x0A || $0 == 0x0D }
    return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}
