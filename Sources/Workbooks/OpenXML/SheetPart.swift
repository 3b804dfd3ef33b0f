/// Reads one sheet of an Excel workbook.
final class SheetPart: XMLPartReader {
  private var collector: SheetCollector
  private let strings: [String]?
  private let styles: StyleSheet
  private let from1904: Bool
  private var links: SheetLinks
  private let limits: WorkbookLimits
  /// Whether a cell points to shared texts and the workbook has none.
  private(set) var lacksStrings = false

  private var isInData = false
  private var row = 0
  private var column = 0
  private var open: OpenCell?
  private var inline = RichTextReader()

  /// A cell while it is read.
  private struct OpenCell {
    var type: String?
    var style: Int?
    var isPlaced = true
    var value: [UInt8] = []
    var formula: [UInt8]?
    var isShared = false
    var gathering = Gathering.nothing

    enum Gathering { case nothing, value, formula, inline }
  }

  init(
    _ collector: SheetCollector, strings: [String]?, styles: StyleSheet, from1904: Bool,
    links: Relationships, limits: WorkbookLimits
  ) {
    self.collector = collector
    self.strings = strings
    self.styles = styles
    self.from1904 = from1904
    self.links = SheetLinks(links)
    self.limits = limits
  }

  var remarks: [WorkbookRemark] { collector.remarks }
  var tally: WorkbookTally { collector.tally }

  func sheet(isHidden: Bool) throws(WorkbookError) -> Sheet {
    links.applied(to: collector.sheet(isHidden: isHidden))
  }

  func begin(_ tag: XMLTag) throws(WorkbookError) {
    guard tag.namespace == .sheet else { return }
    if open != nil { return beginInCell(tag) }
    switch tag.name {
    case "sheetData": isInData = true
    case "row" where isInData:
      row =
        tag["r"].flatMap { Int($0) }.flatMap { (1...CellName.lastRow).contains($0) ? $0 : nil }
        ?? row + 1
      column = 0
      collector.begin(row: row, isHidden: tag.isTrue("hidden"))
    case "c" where isInData: beginCell(tag)
    case "col" where tag.isTrue("hidden"):
      if let first = tag["min"].flatMap({ Int($0) }), let last = tag["max"].flatMap({ Int($0) }),
        1 <= first, first <= last
      {
        collector.hide(first...min(last, max(first, CellName.lastColumn)))
      }
    case "mergeCell":
      if let range = tag["ref"].flatMap({ Sheet.MergedRange($0) }) { try collector.add(range) }
    case "hyperlink":
      if !links.add(tag) { collector.remark(.missingLink, column: nil) }
    default: break
    }
  }

  func end(_ tag: XMLEndTag) throws(WorkbookError) {
    guard tag.namespace == .sheet else { return }
    switch tag.name {
    case "sheetData": isInData = false
    case "c" where open != nil: try endCell()
    case "v", "f", "is": open?.gathering = .nothing
    default: if open?.gathering == .inline { inline.end(tag.name) }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
    switch open?.gathering {
    case .value:
      guard (open?.value.count ?? 0) + bytes.count <= limits.cellBytes else { throw tooLong }
      open?.value += bytes
    case .formula:
      guard (open?.formula?.count ?? 0) + bytes.count <= limits.cellBytes else { throw tooLong }
      open?.formula? += bytes
    case .inline: try inline.add(bytes, limits, at: place)
    default: break
    }
  }

  private var place: String {
    let reference = collector.reference(column)
    return reference.sheet + "!" + reference.name
  }

  private var tooLong: WorkbookError {
    .tooLarge(.cellBytes, limit: limits.cellBytes, at: place)
  }

  private func beginCell(_ tag: XMLTag) {
    var cell = OpenCell(type: tag["t"], style: tag["s"].flatMap { Int($0) })
    if let name = tag["r"] {
      if let place = CellName(name), place.row == row {
        column = place.column
      } else {
        column += 1
        collector.remark(.misplacedCell(name), column: column)
      }
    } else {
      column += 1
    }
    cell.isPlaced = column <= CellName.lastColumn
    open = cell
    inline.clear()
  }

  private func beginInCell(_ tag: XMLTag) {
    switch tag.name {
    case "v": open?.gathering = .value
    case "f":
      open?.gathering = .formula
      open?.formula = []
      open?.isShared = LinkFormula.isShared(tag["t"])
    case "is": open?.gathering = .inline
    default: if open?.gathering == .inline { inline.begin(tag.name) }
    }
  }

  private func endCell() throws(WorkbookError) {
    guard let open else { return }
    self.open = nil
    guard open.isPlaced else { return }
    var cell = shown(open)
    if let formula = open.formula {
      cell.isFormula = true
      cell.isShared = open.isShared
      if let address = LinkFormula.address(in: String(decoding: formula, as: UTF8.self)) {
        cell.lead(to: address, isFromFormula: true)
      }
    }
    try collector.add(cell)
  }

  /// The cell's value as people see it.
  private func shown(_ open: OpenCell) -> Cell {
    let raw = String(decoding: open.value, as: UTF8.self)
    func cell(_ text: String, _ kind: Cell.Kind) -> Cell {
      Cell(column: column, text: text, kind: text.isEmpty ? .blank : kind)
    }
    switch open.type {
    case "s":
      let index = Int(raw.trimmingASCIISpace)
      guard let strings else {
        lacksStrings = true
        return cell("", .blank)
      }
      guard let index, strings.indices.contains(index) else {
        collector.remark(.missingText, column: column)
        return cell("", .blank)
      }
      return cell(strings[index], .text)
    case "inlineStr": return cell(inline.text, .text)
    case "str": return cell(EscapedText.unescaped(open.value), .text)
    case "b": return cell(raw == "1" ? "TRUE" : raw == "0" ? "FALSE" : raw, .boolean)
    case "e": return cell(raw, .error)
    case "d": return cell(raw, .date)
    default:
      let shown = styles.format(ofStyle: open.style)
        .text(of: raw.trimmingASCIISpace, from1904: from1904)
      return cell(shown.text, shown.isDate ? .date : .number)
    }
  }
}

extension String {
  /// The text without spaces and line breaks at its ends, as XML files have them for looks.
  fileprivate var trimmingASCIISpace: String {
    guard utf8.first.map({ $0 <= 0x20 }) == true || utf8.last.map({ $0 <= 0x20 }) == true else {
      return self
    }
    let start = utf8.drop { $0 <= 0x20 }
    let end = start.lastIndex { $0 > 0x20 }.map { start.index(after: $0) } ?? start.startIndex
    return String(self[start.startIndex..<end])
  }
}
