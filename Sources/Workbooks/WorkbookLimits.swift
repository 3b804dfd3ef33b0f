/// How much of a workbook is read before it is refused: a file of a few kilobytes can claim
/// gigabytes.
package struct WorkbookLimits: Sendable {
  /// How many files the archive may hold.
  package var entries = 10_000
  /// How many bytes the parts that are read may have together once unpacked.
  package var unpackedBytes = 256 << 20
  /// How many times larger than packed a part may be, once it is larger than `freeBytes`.
  package var ratio = 200
  /// The size up to which the ratio is not looked at: repeated rows pack well.
  package var freeBytes = 16 << 20
  package var sheets = 1_000
  /// How many cells with text there may be in all sheets together.
  package var cells = 2_000_000
  /// How many merged ranges there may be in all sheets together.
  package var merges = 200_000
  /// How many bytes the text of one cell may have.
  package var cellBytes = 1 << 20
  /// How many bytes the texts of all cells may have together; many cells can share one text.
  package var textBytes = 256 << 20

  package static let standard = WorkbookLimits()

  package init() {}
}
