/// A workbook as it was saved: the texts of its cells, as people see them.
///
/// Excel's `.xlsx` and OpenDocument's `.ods` are told apart by their content. Nothing is evaluated:
/// a formula's cell holds the value that was saved with it. Whatever cannot be read is a
/// `WorkbookError`, or a remark where the rest can be.
package struct Workbook: Sendable {
  /// How the workbook is kept.
  package enum Format: Sendable { case xlsx, ods }

  package let format: Format
  /// The sheets in the order of their tabs, hidden ones included.
  package let sheets: [Sheet]
  /// What was found on the way, in the order of the cells.
  package let remarks: [WorkbookRemark]

  /// Reads a workbook's bytes.
  package init(_ bytes: [UInt8], limits: WorkbookLimits = .standard) throws(WorkbookError) {
    let archive = try WorkbookArchive.open(bytes, limits)
    switch try WorkbookFormat.of(archive) {
    case .xlsx(let part):
      self = try OpenXMLReader(archive, workbookPart: part).workbook()
    case .ods:
      self = try OpenDocumentReader(archive).workbook()
    }
  }

  init(format: Format, sheets: [Sheet], remarks: [WorkbookRemark]) {
    self.format = format
    self.sheets = sheets
    self.remarks = remarks
  }

  /// Whether a file is an archive or an Office file, and so may be a workbook and is no text.
  package static func mayBe(_ bytes: [UInt8]) -> Bool {
    WorkbookArchive.isZip(bytes) || CompoundFile.isOne(bytes)
  }
}

/// One sheet of a workbook.
package struct Sheet: Sendable {
  package let name: String
  /// Whether its tab is hidden.
  package let isHidden: Bool
  /// The rows that hold anything, from the top.
  package let rows: [Row]
  /// The ranges that are merged; the text is that of the top left cell.
  package let merges: [MergedRange]
  /// The columns that are hidden, from 1.
  package let hiddenColumns: [ClosedRange<Int>]

  /// A row with the cells that hold anything.
  package struct Row: Sendable {
    /// The row's number, from 1.
    package let number: Int
    package let isHidden: Bool
    /// The cells from the left.
    package let cells: [Cell]
  }

  /// Cells made one.
  package struct MergedRange: Sendable, Hashable {
    package let columns: ClosedRange<Int>
    package let rows: ClosedRange<Int>

    package init(columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
      self.columns = columns
      self.rows = rows
    }
  }
}

/// One cell: its text and what else is known of it.
package struct Cell: Sendable {
  /// What kind of value the cell holds.
  package enum Kind: Sendable { case text, number, date, boolean, error, blank }

  /// The column's number, from 1.
  package let column: Int
  /// The text as people see it; a date as ISO 8601 in a workbook of Excel.
  package var text: String
  package var kind: Kind
  /// Whether the text is the saved value of a formula.
  package var isFormula = false
  /// Whether the file keeps it as one with other cells, so that it cannot change without them.
  package var isShared = false
  /// Where the cell leads.
  package var links: [Link] = []

  /// An address and the words that bear it.
  package struct Link: Sendable, Hashable {
    package let address: String
    /// The bytes of the cell's text that bear the link.
    package let label: Range<Int>
    /// Whether it was taken from a formula `HYPERLINK(…)`.
    package let isFromFormula: Bool
  }

  /// Whether the text can be changed: it is written down, or is the address in its own formula.
  package var hasEditableText: Bool {
    guard !isShared else { return false }
    return !isFormula || (links.count == 1 && links[0].isFromFormula && links[0].address == text)
  }

  /// Whether the addresses that it leads to can be changed.
  package var hasEditableLinks: Bool { !isShared }

  /// Makes the whole cell lead somewhere.
  mutating func lead(to address: String, isFromFormula: Bool = false) {
    let label = 0..<text.utf8.count
    links = [Link(address: address, label: label, isFromFormula: isFromFormula)]
  }
}
