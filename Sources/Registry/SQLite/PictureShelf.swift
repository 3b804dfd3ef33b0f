import Foundation
import GRDB
import Pictures

/// The pictures as the database keeps them: as long as an event or a post shows them.
struct PictureShelf {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Puts pictures on the shelf that are not there yet.
  func add(_ files: [PictureFile]) throws {
    for file in files {
      try database.execute(
        sql: "INSERT OR IGNORE INTO pictures (hash, format, bytes) VALUES (?, ?, ?)",
        arguments: [file.hash, file.format.rawValue, Data(file.bytes)])
    }
  }

  /// Notes which picture an event or a post shows, in place of those before.
  func note(_ picture: Picture?, of id: String, kind: String) throws {
    try database.execute(
      sql: "DELETE FROM happening_pictures WHERE kind = ? AND id = ?", arguments: [kind, id])
    for form in picture?.forms ?? [] {
      try database.execute(
        sql: "INSERT INTO happening_pictures (kind, id, picture) VALUES (?, ?, ?)",
        arguments: [kind, id, form.hash])
    }
  }

  /// Lets go of what nothing shows.
  func clear() throws {
    try database.execute(
      sql: "DELETE FROM pictures WHERE hash NOT IN (SELECT picture FROM happening_pictures)")
  }

  func file(_ hash: String) throws -> PictureFile? {
    let row = try Row.fetchOne(
      database, sql: "SELECT format, bytes FROM pictures WHERE hash = ?", arguments: [hash])
    return row.flatMap { row in
      PictureFormat(rawValue: row[0]).map {
        PictureFile(hash: hash, format: $0, bytes: [UInt8](row[1] as Data))
      }
    }
  }
}
