import ListWriting

/// An Excel workbook: the rows under a heading that stays and filters, and a sheet that says where
/// they come from.
package enum TableWorkbook: TableFormat {
  package static let name = "xlsx"
  package static let label = "Excel"
  package static let mediaType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  /// Rows by which a column's width is judged; more would cost time and change little.
  private static let judged = 400

  package static func write(_ table: DataTable, _ options: TableOptions) throws -> [UInt8] {
    var sheet = SheetDraft(
      name: sheetName(options.text(table.title)), widths: widths(of: table, options))
    sheet.titleRow = 0
    sheet.rows = [table.columns.map { CellDraft(.text(options.text($0.title)), .title) }]
    sheet.rows += table.rows.map { row in row.map { CellDraft($0.cell(options), .body) } }
    var draft = WorkbookDraft(
      title: options.text(table.title), author: "Renkei",
      sheets: [sheet] + source(of: table, options))
    draft.made = options.made
    return try WorkbookFile.bytes(of: draft)
  }

  private static func source(of table: DataTable, _ options: TableOptions) -> [SheetDraft] {
    guard !options.notes.isEmpty else { return [] }
    var sheet = SheetDraft(name: options.isEnglish ? "Source" : "出典", widths: [16, 80])
    sheet.rows = [[CellDraft(.text(options.text(table.title)), .heading)]]
    sheet.rows += options.notes.map { note in
      let value: CellDraft.Value = note.text.isAddress ? .link(note.text) : .text(note.text)
      return [CellDraft(.text(options.text(note.label)), .title), CellDraft(value, .body)]
    }
    return [sheet]
  }

  private static func sheetName(_ title: String) -> String {
    let name = title.filter { !"[]:*?/\\'".contains($0) }.prefix(31)
    return name.isEmpty ? "Sheet1" : String(name)
  }

  /// As wide as most of a column's texts, within what a screen shows.
  private static func widths(of table: DataTable, _ options: TableOptions) -> [Double] {
    table.columns.indices.map { index in
      let cells = table.rows.prefix(judged).map { columns(of: $0[index].plainText(options)) }
        .sorted()
      let usual = cells.isEmpty ? 0 : cells[cells.count * 9 / 10]
      let title = columns(of: options.text(table.columns[index].title))
      return min(48, max(8, max(usual, title) + 3))
    }
  }

  /// How wide a text is; a full-width character is nearly as wide as two others.
  private static func columns(of text: String) -> Double {
    text.unicodeScalars.prefix(60).reduce(0) { $0 + ($1.value < 0x2000 ? 1 : 1.7) }
  }
}

extension DataValue {
  fileprivate func cell(_ options: TableOptions) -> CellDraft.Value {
    switch self {
    case .absent: .empty
    case .choice, .choices: .text(plainText(options))
    case .text(let text): text.isAddress ? .link(text) : .text(text)
    case .number(let number): .number(number)
    case .decimal(let number): .decimal(number)
    case .flag(let isTrue): .number(isTrue ? 1 : 0)
    case .list(let parts):
      if parts.count == 1, parts[0].isAddress {
        .link(parts[0])
      } else {
        .text(parts.joined(separator: parts.contains(where: \.isAddress) ? "\n" : " "))
      }
    }
  }
}

extension String {
  /// Whether the text is an address of the web, and nothing else.
  fileprivate var isAddress: Bool {
    (hasPrefix("https://") || hasPrefix("http://")) && !contains(where: \.isWhitespace)
  }
}
