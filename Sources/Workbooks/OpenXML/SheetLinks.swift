/// The links of a sheet's cells, which Excel keeps apart from the cells.
struct SheetLinks {
  private let relations: Relationships
  private var byCell: [CellName: String] = [:]

  // A link over more cells than this is given to the first ones.
  private static let mostCells = 1_000
  private static let mostInAll = 1_000_000

  init(_ relations: Relationships) { self.relations = relations }

  /// Takes a `hyperlink`; whether its address could be found.
  mutating func add(_ tag: XMLTag) -> Bool {
    guard let range = tag["ref"].flatMap({ Sheet.MergedRange($0) }) else { return false }
    let address: String
    if let relation = tag["id", .relation] {
      guard let target = relations.byIdentifier[relation], target.kind == .hyperlink else {
        return false
      }
      address = target.part + (tag["location"].map { "#" + $0 } ?? "")
    } else {
      // A place in the workbook itself is no address.
      return true
    }
    var left = Self.mostCells
    for row in range.rows {
      for column in range.columns {
        guard left > 0, byCell.count < Self.mostInAll else { return true }
        left -= 1
        byCell[CellName(column: column, row: row)] = address
      }
    }
    return true
  }

  /// The sheet with each cell's link.
  func applied(to sheet: Sheet) -> Sheet {
    guard !byCell.isEmpty else { return sheet }
    let rows = sheet.rows.map { row in
      let cells = row.cells.map { cell in
        var cell = cell
        if let link = byCell[CellName(column: cell.column, row: row.number)] {
          cell.lead(to: link)
        }
        return cell
      }
      return Sheet.Row(number: row.number, isHidden: row.isHidden, cells: cells)
    }
    return Sheet(
      name: sheet.name, isHidden: sheet.isHidden, rows: rows, merges: sheet.merges,
      hiddenColumns: sheet.hiddenColumns)
  }
}
