import ListWriting
import Testing
import Workbooks

/// A form as another program saves it after it was filled in: the same texts, and nothing else.
enum FilledForm {
  /// Fills in a form.
  ///
  /// - Parameters:
  ///   - bytes: the form.
  ///   - status: what stands beside each row of the last edition.
  ///   - isShortened: whether the last of these rows is deleted.
  ///   - renamed: a column whose title is written over.
  ///   - added: the cells of a new row, by title.
  /// - Returns: the file.
  /// - Throws: what is wrong with the form.
  static func filled(
    _ bytes: [UInt8], status: String, isShortened: Bool = false, renaming renamed: String? = nil,
    adding added: [String: String] = [:]
  ) throws -> [UInt8] {
    let workbook = try Workbook(bytes)
    let sheets = try workbook.sheets.map { sheet in
      var rows = grid(of: sheet)
      if sheet.name == "記入" {
        let head = try #require(rows.firstIndex { $0.contains("識別") })
        let identity = try #require(rows[head].firstIndex(of: "識別"))
        let known = rows.indices.filter {
          $0 > head && rows[$0].indices.contains(identity) && !rows[$0][identity].isEmpty
        }
        for row in known { rows[row][0] = status }
        if isShortened, let last = known.last { rows.remove(at: last) }
        if !added.isEmpty { rows.append(rows[head].map { added[$0] ?? "" }) }
        if let renamed, let column = rows[head].firstIndex(of: renamed) {
          rows[head][column] = "連携先など"
        }
      }
      var draft = SheetDraft(name: sheet.name, widths: [])
      draft.rows = rows.map { row in
        row.map { CellDraft($0.isEmpty ? .empty : .text($0)) }
      }
      return draft
    }
    return try WorkbookFile.bytes(of: WorkbookDraft(title: "", sheets: sheets))
  }

  private static func grid(of sheet: Sheet) -> [[String]] {
    var rows: [[String]] = []
    for row in sheet.rows {
      while rows.count < row.number { rows.append([]) }
      for cell in row.cells {
        while rows[row.number - 1].count < cell.column { rows[row.number - 1].append("") }
        rows[row.number - 1][cell.column - 1] = cell.text
      }
    }
    return rows
  }
}
