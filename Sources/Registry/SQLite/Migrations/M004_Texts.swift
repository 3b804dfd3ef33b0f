import GRDB

/// What people wrote about programmes beside the list.
enum M004_Texts {
  static func migrate(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE programme_texts (
          programme INTEGER PRIMARY KEY REFERENCES programmes(key) ON DELETE CASCADE,
          name_en TEXT,
          summary_en TEXT,
          summary_plain TEXT,
          is_reviewed INTEGER NOT NULL
        )
        """)
  }
}
