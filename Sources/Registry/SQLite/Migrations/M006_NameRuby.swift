import GRDB

/// How programmes' names are read, beside what else people wrote about them.
enum M006_NameRuby {
  static func migrate(_ database: Database) throws {
    try database.execute(sql: "ALTER TABLE programme_texts ADD COLUMN name_ruby TEXT")
  }
}
