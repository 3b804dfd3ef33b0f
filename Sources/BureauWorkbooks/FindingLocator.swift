import Lists

/// Finds the cell of a list's sheet in which a finding stands.
struct FindingLocator {
  private let source: SourceFile
  private let rows: [ListRow]
  private let columns: ListColumns
  /// For each row of the list its record in the layout.
  private let records: [Int]
  private let title: Int?

  init(_ document: ListDocument, _ layout: ListLayout) {
    source = document.source
    rows = document.rows
    columns = layout.columns
    records = layout.records.indices.filter {
      if case .row = layout.records[$0] { true } else { false }
    }
    title = layout.records.firstIndex { if case .title = $0 { true } else { false } }
  }

  /// The row, its record and the column; the title for what belongs to no row.
  func place(of finding: Diagnostic) -> (row: ListRow?, record: Int?, column: Int) {
    guard let offset = finding.span.flatMap(source.range)?.lowerBound,
      let index = index(of: finding), records.indices.contains(index)
    else { return (nil, title, 0) }
    return (rows[index], records[index], column(of: offset, in: rows[index]))
  }

  /// The row in which a finding stands, counted from 0; `nil` for what belongs to no row.
  func index(of finding: Diagnostic) -> Int? {
    finding.span.flatMap(source.range).flatMap { index(ofRowAt: $0.lowerBound) }
  }

  private func index(ofRowAt offset: Int) -> Int? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].source.cell.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, rows[low - 1].source.cell.upperBound >= offset else { return nil }
    return low - 1
  }

  private func column(of offset: Int, in row: ListRow) -> Int {
    let fields: [(ColumnRole, [ListField])] = [
      (.bureau, row.bureau.map { [$0] } ?? []), (.links, row.links),
      (.participants, row.participants.map { [$0] } ?? []),
      (.description, row.description.map { [$0] } ?? []), (.name, row.name.map { [$0] } ?? []),
      (.number, row.number.map { [$0] } ?? []),
    ]
    let role = fields.first { _, fields in fields.contains { holds($0, offset) } }?.0
    if let role, let column = columns.index(of: role) { return column }
    if let extra = row.extras.first(where: { holds($0.field, offset) }),
      let column = columns.columns.firstIndex(of: .extra(extra.heading))
    {
      return column
    }
    return columns.index(of: .number) ?? columns.index(of: .name) ?? 0
  }

  private func holds(_ field: ListField, _ offset: Int) -> Bool {
    field.cell.contains(offset) || (field.cell.isEmpty && field.cell.lowerBound == offset)
  }
}
