import Workbooks

/// A file of plain records: CSV or TSV in any encoding that lists come in, or a workbook.
///
/// For tables that are no lists of programmes, so that their cells have places just the same.
package struct RecordTable: Sendable {
  /// A cell's text without white space at its ends, and its place.
  package struct Cell: Sendable, Hashable {
    package let text: String
    package let range: Range<Int>
  }

  /// The text, which tells where a range stands.
  package let source: SourceFile
  /// The records that are not blank.
  package let records: [[Cell]]
  /// What was wrong with the file itself.
  package let diagnostics: [Diagnostic]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - name: what diagnostics call it.
  /// - Throws: `ListError` when the file holds no records at all.
  package init(_ bytes: [UInt8], named name: String) throws(ListError) {
    guard bytes.count <= ListReader.sizeLimit else {
      throw .tooLarge(file: name, bytes: bytes.count, limit: ListReader.sizeLimit)
    }
    guard !bytes.isEmpty else { throw .empty(file: name) }
    if Workbook.mayBe(bytes) {
      self = try Self.workbook(bytes, named: name)
      return
    }
    if let kind = BinaryKind.of(bytes) { throw .binary(file: name, kind: kind.label) }
    guard let decoded = DecodedText(bytes) else {
      throw .undecodable(file: name, DecodedText.end(ofTextIn: bytes))
    }
    let source = SourceFile(name: name, encoding: decoded.encoding, bytes: decoded.bytes)
    let firstLine = source.bytes[source.range(ofLine: 1)]
    let isTabbed = firstLine.count { $0 == 0x09 } > firstLine.count { $0 == 0x2C }
    let raw = DelimitedRecords.read(source, delimiter: isTabbed ? 0x09 : 0x2C)
    self.init(
      source: source, records: raw.records,
      diagnostics: EncodingFaults.diagnostics(of: decoded, in: source) + raw.diagnostics)
    guard !records.isEmpty else { throw .empty(file: name) }
  }

  private init(source: SourceFile, records: [RawRecord], diagnostics: [Diagnostic]) {
    self.source = source
    self.records = records.filter { !$0.filled.isEmpty }.map { record in
      record.cells.map { Cell(text: $0.text.text, range: $0.range) }
    }
    self.diagnostics = diagnostics
  }

  /// The first sheet that holds anything.
  private static func workbook(
    _ bytes: [UInt8], named name: String
  ) throws(ListError) -> RecordTable {
    let workbook: Workbook
    do throws(WorkbookError) {
      workbook = try Workbook(bytes)
    } catch {
      throw ListError(error, in: name)
    }
    let text = WorkbookText(workbook, named: name, withNamesOf: [])
    for (sheet, rows) in zip(workbook.sheets, text.sheets) {
      let records = try SheetRecords(
        rows, of: sheet, in: text.source, left: SheetRecords.mostCells
      ).records
      let table = RecordTable(source: text.source, records: records, diagnostics: [])
      if !table.records.isEmpty { return table }
    }
    throw .empty(file: name)
  }
}
