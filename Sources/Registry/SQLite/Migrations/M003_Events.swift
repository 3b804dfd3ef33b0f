import GRDB

/// Events and news, each as it was read, with the files that they came from.
enum M003_Events {
  static func migrate(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE happening_files (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          kind TEXT NOT NULL,
          name TEXT NOT NULL,
          bytes BLOB NOT NULL,
          published_at TEXT NOT NULL
        );

        CREATE TABLE happenings (
          kind TEXT NOT NULL,
          id TEXT NOT NULL,
          holder TEXT NOT NULL,
          content TEXT NOT NULL,
          file INTEGER NOT NULL REFERENCES happening_files(number),
          PRIMARY KEY (kind, id)
        ) WITHOUT ROWID;
        CREATE INDEX happenings_by_file ON happenings(file);
        """)
  }
}
