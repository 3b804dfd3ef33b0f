import Workbooks

/// An Excel or OpenDocument workbook: the list is on the sheet with the table, or on several.
///
/// What is hidden is not read, for the office chose not to show it, and is told.
enum WorkbookReader: ListFormat {
  static func recognises(_ input: ListInput) -> Bool { Workbook.mayBe(input.bytes) }

  static func read(_ input: ListInput) throws(ListError) -> RawList {
    let workbook: Workbook
    do throws(WorkbookError) {
      workbook = try Workbook(input.bytes)
    } catch {
      throw ListError(error, in: input.name)
    }
    var text = WorkbookText(workbook, named: input.name, withNamesOf: [])
    var tables = try SheetTables(text, workbook, input.columns)
    // A name that heads a section is part of the text, which is then made anew with it.
    if !tables.named.isEmpty {
      text = WorkbookText(workbook, named: input.name, withNamesOf: tables.named)
      tables = try SheetTables(text, workbook, input.columns)
    }
    guard tables.holdsTable else {
      let hidden = tables.hidden.first.map { workbook.sheets[$0].name }
      throw hidden.map { .hiddenTable(file: input.name, sheet: $0) } ?? .noTable(file: input.name)
    }
    return RawList(
      source: text.source, records: tables.records(in: text),
      diagnostics: WorkbookFindings(text, workbook, tables).diagnostics)
  }
}
