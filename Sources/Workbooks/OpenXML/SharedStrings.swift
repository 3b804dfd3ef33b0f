/// The texts that an Excel workbook keeps once for all its cells.
final class SharedStrings: XMLPartReader {
  private(set) var texts: [String] = []
  private var current = RichTextReader()
  private var isInItem = false
  private let limits: WorkbookLimits

  init(_ limits: WorkbookLimits) { self.limits = limits }

  func begin(_ tag: XMLTag) throws(WorkbookError) {
    guard tag.namespace == .sheet else { return }
    if tag.name == "si" {
      isInItem = true
      current.clear()
    } else if isInItem {
      current.begin(tag.name)
    }
  }

  func end(_ tag: XMLEndTag) throws(WorkbookError) {
    guard tag.namespace == .sheet, isInItem else { return }
    guard tag.name == "si" else { return current.end(tag.name) }
    isInItem = false
    guard texts.count < limits.cells else { throw .tooLarge(.cells, limit: limits.cells, at: nil) }
    texts.append(current.text)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
    if isInItem { try current.add(bytes, limits, at: nil) }
  }
}
