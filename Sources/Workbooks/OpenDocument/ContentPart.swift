/// Reads the sheets of an OpenDocument spreadsheet.
final class ContentPart: XMLPartReader {
  private(set) var sheets: [Sheet] = []
  private(set) var remarks: [WorkbookRemark] = []
  private(set) var isSpreadsheet = false

  private let limits: WorkbookLimits
  private var tally = WorkbookTally()
  private var hiddenStyles: Set<String> = []
  private var style: String?
  private var collector: SheetCollector?
  private var isSheetHidden = false
  // A table within a cell, or the names of a scenario, are no sheet.
  private var depth = 0
  private var place = GridPlace()
  private var rowCells: [(cell: Cell, count: Int, columns: Int, rows: Int)] = []
  private var isRowHidden = false
  private var open: OpenCell?
  private var paragraphs = ParagraphReader()

  /// A cell while it is read.
  private struct OpenCell {
    let repeats: Int
    let columns: Int
    let rows: Int
    let type: String?
    let value: String?
    let formula: String?
  }

  init(_ limits: WorkbookLimits) { self.limits = limits }

  func begin(_ tag: XMLTag) throws(WorkbookError) {
    if open != nil { return try paragraphs.begin(tag, limits, at: self.cellName) }
    switch (tag.namespace, tag.name) {
    case (.office, "spreadsheet"): isSpreadsheet = true
    case (.style, "style"): style = tag["name", .style]
    case (.style, "table-properties"):
      if let style, tag["display", .table] == "false" { hiddenStyles.insert(style) }
    case (.table, "table"):
      depth += 1
      if depth == 1 { try beginSheet(tag) }
    case (.table, "table-column") where depth == 1:
      let columns = place.takeColumns(Self.count("number-columns-repeated", of: tag))
      if Self.isHidden(tag), let columns { collector?.hide(columns) }
    case (.table, "table-row") where depth == 1:
      place.beginRow(Self.count("number-rows-repeated", of: tag))
      isRowHidden = Self.isHidden(tag)
      rowCells = []
    case (.table, "table-cell") where depth == 1: beginCell(tag)
    // The text of a covered cell is kept and not seen.
    case (.table, "covered-table-cell") where depth == 1:
      place.takeCells(Self.count("number-columns-repeated", of: tag))
    default: break
    }
  }

  func end(_ tag: XMLEndTag) throws(WorkbookError) {
    let isCell = tag.namespace == .table && tag.name == "table-cell" && !paragraphs.isSkipping
    if open != nil, !isCell {
      return paragraphs.end(tag)
    }
    guard tag.namespace == .table else { return }
    switch tag.name {
    case "table-cell" where depth == 1: try endCell()
    case "table-row" where depth == 1: try endRow()
    case "table":
      if depth == 1 { endSheet() }
      depth -= 1
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
    if open != nil { try paragraphs.add(bytes, limits, at: self.cellName) }
  }

  private var cellName: String {
    (sheetName ?? "") + "!" + CellName(column: place.column + 1, row: place.row).text
  }

  private var sheetName: String?

  private func beginSheet(_ tag: XMLTag) throws(WorkbookError) {
    guard sheets.count < limits.sheets else {
      throw .tooLarge(.sheets, limit: limits.sheets, at: nil)
    }
    let name = tag["name", .table] ?? ""
    sheetName = name
    isSheetHidden = tag["style-name", .table].map { hiddenStyles.contains($0) } ?? false
    collector = SheetCollector(name: name, limits: limits, tally: tally)
    place = GridPlace()
  }

  private func endSheet() {
    guard var collector else { return }
    sheets.append(collector.sheet(isHidden: isSheetHidden))
    remarks += collector.remarks
    tally = collector.tally
    self.collector = nil
  }

  private func beginCell(_ tag: XMLTag) {
    open = OpenCell(
      repeats: Self.count("number-columns-repeated", of: tag),
      columns: Self.count("number-columns-spanned", of: tag),
      rows: Self.count("number-rows-spanned", of: tag), type: tag["value-type", .office],
      value: tag["value", .office] ?? tag["date-value", .office] ?? tag["time-value", .office]
        ?? tag["boolean-value", .office] ?? tag["string-value", .office],
      formula: tag["formula", .table])
    paragraphs.clear()
  }

  private func endCell() throws(WorkbookError) {
    guard let open else { return }
    self.open = nil
    // What is shown was saved as a paragraph; a writer that leaves it out has the value alone.
    let text = paragraphs.hasText ? paragraphs.text : open.value ?? ""
    var cell = Cell(column: place.column + 1, text: text, kind: Self.kind(of: text, open.type))
    if let formula = open.formula {
      cell.isFormula = true
      if let address = LinkFormula.address(in: formula) {
        cell.lead(to: address, isFromFormula: true)
      }
    }
    if !paragraphs.links.isEmpty { cell.links = paragraphs.links }
    if cell.kind != .blank || cell.isFormula || open.columns > 1 || open.rows > 1 {
      rowCells.append((cell, open.repeats, open.columns, open.rows))
    }
    place.takeCells(open.repeats)
  }

  /// Adds the row as often as it stands for equal rows, when it holds anything.
  private func endRow() throws(WorkbookError) {
    defer { place.endRow() }
    guard !rowCells.isEmpty else { return }
    for row in place.rows {
      collector?.begin(row: row, isHidden: isRowHidden)
      for (cell, count, columns, rows) in rowCells {
        for copy in 0..<count where cell.column + copy <= CellName.lastColumn {
          var moved = Cell(column: cell.column + copy, text: cell.text, kind: cell.kind)
          moved.isFormula = cell.isFormula
          moved.links = cell.links
          moved.isShared = count > 1 || place.rows.count > 1
          try collector?.add(moved)
        }
        if columns > 1 || rows > 1 {
          try collector?.add(
            .init(
              columns: cell.column...min(cell.column + columns - 1, CellName.lastColumn),
              rows: row...min(row + rows - 1, CellName.lastRow)))
        }
      }
    }
  }

  /// How many equal rows or cells an element stands for, or how many it covers.
  static func count(_ attribute: String, of tag: XMLTag) -> Int {
    max(1, min(tag[attribute, .table].flatMap { Int($0) } ?? 1, CellName.lastRow))
  }

  private static func isHidden(_ tag: XMLTag) -> Bool {
    tag["visibility", .table].map { $0 != "visible" } ?? false
  }

  private static func kind(of text: String, _ type: String?) -> Cell.Kind {
    if text.isEmpty { return .blank }
    switch type {
    case "float", "percentage", "currency": return .number
    case "date", "time": return .date
    case "boolean": return .boolean
    default: return .text
    }
  }
}

/// Where the reader stands in a sheet whose rows and cells may stand for many equal ones.
struct GridPlace {
  /// The row that is read, the first of equal ones.
  private(set) var row = 1
  /// How many columns of the row have been read.
  private(set) var column = 0
  private var repeats = 1
  private var columns = 0

  /// The rows that the row stands for.
  var rows: Range<Int> { row..<max(row, min(row + repeats, CellName.lastRow + 1)) }

  /// The next columns of the sheet; `nil` beyond the last.
  mutating func takeColumns(_ count: Int) -> ClosedRange<Int>? {
    let first = columns + 1
    columns = min(columns + count, CellName.lastColumn)
    return first <= columns ? first...columns : nil
  }

  mutating func beginRow(_ count: Int) {
    column = 0
    repeats = count
  }

  mutating func takeCells(_ count: Int) { column = min(column + count, CellName.lastColumn) }

  mutating func endRow() { row = min(row + repeats, CellName.lastRow + 1) }
}
