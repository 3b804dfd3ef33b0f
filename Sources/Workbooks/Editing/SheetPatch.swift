/// Finds the cells of a sheet's part that get other texts, and rewrites each in place.
final class SheetPatch: XMLPartReader {
  private(set) var edits = PartEdits()
  private(set) var done: Set<CellName> = []
  /// The cells whose text lost the fonts of its parts.
  private(set) var flattened: [CellReference] = []
  private let bytes: [UInt8]
  private let texts: [CellName: String]
  private let sheet: String
  private let strings: [RichText]
  private var row = 0
  private var column = 0
  private var isInData = false
  private var open: OpenCell?
  private var inline: RichTextRuns

  /// A cell that is to change, while it is read.
  private struct OpenCell {
    let name: CellName
    let start: Int
    let tagEnd: Int
    let prefix: String
    let type: String?
    var value: [UInt8] = []
    var isInValue = false
    var isInline = false
    var isFormula = false
  }

  init(_ bytes: [UInt8], texts: [CellName: String], sheet: String, strings: [RichText]) {
    self.bytes = bytes
    self.texts = texts
    self.sheet = sheet
    self.strings = strings
    inline = RichTextRuns(bytes)
  }

  func begin(_ tag: XMLTag) throws(WorkbookError) {
    guard tag.namespace == .sheet else { return }
    if open != nil { return beginInCell(tag) }
    switch tag.name {
    case "sheetData": isInData = true
    case "row" where isInData:
      row = tag["r"].flatMap { Int($0) } ?? row + 1
      column = 0
    case "c" where isInData:
      let stated = tag["r"].flatMap { CellName($0) }
      column = stated.map { $0.row == row ? $0.column : column + 1 } ?? column + 1
      let name = CellName(column: column, row: row)
      guard texts[name] != nil, !done.contains(name) else { return }
      guard let start = PartBytes.start(ofTagEndingAt: tag.offset, in: bytes),
        bytes[(start + 1)...].starts(with: (tag.prefix + "c").utf8)
      else { throw .damaged(part: sheet) }
      open = OpenCell(
        name: name, start: start, tagEnd: tag.offset, prefix: tag.prefix, type: tag["t"])
      inline.clear()
    default: break
    }
  }

  private func beginInCell(_ tag: XMLTag) {
    switch tag.name {
    case "v": open?.isInValue = true
    case "f": open?.isFormula = true
    case "is": open?.isInline = true
    default: if open?.isInline == true { inline.begin(tag) }
    }
  }

  func end(_ tag: XMLEndTag) throws(WorkbookError) {
    guard tag.namespace == .sheet else { return }
    switch tag.name {
    case "sheetData": isInData = false
    case "v": open?.isInValue = false
    case "is": open?.isInline = false
    case "c":
      if let open { try finish(open, end: tag.offset) }
      open = nil
    default: if open?.isInline == true { inline.end(tag) }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
    if open?.isInValue == true { open?.value += bytes }
    if open?.isInline == true { try inline.add(bytes) }
  }

  private func finish(_ cell: OpenCell, end: Int) throws(WorkbookError) {
    let reference = CellReference(sheet: sheet, column: cell.name.column, row: cell.name.row)
    if cell.isFormula { throw .notEditable(reference, .formula) }
    let old = old(cell)
    guard let text = texts[cell.name],
      let content = old.content(saying: text, prefix: cell.prefix)
    else { throw .notEditable(reference, .character) }
    if !old.keepsRuns(under: cell.prefix), old.runs.count > 1 { flattened.append(reference) }
    var tag = TagText(bytes[cell.start..<cell.tagEnd])
    tag.remove { $0 == "t" }
    tag.add("t", "inlineStr")
    let prefix = cell.prefix
    edits.replace(
      cell.start..<end,
      by: tag.bytes + Array("><\(prefix)is>".utf8) + content
        + Array("</\(prefix)is></\(prefix)c>".utf8))
    done.insert(cell.name)
  }

  /// The cell's text before, in its runs.
  private func old(_ cell: OpenCell) -> RichText {
    switch cell.type {
    case "s":
      let index = Int(String(decoding: cell.value, as: UTF8.self)) ?? -1
      return strings.indices.contains(index) ? strings[index] : RichText()
    case "inlineStr": return inline.item
    default: return RichText(runs: [.init(properties: [], text: cell.value)])
    }
  }
}
