/// Something that a workbook's reader could not take as it stands, while the rest could be read.
package struct WorkbookRemark: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A cell points to a shared text that does not exist.
    case missingText
    /// A cell's name is none, or the same as another's.
    case misplacedCell(String)
    /// A link points to an address that does not exist.
    case missingLink
    /// A sheet that holds no cells: a chart, a dialog.
    case noCells
  }

  package let kind: Kind
  package let sheet: String
  /// The cell; `nil` for the whole sheet.
  package let cell: CellReference?
}
