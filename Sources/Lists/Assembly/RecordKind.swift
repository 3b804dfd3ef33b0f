/// What a record is in its place: headings, a row, a line of text, or a row beyond reading.
enum RecordKind {
  case headings(ColumnMap)
  case row
  case unread
  case text

  private static let totals: Set<String> = ["計", "合計", "総計", "小計", "total"]

  /// Tells what a record is.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - columns: the columns in force.
  ///   - next: the number that the next row would have.
  ///   - mapping: what a person says of the columns.
  /// - Returns: what it is.
  static func of(
    _ record: RawRecord, columns: ColumnMap, next: Int, by mapping: ColumnMapping? = nil
  ) -> RecordKind {
    if record.mark == .furniture { return .text }
    if let map = ColumnMap(headings: record, by: mapping) { return .headings(map) }
    let filled = record.filled
    guard let first = filled.first else { return .text }
    let numberColumn = columns.column(.number)
    let number = numberColumn.flatMap { column in
      column < record.cells.count ? RowNumber(record.cells[column].text.text) : nil
    }
    if record.cells.count == 1 {
      return isRowWithoutDelimiters(record.cells[0].text.text, next: next) ? .unread : .text
    }
    if number != nil { return .row }
    if filled.count == 1 { return first == 0 ? .text : lone(first, columns) }
    if totals.contains(Folding.fold(record.cells[first].text.text)) { return .text }
    let isNamed = columns.column(.name).map { filled.contains($0) } ?? false
    let others = filled.filter { columns.roles.indices.contains($0) && columns.roles[$0] != nil }
    if isNamed, others.count >= 2, record.cells.count * 2 > columns.count,
      numberColumn.map({ !filled.contains($0) || others.count >= 3 }) ?? true
    {
      return .row
    }
    return record.mark == .tableCell ? .text : .unread
  }

  /// One filled cell that is not the first: part of a row whose other cells were lost.
  private static func lone(_ column: Int, _ columns: ColumnMap) -> RecordKind {
    columns.roles.indices.contains(column) && columns.roles[column] == .name ? .unread : .text
  }

  /// Whether a line reads like a row whose tabs became spaces: a number in turn, and much text.
  private static func isRowWithoutDelimiters(_ line: String, next: Int) -> Bool {
    guard let number = RowNumber(leading: line) else { return false }
    let rest = line.unicodeScalars.drop { !$0.properties.isWhitespace }
    return number.value == next && rest.count >= 12 || (rest.contains("【") && rest.contains("】"))
  }
}
