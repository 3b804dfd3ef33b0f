import DelimitedText
import Workbooks

/// A file whose rows stand under one row of headings, each cell with its place: for tables that are
/// no lists of programmes.
///
/// Encodings, delimiters and workbooks are read as for a list.
package struct HeadedTable: Sendable {
  /// One row below the headings.
  package struct Row: Sendable {
    /// Its cells in the order of the columns.
    package let cells: [ListField]
    /// The bytes it covers.
    package let range: Range<Int>
    /// The addresses that cells lead to beside their words, by column.
    package let links: [Int: [String]]
  }

  /// The text.
  package let source: SourceFile
  /// The headings in their order.
  package let headings: [ListField]
  /// The rows that are not blank.
  package let rows: [Row]
  /// What stands above the headings.
  package let preamble: [Row]
  /// What was found on the way.
  package let diagnostics: [Diagnostic]

  /// How many rows from the top may hold the headings.
  private static let deepest = 50

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - name: what diagnostics call the file.
  ///   - isHeadings: whether a row of folded texts is the row of headings.
  ///   - isVerbatim: whether the cells under such headings hold text as it stands: no HTML, and in
  ///     delimited text an apostrophe before what a spreadsheet would run is none of it.
  /// - Returns: the table; `nil` where the file is readable and no row is the headings.
  /// - Throws: `ListError` where the file cannot be read at all.
  package static func read(
    _ bytes: [UInt8], named name: String, isHeadings: ([String]) -> Bool,
    isVerbatim: ([String]) -> Bool = { _ in false }
  ) throws(ListError) -> HeadedTable? {
    guard bytes.count <= ListReader.sizeLimit else {
      throw .tooLarge(file: name, bytes: bytes.count, limit: ListReader.sizeLimit)
    }
    guard !bytes.isEmpty else { throw .empty(file: name) }
    if Workbook.mayBe(bytes) {
      return try readWorkbook(
        bytes, named: name, isHeadings: isHeadings, isVerbatim: isVerbatim)
    }
    if let kind = BinaryKind.of(bytes) { throw .binary(file: name, kind: kind.label) }
    guard let decoded = DecodedText(bytes) else {
      throw .undecodable(file: name, DecodedText.end(ofTextIn: bytes))
    }
    let source = SourceFile(
      name: name, format: .csv, encoding: decoded.encoding, bytes: decoded.bytes)
    if WhiteSpace.trimmed(source.bytes, 0..<source.bytes.count).isEmpty {
      throw .empty(file: name)
    }
    for delimiter: UInt8 in [0x2C, 0x09, 0x3B] where source.bytes.contains(delimiter) {
      let list = DelimitedRecords.read(source, delimiter: delimiter)
      let faults = EncodingFaults.diagnostics(of: decoded, in: source) + list.diagnostics
      guard let table = HeadedTable(list.records, of: source, faults, isHeadings) else { continue }
      guard isVerbatim(table.foldedHeadings) else { return table }
      let plain = DelimitedRecords.read(source, delimiter: delimiter, markup: .keptAsText)
      return HeadedTable(
        plain.records.map(\.withoutFormulaMarks), of: source, faults, isHeadings)
    }
    return nil
  }

  private var foldedHeadings: [String] { headings.map { Self.folded($0.text) } }

  private static func readWorkbook(
    _ bytes: [UInt8], named name: String, isHeadings: ([String]) -> Bool,
    isVerbatim: ([String]) -> Bool
  ) throws(ListError) -> HeadedTable? {
    let workbook: Workbook
    do throws(WorkbookError) {
      workbook = try Workbook(bytes)
    } catch {
      throw ListError(error, in: name)
    }
    let text = WorkbookText(workbook, named: name, withNamesOf: [])
    for (index, sheet) in workbook.sheets.enumerated() where !sheet.isHidden {
      let records = try SheetRecords(
        text.sheets[index], of: sheet, in: text.source, left: SheetRecords.mostCells
      ).records
      guard let table = HeadedTable(records, of: text.source, [], isHeadings) else { continue }
      guard isVerbatim(table.foldedHeadings) else { return table }
      let plain = try SheetRecords(
        text.sheets[index], of: sheet, in: text.source, left: SheetRecords.mostCells,
        markup: .keptAsText
      ).records
      return HeadedTable(plain, of: text.source, [], isHeadings)
    }
    return nil
  }

  private init?(
    _ records: [RawRecord], of source: SourceFile, _ diagnostics: [Diagnostic],
    _ isHeadings: ([String]) -> Bool
  ) {
    let top = records.prefix(Self.deepest)
    guard
      let index = top.firstIndex(where: { record in
        isHeadings(record.cells.map { Self.folded($0.text.text) })
      })
    else { return nil }
    self.source = source
    self.diagnostics = diagnostics
    headings = Self.fields(of: records[index])
    preamble = records[..<index].map(Row.init)
    rows = records[(index + 1)...].map(Row.init)
  }

  fileprivate static func fields(of record: RawRecord) -> [ListField] {
    record.cells.map { $0.text.field(cell: $0.range) }
  }

  /// A heading as headings are compared: without white space, letters narrow and small.
  package static func folded(_ heading: String) -> String { Folding.fold(heading) }
}

extension HeadedTable.Row {
  fileprivate init(_ record: RawRecord) {
    cells = HeadedTable.fields(of: record)
    range = record.range
    var links: [Int: [String]] = [:]
    for (index, cell) in record.cells.enumerated() where !cell.plain.links.isEmpty {
      links[index] = cell.plain.links.map(\.address.text)
    }
    self.links = links
  }
}

extension RawRecord {
  /// The record without the apostrophes that keep spreadsheets from running its cells.
  fileprivate var withoutFormulaMarks: RawRecord {
    var record = self
    record.cells = cells.map { cell in
      let text = cell.text
      guard text.bytes.first == 0x27, DelimitedField.needsFormulaMark(String(text.text.dropFirst()))
      else { return cell }
      return RawCell(PlainCell(text: text.slice(1..<text.bytes.count)), range: cell.range)
    }
    return record
  }
}
