import Workbooks

/// Says what of a workbook was left out, taken as it was saved, or could not be read.
struct WorkbookFindings {
  private let text: WorkbookText
  private let workbook: Workbook
  private let tables: SheetTables
  private(set) var diagnostics: [Diagnostic] = []

  private static let shown = 20

  init(_ text: WorkbookText, _ workbook: Workbook, _ tables: SheetTables) {
    self.text = text
    self.workbook = workbook
    self.tables = tables
    for index in workbook.sheets.indices { tellSheet(index) }
    tellRemarks()
  }

  private mutating func tellSheet(_ index: Int) {
    let sheet = workbook.sheets[index]
    guard tables.read.contains(index) else {
      guard let first = text.sheets[index].first else { return }
      let fault: ReadingFault =
        sheet.isHidden
        ? .hiddenSheet(sheet.name, holdsTable: tables.hidden.contains(index))
        : .sheetWithoutTable(sheet.name)
      add(fault, at: first.cells.first?.range)
      return
    }
    if let name = text.names[index] { add(.sheetNameAsHeading(sheet.name), at: name) }
    tellHidden(index)
    tellFormulas(index)
    tellErrors(index)
  }

  private mutating func tellHidden(_ index: Int) {
    let sheet = workbook.sheets[index]
    let rows = text.sheets[index].filter(\.isHidden)
    if let first = rows.first {
      add(
        .hiddenRows(rows.count, of: sheet.name), at: first.cells.first?.range,
        notes: rows.prefix(Self.shown).map { row in
          let words = row.cells.map { text.source.text(in: $0.text) }.joined(separator: "\t")
          return .init(
            Bilingual(ja: words, en: words),
            at: row.cells.first.map { text.source.span(of: $0.range) })
        })
    }
    let hidden = ColumnRanges(sheet.hiddenColumns)
    var columns: [Int: String] = [:]
    for row in sheet.rows where !row.isHidden {
      for cell in row.cells where hidden.contains(cell.column) && !cell.text.isEmpty {
        if columns[cell.column] == nil { columns[cell.column] = cell.text }
      }
    }
    guard !columns.isEmpty else { return }
    let names = columns.keys.sorted().prefix(Self.shown).map { column in
      (Workbooks.CellReference.letters(ofColumn: column), columns[column] ?? "")
    }
    add(
      .hiddenColumns(names.map(\.0), of: sheet.name),
      at: text.sheets[index].first { !$0.isHidden }?.cells.first?.range,
      notes: names.map { name in
        .init(Bilingual(ja: "\(name.0)列：\(name.1)", en: "column \(name.0): \(name.1)"))
      })
  }

  /// Formulas are told once a sheet: their saved values are what people saw when it was saved.
  private mutating func tellFormulas(_ index: Int) {
    let cells = shownCells(index)
    let formulas = cells.filter(\.cell.isFormula)
    let empty = formulas.filter(\.cell.text.isEmpty)
    let full = formulas.filter { !$0.cell.text.isEmpty }
    if let first = full.first {
      add(.formulas(full.count), at: first.range, notes: others(full))
    }
    if let first = empty.first {
      add(.formulasWithoutValue(empty.count), at: first.range, notes: others(empty))
    }
  }

  private func others(_ cells: [(cell: Cell, range: Range<Int>)]) -> [Diagnostic.Note] {
    cells.dropFirst().prefix(Self.shown).map { cell in
      let words = cell.cell.text
      return .init(Bilingual(ja: words, en: words), at: text.source.span(of: cell.range))
    }
  }

  private mutating func tellErrors(_ index: Int) {
    for (cell, range) in shownCells(index).filter({ $0.cell.kind == .error }).prefix(Self.shown) {
      add(.errorValue(cell.text), at: range)
    }
  }

  private mutating func tellRemarks() {
    let names = Dictionary(
      workbook.sheets.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: min)
    for remark in workbook.remarks.prefix(Self.shown) {
      let sheet = names[remark.sheet]
      let row = sheet.flatMap { sheet in
        remark.cell.flatMap { cell in text.sheets[sheet].first { $0.number >= cell.row } }
          ?? text.sheets[sheet].first
      }
      add(
        .workbookRemark(remark.kind, sheet: remark.sheet, cell: remark.cell?.name),
        at: row?.cells.first?.range)
    }
    if workbook.remarks.count > Self.shown {
      add(.moreRemarks(workbook.remarks.count - Self.shown), at: nil)
    }
  }

  /// The cells of a sheet that are shown, each with its stretch of the text.
  private func shownCells(_ index: Int) -> [(cell: Cell, range: Range<Int>)] {
    let rows = workbook.sheets[index].rows
    let laid = Dictionary(uniqueKeysWithValues: text.sheets[index].map { ($0.number, $0) })
    return rows.filter { !$0.isHidden }.flatMap { row in
      let ranges = Dictionary(
        (laid[row.number]?.cells ?? []).map { ($0.column, $0.range) },
        uniquingKeysWith: { first, _ in first })
      return row.cells.compactMap { cell -> (cell: Cell, range: Range<Int>)? in
        guard cell.isFormula || cell.kind == .error else { return nil }
        return ranges[cell.column].map { (cell, $0) }
      }
    }
  }

  private mutating func add(
    _ fault: ReadingFault, at range: Range<Int>?, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      fault.diagnostic(
        at: range.map { text.source.span(of: $0) }, in: text.source, notes: notes))
  }
}
