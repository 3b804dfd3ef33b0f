/// Gathers a sheet's cells as they come, puts them in order and keeps them within the limits.
struct SheetCollector {
  private let name: String
  private let limits: WorkbookLimits
  private var rows: [Sheet.Row] = []
  private var cells: [Cell] = []
  private var number = 0
  private var isRowHidden = false
  private var merges: [Sheet.MergedRange] = []
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private(set) var remarks: [WorkbookRemark] = []
  private(set) var tally: WorkbookTally

  init(name: String, limits: WorkbookLimits, tally: WorkbookTally) {
    self.name = name
    self.limits = limits
    self.tally = tally
  }

  /// Begins a row; the one before ends.
  mutating func begin(row: Int, isHidden: Bool) {
    endRow()
    number = row
    isRowHidden = isHidden
  }

  /// Adds a cell to the row that was begun.
  mutating func add(_ cell: Cell) throws(WorkbookError) {
    guard cell.kind != .blank || cell.isFormula || !cell.links.isEmpty else { return }
    let place = CellReference(sheet: name, column: cell.column, row: number)
    try tally.count(cell, limits, at: place)
    cells.append(cell)
  }

  mutating func add(_ merge: Sheet.MergedRange) throws(WorkbookError) {
    try tally.countMerge(limits)
    if merge.columns.count > 1 || merge.rows.count > 1 { merges.append(merge) }
  }

  mutating func hide(_ columns: ClosedRange<Int>) { hiddenColumns.append(columns) }

  mutating func remark(_ kind: WorkbookRemark.Kind, column: Int?) {
    tally.remarks += 1
    // A sheet that is wrong throughout needs no million remarks.
    guard tally.remarks <= WorkbookTally.mostRemarks else { return }
    remarks.append(.init(kind: kind, sheet: name, cell: column.map { reference($0) }))
  }

  /// The place of a cell of the row that was begun.
  func reference(_ column: Int) -> CellReference {
    CellReference(sheet: name, column: column, row: number)
  }

  /// The sheet, its rows from the top and its cells from the left.
  mutating func sheet(isHidden: Bool) -> Sheet {
    endRow()
    return Sheet(
      name: name, isHidden: isHidden, rows: inOrder(), merges: merges,
      hiddenColumns: hiddenColumns)
  }

  private mutating func endRow() {
    guard !cells.isEmpty else { return }
    rows.append(Sheet.Row(number: number, isHidden: isRowHidden, cells: cellsInOrder()))
    cells = []
  }

  /// The row's cells from the left; of two with one name the first is kept.
  private mutating func cellsInOrder() -> [Cell] {
    let isOrdered = zip(cells, cells.dropFirst()).allSatisfy { $0.column < $1.column }
    if isOrdered { return cells }
    var sorted: [Cell] = []
    let inOrder = cells.enumerated().sorted {
      ($0.element.column, $0.offset) < ($1.element.column, $1.offset)
    }
    for (_, cell) in inOrder {
      if sorted.last?.column == cell.column {
        remark(.misplacedCell(reference(cell.column).name), column: cell.column)
      } else {
        sorted.append(cell)
      }
    }
    return sorted
  }

  private mutating func inOrder() -> [Sheet.Row] {
    let isOrdered = zip(rows, rows.dropFirst()).allSatisfy { $0.number < $1.number }
    if isOrdered { return rows }
    let inOrder = rows.enumerated().sorted {
      ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
    }
    var sorted: [Sheet.Row] = []
    for (_, row) in inOrder {
      guard let last = sorted.last, last.number == row.number else {
        sorted.append(row)
        continue
      }
      number = row.number
      cells = last.cells + row.cells
      sorted[sorted.count - 1] = Sheet.Row(
        number: row.number, isHidden: last.isHidden || row.isHidden, cells: cellsInOrder())
      cells = []
    }
    return sorted
  }
}

/// What all sheets of a workbook have together, held against the limits.
struct WorkbookTally {
  static let mostRemarks = 1_000

  var remarks = 0
  private var cells = 0
  private var merges = 0
  private var textBytes = 0

  mutating func count(
    _ cell: Cell, _ limits: WorkbookLimits, at place: CellReference
  ) throws(WorkbookError) {
    cells += 1
    let length = cell.links.reduce(cell.text.utf8.count) { $0 + $1.address.utf8.count }
    textBytes += length
    guard cells <= limits.cells else { throw .tooLarge(.cells, limit: limits.cells, at: nil) }
    guard length <= limits.cellBytes else {
      throw .tooLarge(.cellBytes, limit: limits.cellBytes, at: place.sheet + "!" + place.name)
    }
    guard textBytes <= limits.textBytes else {
      throw .tooLarge(.textBytes, limit: limits.textBytes, at: nil)
    }
  }

  mutating func countMerge(_ limits: WorkbookLimits) throws(WorkbookError) {
    merges += 1
    guard merges <= limits.merges else { throw .tooLarge(.merges, limit: limits.merges, at: nil) }
  }
}
