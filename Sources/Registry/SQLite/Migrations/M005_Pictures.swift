import GRDB

/// The pictures of events and news, each once by the hash of its bytes, and what shows them.
enum M005_Pictures {
  static func migrate(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE pictures (
          hash TEXT NOT NULL PRIMARY KEY,
          format TEXT NOT NULL,
          bytes BLOB NOT NULL
        );

        CREATE TABLE happening_pictures (
          kind TEXT NOT NULL,
          id TEXT NOT NULL,
          picture TEXT NOT NULL REFERENCES pictures(hash),
          PRIMARY KEY (kind, id, picture),
          FOREIGN KEY (kind, id) REFERENCES happenings(kind, id) ON DELETE CASCADE
        ) WITHOUT ROWID;
        CREATE INDEX happening_pictures_by_picture ON happening_pictures(picture);
        """)
  }
}
