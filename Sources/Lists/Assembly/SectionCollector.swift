/// Gathers rows under the headings or the theme cells that stand over them.
struct SectionCollector {
  private var done: [ListSection] = []
  private var heading: ListField?
  private var theme = ""
  private var rows: [ListRow] = []

  /// Begins a section at a heading.
  mutating func begin(_ heading: ListField, theme: String) {
    close()
    self.heading = heading
    self.theme = theme
  }

  /// Adds a row; a theme that differs from the one in force begins a section of its own.
  mutating func add(_ row: ListRow, theme cell: RawCell?) {
    if let cell {
      let text = cell.text.text
      let name = HeadingLine(text)?.theme ?? text
      if name != theme || heading == nil {
        begin(cell.text.field(cell: cell.range), theme: name)
      }
    }
    rows.append(row)
  }

  /// All sections.
  var finished: [ListSection] {
    var copy = self
    copy.close()
    return copy.done
  }

  private mutating func close() {
    if heading != nil || !rows.isEmpty {
      done.append(ListSection(heading: heading, theme: theme, rows: rows))
    }
    heading = nil
    theme = ""
    rows = []
  }
}
