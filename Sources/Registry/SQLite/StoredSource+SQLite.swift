import Foundation
import GRDB
import Lists

extension StoredSource {
  static func fetch(of edition: String, from database: Database) throws -> StoredSource? {
    let row = try Row.fetchOne(
      database, sql: "SELECT name, encoding, bytes FROM sources WHERE edition = ?",
      arguments: [edition])
    return row.map { row in
      StoredSource(
        name: row[0], encoding: (row[1] as String?).flatMap(TextEncoding.init(rawValue:)),
        bytes: [UInt8](row[2] as Data))
    }
  }
}

extension Diagnostic {
  static func fetch(of edition: String, from database: Database) throws -> [Diagnostic] {
    let decoder = JSONDecoder()
    return try String.fetchAll(
      database, sql: "SELECT record FROM diagnostics WHERE edition = ? ORDER BY position",
      arguments: [edition]
    ).map { try decoder.decode(Diagnostic.self, from: Data($0.utf8)) }
  }
}
