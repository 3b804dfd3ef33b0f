import DelimitedText
import ListWriting
import Lists
import Participation

/// A table as texts: headings and rows, written as CSV or as a workbook.
struct WrittenTable: Sendable {
  let name: String
  let headings: [String]
  let widths: [Double]
  let rows: [[String]]

  /// Comma-separated values by RFC 4180.
  ///
  /// - Parameter isForSpreadsheets: whether a byte order mark begins it, and no cell begins like a
  ///   formula.
  /// - Returns: the file.
  func csv(isForSpreadsheets: Bool) -> [UInt8] {
    var text = isForSpreadsheets ? "\u{FEFF}" : ""
    for row in [headings] + rows {
      text += row.map { Self.field($0, isForSpreadsheets) }.joined(separator: ",") + "\r\n"
    }
    return Array(text.utf8)
  }

  /// A workbook with one sheet; texts are texts, whatever they begin with.
  func workbook() throws(WritingError) -> [UInt8] {
    var sheet = SheetDraft(name: name, widths: widths)
    sheet.rows =
      [headings.map { CellDraft(.text($0), .title) }]
      + rows.map { row in
        row.map { CellDraft($0.isEmpty ? .empty : .text($0), .body) }
      }
    sheet.titleRow = 0
    return try WorkbookFile.bytes(of: WorkbookDraft(title: name, sheets: [sheet]))
  }

  private static func field(_ text: String, _ isForSpreadsheets: Bool) -> String {
    // An apostrophe of the text's own before a formula would be read as the mark.
    let needsMark = isForSpreadsheets || text.hasPrefix("'")
    return DelimitedField.quoted(needsMark ? DelimitedField.markedForSpreadsheets(text) : text)
  }
}

/// Further columns: those of cells that Renkei gives no meaning to, in the order they appear.
struct ExtraColumns: Sendable {
  let headings: [String]

  init(_ extras: [[Programme.ExtraCell]], besides known: Set<String>) {
    var headings: [String] = []
    for heading in extras.lazy.joined().map({ $0.heading ?? "" })
    where !known.contains(HeadedTable.folded(heading)) && !headings.contains(heading) {
      headings.append(heading)
    }
    self.headings = headings
  }

  func cells(of extras: [Programme.ExtraCell]) -> [String] {
    headings.map { heading in
      extras.filter { ($0.heading ?? "") == heading }.map(\.text).joined(separator: "\n")
    }
  }
}

/// Cells of known columns that were kept as text, since no value, or not all of it, was made of them.
struct UnreadCells<Role: ColumnRole>: Sendable {
  private var texts: [Role: String] = [:]

  init(_ extras: [Programme.ExtraCell]) {
    for extra in extras {
      let set = ColumnSet<Role>([HeadedTable.folded(extra.heading ?? "")])
      guard let role = set.roles[0] else { continue }
      texts[role] = texts[role].map { $0 + " " + extra.text } ?? extra.text
    }
  }

  /// What is written in a column: what came in where it could not be read, else the value.
  func text(_ column: Role, else value: String) -> String {
    guard let kept = texts[column] else { return value }
    guard column.isRepeatable else { return kept }
    // Of a column's several texts some are values and some are not.
    let words = kept.split(whereSeparator: \.isWhitespace)
    return (value.split(separator: " ").filter { !words.contains($0) } + words)
      .joined(separator: " ")
  }
}
