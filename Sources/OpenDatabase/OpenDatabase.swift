package import Catalogue
import GRDB
import LocalGovernments
import Participation

/// The whole of what is published, as an SQLite file for everyone: not the store's own tables, but
/// such as are documented, keyed and free of what only the store needs.
package enum OpenDatabase {
  /// Writes the file. The same catalogue always makes the same bytes.
  ///
  /// - Parameters:
  ///   - catalogue: what is published.
  ///   - path: where; nothing is there yet.
  /// - Throws: what SQLite or the file system refuses.
  package static func write(_ catalogue: Catalogue, to path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    // A file that is not whole is never handed out, so that nothing is lost when the power fails.
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      try database.inTransaction {
        try database.execute(sql: DatabaseSchema.sql)
        var writer = DatabaseWriter(database, catalogue)
        try writer.write()
        try database.execute(sql: DatabaseSchema.views)
        for (table, columns) in DatabaseSchema.searched {
          try WordIndex(of: table, columns).write(to: database)
        }
        return .commit
      }
      try database.execute(sql: "PRAGMA user_version = 2; ANALYZE")
    }
    try queue.close()
  }
}
