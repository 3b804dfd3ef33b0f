/// The addresses that changed cells lead to, where their words are that address: they change with
/// the words, for a link that says one address and leads to another deceives.
struct LinkTargets {
  /// Where a cell led, and where it is to lead.
  struct Change {
    let old: String
    let new: String
  }

  private(set) var byCell: [CellReference: Change] = [:]

  /// Looks the cells up in the workbook as it is.
  init(of texts: [CellReference: String], in workbook: Workbook) {
    let rows = Dictionary(grouping: texts.keys, by: \.sheet).mapValues { Set($0.map(\.row)) }
    for sheet in workbook.sheets {
      guard let wanted = rows[sheet.name] else { continue }
      for row in sheet.rows where wanted.contains(row.number) {
        for cell in row.cells where cell.links.count == 1 && !cell.links[0].isFromFormula {
          let reference = CellReference(sheet: sheet.name, column: cell.column, row: row.number)
          guard let text = texts[reference] else { continue }
          byCell[reference] = Self.change(of: cell, to: text)
        }
      }
    }
  }

  private static func change(of cell: Cell, to text: String) -> Change? {
    let address = cell.links[0].address
    guard let old = firstWord(cell.text), let new = firstWord(text), old != new else { return nil }
    if address == old { return Change(old: address, new: new) }
    // Excel adds a slash to a bare host.
    return address == old + "/" ? Change(old: address, new: new + "/") : nil
  }

  private static func firstWord(_ text: String) -> String? {
    text.split(whereSeparator: \.isWhitespace).first.map(String.init)
  }
}

/// Finds which relations the cells of a sheet lead by.
final class HyperlinkRelations: XMLPartReader {
  private(set) var byCell: [CellName: String] = [:]
  private var uses: [String: Int] = [:]

  func begin(_ tag: XMLTag) throws(WorkbookError) {
    guard tag.namespace == .sheet, tag.name == "hyperlink", let relation = tag["id", .relation],
      tag["location"] == nil
    else { return }
    uses[relation, default: 0] += 1
    if let name = tag["ref"].flatMap({ CellName($0) }) { byCell[name] = relation }
  }

  /// The relation of a cell that no other link uses.
  func own(of cell: CellName) -> String? {
    byCell[cell].flatMap { uses[$0] == 1 ? $0 : nil }
  }
}

/// Finds relations whose targets change, and rewrites each in place.
final class RelationshipPatch: XMLPartReader {
  private(set) var edits = PartEdits()
  private let bytes: [UInt8]
  private let targets: [String: LinkTargets.Change]

  init(_ bytes: [UInt8], targets: [String: LinkTargets.Change]) {
    self.bytes = bytes
    self.targets = targets
  }

  func begin(_ tag: XMLTag) throws(WorkbookError) {
    guard tag.name == "Relationship", let change = tag["Id"].flatMap({ targets[$0] }),
      tag["Target"] == change.old,
      let start = PartBytes.start(ofTagEndingAt: tag.offset, in: bytes)
    else { return }
    var text = TagText(bytes[start..<tag.offset])
    if text.replace("Target", by: change.new) {
      edits.replace(start..<tag.offset, by: text.bytes)
    }
  }
}
