/// Finds the cells of `content.xml` that get other texts or lead elsewhere, and rewrites each in
/// place.
final class ContentPatch: XMLPartReader {
  private(set) var edits = PartEdits()
  private(set) var done: Set<CellReference> = []
  /// The cells that lead elsewhere now.
  private(set) var led: Set<CellReference> = []
  private(set) var flattened: [CellReference] = []
  private let bytes: [UInt8]
  private let texts: [CellReference: String]
  private let targets: LinkTargets
  // The wanted rows of each sheet, in order, and the wanted columns of each.
  private let rows: [String: [Int]]
  private let columns: [String: [Int: [Int]]]
  private var sheets: Set<String> = []
  private var sheet = ""
  private var depth = 0
  private var place = GridPlace()
  private var open: CellPatch?

  init(_ bytes: [UInt8], texts: [CellReference: String], targets: LinkTargets) {
    self.bytes = bytes
    self.texts = texts
    self.targets = targets
    let cells = Set(texts.keys).union(targets.byCell.keys)
    columns = Dictionary(grouping: cells, by: \.sheet).mapValues { cells in
      Dictionary(grouping: cells, by: \.row).mapValues { $0.map(\.column) }
    }
    rows = columns.mapValues { $0.keys.sorted() }
  }

  func begin(_ tag: XMLTag) throws(WorkbookError) {
    if open != nil {
      open?.begin(tag)
      return
    }
    guard tag.namespace == .table else { return }
    switch tag.name {
    case "table":
      depth += 1
      guard depth == 1 else { return }
      let name = tag["name", .table] ?? ""
      // Of two sheets of one name the first is meant.
      sheet = sheets.insert(name).inserted ? name : ""
      place = GridPlace()
    case "table-row" where depth == 1:
      place.beginRow(ContentPart.count("number-rows-repeated", of: tag))
    case "covered-table-cell" where depth == 1:
      place.takeCells(ContentPart.count("number-columns-repeated", of: tag))
    case "table-cell" where depth == 1: try beginCell(tag)
    default: break
    }
  }

  func end(_ tag: XMLEndTag) throws(WorkbookError) {
    if open != nil, open?.isEnd(tag) == false {
      open?.end(tag)
      return
    }
    guard tag.namespace == .table else { return }
    switch tag.name {
    case "table-cell" where depth == 1:
      if let open { try finish(open, end: tag.offset) }
      open = nil
    case "table-row" where depth == 1: place.endRow()
    case "table": depth -= 1
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) { open?.add(bytes) }

  private func beginCell(_ tag: XMLTag) throws(WorkbookError) {
    let count = ContentPart.count("number-columns-repeated", of: tag)
    let range = place.column + 1...place.column + count
    place.takeCells(count)
    guard let row = wantedRow(in: place.rows),
      let column = columns[sheet]?[row]?.first(where: { range.contains($0) })
    else { return }
    let wanted = CellReference(sheet: sheet, column: column, row: row)
    guard !done.contains(wanted) else { return }
    guard count == 1, place.rows.count == 1 else { throw .notEditable(wanted, .repeated) }
    if tag["formula", .table] != nil, targets.byCell[wanted] == nil {
      throw .notEditable(wanted, .formula)
    }
    guard let patch = CellPatch(tag, wanted, in: bytes) else {
      throw .damaged(part: OpenDocumentReader.contentPart)
    }
    open = patch
  }

  /// A row in a range that holds a wanted cell.
  private func wantedRow(in range: Range<Int>) -> Int? {
    guard let rows = rows[sheet] else { return nil }
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && range.contains(rows[low]) ? rows[low] : nil
  }

  private func finish(_ cell: CellPatch, end: Int) throws(WorkbookError) {
    let targets = targets.byCell[cell.reference] ?? []
    guard let text = texts[cell.reference] else {
      let change = cell.lead(to: targets)
      for edit in change { edits.replace(edit.range, by: edit.bytes) }
      if !change.isEmpty { led.insert(cell.reference) }
      return
    }
    guard let change = cell.change(to: text, leadingTo: targets, end: end) else {
      throw .notEditable(cell.reference, cell.isFormula ? .formula : .character)
    }
    for edit in change.edits { edits.replace(edit.range, by: edit.bytes) }
    if change.isFlattened { flattened.append(cell.reference) }
    done.insert(cell.reference)
    if change.isLed { led.insert(cell.reference) }
  }
}
