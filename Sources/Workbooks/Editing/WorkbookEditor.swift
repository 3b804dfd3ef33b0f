/// Changes the texts of some cells of a workbook and leaves all else as it is.
///
/// The parts of the archive without a changed cell stay the same byte for byte, and so do all bytes
/// of a changed sheet but those of the cells: styles, widths, formulas, other programs' additions.
/// Where a part of a text changes, the other parts keep their fonts. A link whose words are its
/// address leads where the new words say; one with other words leads elsewhere when told to.
package struct WorkbookEditor: Sendable {
  private let bytes: [UInt8]
  private let limits: WorkbookLimits

  /// A workbook's bytes, not yet looked into.
  package init(_ bytes: [UInt8], limits: WorkbookLimits = .standard) {
    self.bytes = bytes
    self.limits = limits
  }

  /// A changed workbook.
  package struct Edited: Sendable {
    /// The file.
    package let bytes: [UInt8]
    /// The cells whose text lost the fonts of its parts, because the change goes over several.
    package let flattened: [CellReference]
  }

  /// The workbook with other texts in some cells.
  ///
  /// - Parameter texts: the whole new text of each cell.
  /// - Returns: the file's bytes; the same ones where no text is given.
  /// - Throws: `WorkbookError.notEditable` for a cell that is missing, computed, or kept as one with
  ///   others; nothing is changed then.
  package func replacing(_ texts: [CellReference: String]) throws(WorkbookError) -> [UInt8] {
    try edited(texts).bytes
  }

  /// The workbook with other texts in some cells, and what was lost with the old ones.
  ///
  /// - Parameters:
  ///   - texts: the whole new text of each cell.
  ///   - links: of cells, the addresses that they lead to and those that they are to lead to: links
  ///     in the text, links kept apart from the cell, and those of a formula `HYPERLINK(…)`.
  /// - Returns: the file, and what was lost.
  /// - Throws: `WorkbookError.notEditable` where a text or an address cannot be changed.
  package func edited(
    _ texts: [CellReference: String], leading links: [CellReference: [LinkChange]] = [:]
  ) throws(WorkbookError) -> Edited {
    guard !texts.isEmpty || !links.isEmpty else { return Edited(bytes: bytes, flattened: []) }
    let archive = try WorkbookArchive.open(bytes, limits)
    let targets = LinkTargets(of: texts, links, in: try Workbook(bytes, limits: limits))
    let edited =
      switch try WorkbookFormat.of(archive) {
      case .xlsx(let part):
        try OpenXMLEditing(archive, workbookPart: part).parts(with: texts, leadingTo: targets)
      case .ods: try OpenDocumentEditing(archive).parts(with: texts, leadingTo: targets)
      }
    return Edited(
      bytes: try ArchiveRewriting.archive(bytes, replacing: edited.parts, limits),
      flattened: edited.flattened)
  }
}
