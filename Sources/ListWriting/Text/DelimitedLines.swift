import Lists

/// Writes a layout's records as lines of fields, shared by the formats that have such lines.
struct DelimitedLines {
  let delimiter: String
  let lineEnd: String
  let field: (String) -> String
  let links: ([String]) -> String

  /// All lines.
  func text(of layout: ListLayout) -> String { each(of: layout).joined() }

  /// A line for each record: texts as they are, rows with a field for each column.
  func each(of layout: ListLayout) -> [String] {
    layout.records.map { record in
      switch record {
      case .title(let text), .text(let text), .heading(let text, _): field(text) + lineEnd
      case .titles: line(layout.titles.map(field))
      case .row(let cells): line(cells.map(self.cell))
      }
    }
  }

  private func line(_ fields: [String]) -> String {
    fields.joined(separator: delimiter) + lineEnd
  }

  private func cell(_ cell: ListCell) -> String {
    switch cell {
    case .text(let text): field(text)
    case .links(let addresses): links(addresses)
    }
  }
}
