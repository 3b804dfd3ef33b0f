/// Tells for each record of a file what it is, in order, for that depends on the headings before.
enum RecordClassifier {
  struct Result {
    let kinds: [RecordKind]
    /// The columns in force before the first row of headings.
    let columns: ColumnMap
    /// Whether no headings were found and the columns were guessed.
    let isGuessed: Bool
  }

  static func classify(_ raw: RawList) throws(ListError) -> Result {
    let records = raw.records
    var firstHeadings: Int?
    var first: ColumnMap?
    for (index, record) in records.enumerated() {
      guard let map = ColumnMap(headings: record) else { continue }
      firstHeadings = index
      first = map
      break
    }
    guard let initial = first ?? ShapeGuess.columns(of: records) else {
      throw .noTable(file: raw.source.name)
    }
    var columns = initial
    var next = 1
    var kinds: [RecordKind] = []
    kinds.reserveCapacity(records.count)
    for (index, record) in records.enumerated() {
      // Before the first headings only what is a row for certain is one; the rest is the preamble.
      let isEarly = firstHeadings.map { index < $0 } ?? false
      let kind =
        isEarly && !isCertainRow(record, columns)
        ? RecordKind.text : RecordKind.of(record, columns: columns, next: next)
      if case .headings(let map) = kind { columns = map }
      if case .row = kind, let value = number(of: record, columns)?.value, value < Int.max {
        next = value + 1
      }
      kinds.append(kind)
    }
    return Result(kinds: kinds, columns: initial, isGuessed: first == nil)
  }

  private static func number(of record: RawRecord, _ columns: ColumnMap) -> RowNumber? {
    guard let column = columns.column(.number), column < record.cells.count else { return nil }
    return RowNumber(record.cells[column].text.text)
  }

  private static func isCertainRow(_ record: RawRecord, _ columns: ColumnMap) -> Bool {
    record.cells.count == columns.count && number(of: record, columns) != nil
  }
}
