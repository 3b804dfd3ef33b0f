/// Tab-separated values, as IANA registers them: a cell holds neither tabs nor line breaks, so that
/// those of the text become spaces.
package enum TableTSV: TableFormat {
  package static let name = "tsv"
  package static let label = "TSV"
  package static let mediaType = "text/tab-separated-values; charset=utf-8"

  package static func write(_ table: DataTable, _ options: TableOptions) -> [UInt8] {
    var text = line(table.columns.map { options.text($0.title) })
    for row in table.rows { text += line(row.map { $0.plainText(options) }) }
    return Array(text.utf8)
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }.joined(separator: "\t") + "\n"
  }
}
