import Foundation
import Interchange

/// One JSON object: the title, what the columns mean, and an object for each row.
package enum TableJSON: TableFormat {
  package static let name = "json"
  package static let label = "JSON"
  package static let mediaType = "application/json; charset=utf-8"

  package static func write(_ table: DataTable, _ options: TableOptions) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var stream = JSONObjectStream { bytes += $0 }
    try stream.member("title", options.text(table.title))
    try stream.object("columns") { columns in
      for column in table.columns { try columns.member(column.key, options.text(column.title)) }
    }
    try stream.member("rows", each: table.rows) { row in
      TableRow(columns: table.columns, values: row)
    }
    stream.finish()
    return bytes
  }
}

/// A row as an object whose keys are the columns'.
struct TableRow: Encodable {
  let columns: [DataColumn]
  let values: [DataValue]

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for (column, value) in zip(columns, values) {
      let key = Key(stringValue: column.key)
      switch value {
      case .absent: try container.encodeNil(forKey: key)
      case .choice(let choice): try container.encode(choice.name, forKey: key)
      case .choices(let choices): try container.encode(choices.map(\.name), forKey: key)
      case .text(let text): try container.encode(text, forKey: key)
      case .number(let number): try container.encode(number, forKey: key)
      case .decimal(let number): try container.encode(number, forKey: key)
      case .flag(let isTrue): try container.encode(isTrue, forKey: key)
      case .list(let parts): try container.encode(parts, forKey: key)
      }
    }
  }
}
