import Foundation
import Interchange

/// One JSON object a line, one line a row: what is read without holding the whole.
package enum TableJSONLines: TableFormat {
  package static let name = "jsonl"
  package static let label = "JSON Lines"
  package static let mediaType = "application/jsonl; charset=utf-8"

  package static func write(_ table: DataTable, _ options: TableOptions) throws -> [UInt8] {
    let encoder = JSONText.encoder()
    var bytes: [UInt8] = []
    for row in table.rows {
      bytes += try encoder.encode(TableRow(columns: table.columns, values: row))
      bytes.append(0x0A)
    }
    return bytes
  }
}
