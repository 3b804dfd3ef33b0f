import Lists

/// Rows below a table that are none of it: 「（注）…」, 「合計 13件」.
struct TrailingRemarks {
  /// How many of the last rows they are.
  let count: Int
  let diagnostics: [Diagnostic]

  /// A row of the table has more cells than this.
  private static let mostCells = 2
  private static let marks = [
    "合計", "総計", "小計", "計", "件数", "注", "(注", "（注", "※", "*", "＊", "備考", "出典",
  ]

  /// Looks from the end of a table upward.
  init(_ table: HeadedTable, title: [Int]?, day: [Int]?) {
    func text(_ columns: [Int]?, of row: HeadedTable.Row) -> String {
      guard let column = columns?.first, column < row.cells.count else { return "" }
      return row.cells[column].text.trimmed
    }
    let rows = table.rows.reversed().prefix { row in
      let texts = row.cells.map(\.text.trimmed).filter { !$0.isEmpty }
      guard texts.count <= Self.mostCells, let first = texts.first else { return false }
      if case .day = DayText(text(day, of: row)) { return false }
      return text(title, of: row).isEmpty || Self.marks.contains(where: first.hasPrefix)
    }
    // A table of nothing else is one whose rows are at fault.
    count = rows.count < table.rows.count ? rows.count : 0
    diagnostics = rows.prefix(count).reversed().map { row in
      let words = row.cells.map(\.text.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
      let fault = EventFault.trailingRemark(words)
      return Diagnostic(
        fault.rule, fault.severity, fault.message, file: table.source.name,
        span: table.source.span(of: row.range))
    }
  }
}
