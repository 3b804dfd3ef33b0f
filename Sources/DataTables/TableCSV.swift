import DelimitedText

/// Comma-separated values by RFC 4180, UTF-8, the columns' headings in the first line.
///
/// A cell that begins like a formula is set behind an apostrophe in a file for spreadsheets, as OWASP
/// recommends against CSV injection; a file for programs has the cell as it is.
package enum TableCSV: TableFormat {
  package static let name = "csv"
  package static let label = "CSV"
  package static let mediaType = "text/csv; charset=utf-8"

  package static func write(_ table: DataTable, _ options: TableOptions) -> [UInt8] {
    var text = options.isForSpreadsheets ? "\u{FEFF}" : ""
    text += line(table.columns.map { options.text($0.title) }, options)
    for row in table.rows { text += line(row.map { $0.plainText(options) }, options) }
    return Array(text.utf8)
  }

  private static func line(_ cells: [String], _ options: TableOptions) -> String {
    cells.map { cell in
      let isRisky =
        options.isForSpreadsheets && DelimitedField.beginsLikeFormula(cell) && Double(cell) == nil
      return DelimitedField.quoted(isRisky ? "'" + cell : cell)
    }.joined(separator: ",") + "\r\n"
  }
}

extension DataValue {
  /// The value in a cell that holds text only: a list's parts are separated by spaces.
  func plainText(_ options: TableOptions) -> String {
    switch self {
    case .absent: ""
    case .text(let text): text
    case .choice(let choice): options.text(choice.words)
    case .choices(let choices): choices.map { options.text($0.words) }.joined(separator: " / ")
    case .number(let number): String(number)
    case .decimal(let number): String(number)
    case .flag(let isTrue): isTrue ? "1" : "0"
    case .list(let parts): parts.joined(separator: " ")
    }
  }
}
