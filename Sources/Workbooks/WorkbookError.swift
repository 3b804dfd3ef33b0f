/// Why a workbook could not be read or changed at all.
package enum WorkbookError: Error, Sendable, Hashable {
  /// What a file is that is no workbook.
  package enum OtherFile: Sendable, Hashable {
    case oldExcel, binaryExcel, oldOffice, word, presentation, openDocument, zip, noArchive
  }

  /// What there is too much of.
  package enum Measure: Sendable, Hashable {
    case entries, unpackedBytes, ratio, sheets, cells, merges, cellBytes, textBytes
  }

  /// Why a cell cannot be changed.
  package enum Obstacle: Sendable, Hashable {
    /// There is no such cell.
    case missing
    /// The cell's text is computed.
    case formula
    /// The file keeps several equal cells or rows as one.
    case repeated
    /// The text holds a character that no workbook can hold.
    case character
  }

  /// The file is something else.
  case notAWorkbook(OtherFile)
  /// A password protects the file.
  case encrypted
  /// The archive or a part of it is broken; the part is `nil` for the archive itself.
  case damaged(part: String?)
  /// A part declares entities or a document type, which no spreadsheet program writes.
  case hostile(part: String)
  /// There is more of something than a list can have.
  case tooLarge(Measure, limit: Int, at: String?)
  /// A cell cannot be changed.
  case notEditable(CellReference, Obstacle)
}
