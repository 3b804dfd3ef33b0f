/// The lines and rows in which a content is written, whatever the format.
package struct ListLayout: Sendable {
  /// How themes are shown.
  package enum Style: Sendable, Hashable, CaseIterable {
    /// A heading over each section, and the bureau behind the name: as lists are published.
    case published
    /// A column for the theme and one for the bureau, so that the table sorts and filters.
    case columns
  }

  /// One line of the list.
  package enum Record: Sendable, Hashable {
    /// The list's title.
    case title(String)
    /// A line beside the title, or a remark between rows.
    case text(String)
    /// A section's heading as written, and its words alone.
    case heading(String, words: String)
    /// The columns' titles.
    case titles
    /// A row's cells.
    case row([ListCell])
  }

  /// The columns of all rows.
  package let columns: ListColumns
  /// The records in order.
  package let records: [Record]
  /// How themes are shown.
  package let style: Style
  /// Whether a format may mark the title as a heading: marked, a title that states nothing would be
  /// taken for the heading of the rows right below it.
  package let titleMayBeMarked: Bool

  /// Lays a content out.
  package init(_ content: ListContent, style: Style) {
    let hasThemes = content.sections.contains { !$0.theme.isEmpty }
    let canHead = content.sections.allSatisfy { section in
      section.theme.isEmpty || SectionMark.line(of: section) != nil
    }
    let style = style == .published && !canHead ? .columns : style
    self.style = style
    columns = ListColumns(
      of: content, hasTheme: hasThemes && style == .columns, joinsBureau: style == .published)
    var records = content.preamble.enumerated().map { index, line in
      index == content.titleIndex ? Record.title(line) : .text(line)
    }
    let table =
      style == .published
      ? Self.published(content, columns) : Self.columns(content, columns)
    if style == .columns, Self.mistakesLastLine(of: content.preamble),
      let first = content.sections.first, let heading = Self.heading(of: first)
    {
      records.append(heading)
    }
    self.records = records + table
    let headsFirst = content.sections.first.map { Self.heading(of: $0) != nil } ?? false
    titleMayBeMarked =
      (headsFirst && style == .published) || content.title.map(TitleReading.states) ?? false
  }

  /// The titles that stand over the rows.
  package var titles: [String] { columns.titles.map { $0 ?? "" } }

  /// A heading, then titles and rows, for each section.
  private static func published(_ content: ListContent, _ columns: ListColumns) -> [Record] {
    content.sections.flatMap { section in
      let isTable = section.items.contains { if case .text = $0 { false } else { true } }
      let heading = heading(of: section).map { [$0] } ?? []
      // The titles follow each heading, for they make a line a heading.
      let titles = isTable || !heading.isEmpty ? [Record.titles] : []
      return heading + titles + section.items.map { record($0, theme: section.theme, columns) }
    }
  }

  /// One table.
  private static func columns(_ content: ListContent, _ columns: ListColumns) -> [Record] {
    var records = [Record.titles]
    for section in content.sections {
      // A row beyond reading has no theme of its own; as the first of its section it needs one.
      if case .unread? = section.items.first(where: { if case .text = $0 { false } else { true } }),
        let heading = heading(of: section)
      {
        records.append(heading)
      }
      records += section.items.map { record($0, theme: section.theme, columns) }
    }
    return records
  }

  private static func record(
    _ item: ListContent.Item, theme: String, _ columns: ListColumns
  ) -> Record {
    switch item {
    case .row(let row): .row(columns.cells(of: row, theme: theme))
    case .unread(let text): .row(columns.cells(ofUnread: text))
    case .text(let text): .text(text)
    }
  }

  private static func heading(of section: ListContent.Section) -> Record? {
    SectionMark.line(of: section).map { .heading($0, words: SectionMark.words(of: section)) }
  }

  /// Whether the last line before a table without headings would be taken for one.
  private static func mistakesLastLine(of preamble: [String]) -> Bool {
    guard let last = preamble.last, let heading = HeadingLine(last), !TitleReading.states(last)
    else { return false }
    return heading.isMarked || preamble.count > 1
  }
}
