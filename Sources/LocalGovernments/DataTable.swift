import DelimitedText
import Foundation

/// One of the gazetteer's CSV files: rows by column name.
struct DataTable {
  struct Row {
    let file: String
    fileprivate let row: DelimitedTable.Row

    /// The value of a column; empty where the row is short.
    subscript(column: String) -> String { row[column] }

    /// The values of some columns.
    func values(of columns: [String]) -> [String: String] { row.values(of: columns) }

    func fault(_ what: String) -> GazetteerError {
      .malformed(file: file, row: row.number, what: what)
    }
  }

  let rows: [Row]

  /// Reads a file of the bundle whose header must hold the columns.
  init(_ file: String, columns required: [String]) throws(GazetteerError) {
    // `resourceURL` would point into a folder of that name already, on Linux.
    let folder = Bundle.module.bundleURL.appendingPathComponent("Resources")
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(file)) else {
      throw .unreadable(file: file)
    }
    let bytes = [UInt8](data)
    let table: DelimitedTable
    do { table = try DelimitedTable(bytes) } catch {
      throw .malformed(file: file, row: 0, what: "a quote is never closed")
    }
    for column in required where !table.columns.contains(column) {
      throw .malformed(file: file, row: 1, what: "column \(column) is missing")
    }
    rows = table.rows.map { Row(file: file, row: $0) }
  }
}
