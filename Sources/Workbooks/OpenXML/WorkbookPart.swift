/// The part that lists a workbook's sheets.
final class WorkbookPart: XMLPartReader {
  struct SheetEntry {
    let name: String
    let isHidden: Bool
    let relation: String
  }

  private(set) var sheets: [SheetEntry] = []
  /// Whether days are counted from 1904, as Excel for the Macintosh did.
  private(set) var countsFrom1904 = false
  private let limits: WorkbookLimits

  init(_ limits: WorkbookLimits) { self.limits = limits }

  func begin(_ tag: XMLTag) throws(WorkbookError) {
    guard tag.namespace == .sheet else { return }
    switch tag.name {
    case "workbookPr": countsFrom1904 = tag.isTrue("date1904")
    case "sheet":
      guard sheets.count < limits.sheets else {
        throw .tooLarge(.sheets, limit: limits.sheets, at: nil)
      }
      sheets.append(
        SheetEntry(
          name: tag["name"] ?? "", isHidden: tag["state"].map { $0 != "visible" } ?? false,
          relation: tag["id", .relation] ?? ""))
    default: break
    }
  }
}
