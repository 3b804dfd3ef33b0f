/// Where a cell led, and where it is to lead.
package struct LinkChange: Sendable, Hashable {
  package let old: String
  package let new: String

  package init(from old: String, to new: String) {
    self.old = old
    self.new = new
  }
}

/// The addresses that are to change: those asked for, and those of cells whose words are the address
/// and change, for a link that says one address and leads to another deceives.
struct LinkTargets {
  private(set) var byCell: [CellReference: [LinkChange]]
  /// The cells that somebody asked to lead elsewhere.
  let wanted: Set<CellReference>

  /// Looks the cells up in the workbook as it is.
  init(
    of texts: [CellReference: String], _ links: [CellReference: [LinkChange]],
    in workbook: Workbook
  ) {
    byCell = links
    wanted = Set(links.keys)
    let rows = Dictionary(grouping: texts.keys, by: \.sheet).mapValues { Set($0.map(\.row)) }
    for sheet in workbook.sheets {
      guard let wanted = rows[sheet.name] else { continue }
      for row in sheet.rows where wanted.contains(row.number) {
        for cell in row.cells where cell.links.count == 1 {
          let reference = CellReference(sheet: sheet.name, column: cell.column, row: row.number)
          guard let text = texts[reference], let change = Self.change(of: cell, to: text) else {
            continue
          }
          byCell[reference, default: []].append(change)
        }
      }
    }
  }

  private static func change(of cell: Cell, to text: String) -> LinkChange? {
    let link = cell.links[0]
    // A formula's text is computed, from its address or not at all.
    if link.isFromFormula {
      return link.address == cell.text ? LinkChange(from: link.address, to: text) : nil
    }
    guard let old = firstWord(cell.text), let new = firstWord(text), old != new else { return nil }
    if link.address == old { return LinkChange(from: old, to: new) }
    // Excel adds a slash to a bare host.
    return link.address == old + "/" ? LinkChange(from: link.address, to: new + "/") : nil
  }

  private static func firstWord(_ text: String) -> String? {
    text.split(whereSeparator: \.isWhitespace).first.map(String.init)
  }
}
