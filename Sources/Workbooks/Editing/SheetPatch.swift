/// Finds the cells of a sheet's part that get other texts or lead elsewhere by their formula, and
/// rewrites each in place.
final class SheetPatch: XMLPartReader {
  private(set) var edits = PartEdits()
  private(set) var done: Set<CellName> = []
  /// The cells whose formula leads elsewhere now.
  private(set) var led: Set<CellName> = []
  /// The cells whose text lost the fonts of its parts.
  private(set) var flattened: [CellReference] = []
  private let bytes: [UInt8]
  private let texts: [CellName: String]
  private let targets: [CellName: [LinkChange]]
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
    var valueRange: Range<Int>?
    var formula: [UInt8]?
    // Where the formula stands; `nil` where it is no cell's alone.
    var formulaRange: Range<Int>?
    var isShared = false
    var isInValue = false
    var isInFormula = false
    var isInline = false
  }

  init(
    _ bytes: [UInt8], texts: [CellName: String], targets: [CellName: [LinkChange]],
    sheet: String, strings: [RichText]
  ) {
    self.bytes = bytes
    self.texts = texts
    self.targets = targets
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
      guard texts[name] != nil || targets[name] != nil, !done.contains(name) else { return }
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
    case "v":
      open?.isInValue = true
      open?.valueRange = content(from: tag)
    case "f":
      open?.formula = []
      open?.isInFormula = true
      open?.isShared = LinkFormula.isShared(tag["t"])
      open?.formulaRange = content(from: tag)
    case "is": open?.isInline = true
    default: if open?.isInline == true { inline.begin(tag) }
    }
  }

  func end(_ tag: XMLEndTag) throws(WorkbookError) {
    guard tag.namespace == .sheet else { return }
    switch tag.name {
    case "sheetData": isInData = false
    case "v":
      open?.isInValue = false
      let range = content(open?.valueRange, to: tag)
      open?.valueRange = range
    case "f":
      open?.isInFormula = false
      let range = content(open?.formulaRange, to: tag)
      open?.formulaRange = range
    case "is": open?.isInline = false
    case "c":
      if let open { try finish(open, end: tag.offset) }
      open = nil
    default: if open?.isInline == true { inline.end(tag) }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
    if open?.isInValue == true { open?.value += bytes }
    if open?.isInFormula == true { open?.formula? += bytes }
    if open?.isInline == true { try inline.add(bytes) }
  }

  /// The stretch after a start tag, which ends nowhere yet; `nil` for an empty element.
  private func content(from tag: XMLTag) -> Range<Int>? {
    PartBytes.end(ofTagEndingAt: tag.offset, in: bytes).flatMap { end in
      end.isEmpty ? nil : end.offset..<end.offset
    }
  }

  private func content(_ range: Range<Int>?, to tag: XMLEndTag) -> Range<Int>? {
    guard let range, let end = PartBytes.start(ofTagEndingAt: tag.offset, in: bytes),
      range.lowerBound <= end
    else { return nil }
    return range.lowerBound..<end
  }

  private func finish(_ cell: OpenCell, end: Int) throws(WorkbookError) {
    let reference = CellReference(sheet: sheet, column: cell.name.column, row: cell.name.row)
    if let formula = cell.formula {
      let isLed = lead(cell, String(decoding: formula, as: UTF8.self))
      if texts[cell.name] != nil, !isLed { throw .notEditable(reference, .formula) }
      return
    }
    guard let text = texts[cell.name] else { return }
    let old = old(cell)
    guard
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

  /// Lets a cell's formula lead elsewhere, with the text that was computed of it.
  private func lead(_ cell: OpenCell, _ formula: String) -> Bool {
    guard !cell.isShared, let range = cell.formulaRange else { return false }
    var new = formula
    for change in targets[cell.name] ?? [] {
      new = LinkFormula.replacing(change.old, by: change.new, in: new) ?? new
    }
    guard new != formula, let written = EscapedText.escapedForXML(new) else { return false }
    if let text = texts[cell.name] {
      guard let range = cell.valueRange, let value = EscapedText.escaped(text) else {
        return false
      }
      edits.replace(range, by: value)
      done.insert(cell.name)
    }
    edits.replace(range, by: written)
    led.insert(cell.name)
    return true
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
