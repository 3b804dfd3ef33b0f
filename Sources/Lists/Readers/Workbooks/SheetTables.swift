import Workbooks

/// Finds the sheets that hold a table of the list, and whether their names head its sections.
struct SheetTables {
  /// The sheets with a table, hidden ones left out.
  let withTable: [Int]
  /// Hidden sheets with a table.
  let hidden: [Int]
  /// Sheets whose name heads a section.
  private(set) var named: Set<Int> = []
  /// Sheets that are read: those with a table, and a cover before the first one.
  let read: Set<Int>
  private let bySheet: [[RawRecord]]
  private let columns: ColumnMapping?

  init(
    _ text: WorkbookText, _ workbook: Workbook, _ columns: ColumnMapping?
  ) throws(ListError) {
    var bySheet: [[RawRecord]] = []
    var cells = 0
    for (index, sheet) in workbook.sheets.enumerated() {
      let records = try SheetRecords(
        text.sheets[index], of: sheet, in: text.source, left: SheetRecords.mostCells - cells
      ).records
      cells += records.reduce(0) { $0 + $1.cells.count }
      bySheet.append(records)
    }
    self.columns = columns
    let tables = bySheet.indices.filter { Self.holdsTable(bySheet[$0], columns) }
    self.bySheet = bySheet
    withTable = tables.filter { !workbook.sheets[$0].isHidden }
    hidden = tables.filter { workbook.sheets[$0].isHidden }
    let first = withTable.first ?? 0
    read = Set((0..<first).filter { !workbook.sheets[$0].isHidden } + withTable)
    if withTable.count > 1 {
      named = Set(
        withTable.filter {
          Self.isTheme(workbook.sheets[$0].name) && !Self.hasHeading(bySheet[$0])
        })
    }
  }

  var holdsTable: Bool { !withTable.isEmpty }

  /// The records of the sheets that are read, with the names that head sections.
  func records(in text: WorkbookText) -> [RawRecord] {
    let first = withTable.first ?? 0
    var records: [RawRecord] = []
    for (index, own) in bySheet.enumerated() where read.contains(index) {
      guard let name = text.names[index] else {
        records += own
        continue
      }
      let table = own.firstIndex { Self.isTable($0, columns) } ?? 0
      // A line that would head the table gives way to the sheet's name.
      records += own[..<table].map { record in
        var line = record
        if index > first, line.mark == .heading { line.mark = .plain }
        return line
      }
      let heading = RawCell(PlainCell(text: MappedText(name, of: text.source)), range: name)
      records.append(RawRecord(cells: [heading], range: name, mark: .heading))
      records += own[table...]
    }
    return records
  }

  private static func holdsTable(_ records: [RawRecord], _ columns: ColumnMapping?) -> Bool {
    records.contains { ColumnMap(headings: $0, by: columns) != nil }
      || records.count(where: isNumbered) > 1
  }

  private static func isTable(_ record: RawRecord, _ columns: ColumnMapping?) -> Bool {
    ColumnMap(headings: record, by: columns) != nil || isNumbered(record)
  }

  /// Whether a record reads like a row: a number and two more cells.
  private static func isNumbered(_ record: RawRecord) -> Bool {
    record.filled.count >= 3 && RowNumber(record.cells[0].text.text) != nil
  }

  /// Whether a sheet's rows stand under headings, or in a column of themes, of its own.
  private static func hasHeading(_ records: [RawRecord]) -> Bool {
    for (index, record) in records.enumerated() {
      if ColumnMap(headings: record)?.column(.theme) != nil { return true }
      guard record.filled.count == 1, index + 1 < records.count,
        let heading = HeadingLine(record.joinedText), !TitleReading.states(record.joinedText)
      else { continue }
      let isAbove = ColumnMap(headings: records[index + 1]) != nil && index > 0
      if record.mark == .heading || heading.isMarked || isAbove { return true }
    }
    return false
  }

  private static let plainNames = ["sheet", "シート", "table", "表", "一覧", "リスト", "list"]

  /// Whether a sheet's name says what its rows are about; Sheet1 does not.
  private static func isTheme(_ name: String) -> Bool {
    guard HeadingLine(name) != nil, !TitleReading.names(name) else { return false }
    let bare = Folding.fold(name).unicodeScalars.filter { !("0"..."9").contains($0) && $0 != "-" }
    return !plainNames.contains(String(String.UnicodeScalarView(bare)).lowercased())
  }
}
