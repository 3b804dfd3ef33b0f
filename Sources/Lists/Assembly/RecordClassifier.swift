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
      guard let map = ColumnMap(headings: record, by: raw.columns) else { continue }
      firstHeadings = index
      first = map
      break
    }
    let widest = records.reduce(0) { max($0, $1.cells.count) }
    let said = first == nil ? raw.columns?.columns(width: widest) : nil
    guard let initial = first ?? said ?? ShapeGuess.columns(of: records) else {
      if let mapping = raw.columns { try refuse(mapping, for: raw, headings: []) }
      throw Self.noTable(in: raw)
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
        ? RecordKind.text : RecordKind.of(record, columns: columns, next: next, by: raw.columns)
      if case .headings(let map) = kind { columns = map }
      if case .row = kind, let value = number(of: record, columns)?.value, value < Int.max {
        next = value + 1
      }
      kinds.append(kind)
    }
    if let mapping = raw.columns {
      let headings = kinds.indices.compactMap { index -> [String]? in
        guard case .headings = kinds[index] else { return nil }
        return records[index].cells.map(\.text.text)
      }
      let isPlaced =
        said != nil && mapping.missing(from: [Array(repeating: "", count: widest)]) == nil
      if !isPlaced { try refuse(mapping, for: raw, headings: headings) }
    }
    return Result(kinds: kinds, columns: initial, isGuessed: first == nil && said == nil)
  }

  /// Throws where a person speaks of a column that the list does not have.
  private static func refuse(
    _ mapping: ColumnMapping, for raw: RawList, headings: [[String]]
  ) throws(ListError) {
    guard let missing = mapping.missing(from: headings) else { return }
    // Where nothing reads like headings, the first lines with cells are what a person looks at.
    let seen =
      headings.isEmpty
      ? raw.records.lazy.filter { $0.cells.count > 1 }.prefix(3).map { $0.cells.map(\.text.text) }
      : headings
    var distinct: [String] = []
    for heading in seen.joined() where !heading.isEmpty && !distinct.contains(heading) {
      if distinct.count < mostShown { distinct.append(String(heading.prefix(longestShown))) }
    }
    throw .unknownColumn(file: raw.source.name, column: missing, headings: distinct)
  }

  /// Why there is no table: a row with more columns than are read may well be its headings.
  private static func noTable(in raw: RawList) -> ListError {
    let bytes = raw.source.bytes
    let wide = raw.records.first { record in
      record.cells.count >= RawRecord.mostCells
        || Delimiter.candidates.contains { delimiter in
          bytes[record.range].lazy.filter { $0 == delimiter }.count >= RawRecord.mostCells
        }
    }
    guard let wide else {
      return .noTable(file: raw.source.name)
    }
    return .tooManyColumns(
      file: raw.source.name, line: raw.source.line(at: wide.range.lowerBound),
      limit: RawRecord.mostCells)
  }

  private static let mostShown = 30
  private static let longestShown = 40

  private static func number(of record: RawRecord, _ columns: ColumnMap) -> RowNumber? {
    guard let column = columns.column(.number), column < record.cells.count else { return nil }
    return RowNumber(record.cells[column].text.text)
  }

  private static func isCertainRow(_ record: RawRecord, _ columns: ColumnMap) -> Bool {
    record.cells.count == columns.count && number(of: record, columns) != nil
  }
}
