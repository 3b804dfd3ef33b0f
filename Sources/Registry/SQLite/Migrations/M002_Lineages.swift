import GRDB

/// The lasting identifiers of programmes, and which rows of following editions are one programme.
///
/// An identifier that was given is never given again and never lost: where two programmes prove to
/// be one, the later identifier leads to the earlier.
enum M002_Lineages {
  static func migrate(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE lineages (
          id TEXT NOT NULL PRIMARY KEY,
          prefix TEXT NOT NULL,
          number INTEGER NOT NULL,
          merged_into TEXT REFERENCES lineages(id),
          UNIQUE (prefix, number)
        ) WITHOUT ROWID;

        CREATE TABLE lineage_members (
          programme INTEGER PRIMARY KEY REFERENCES programmes(key) ON DELETE CASCADE,
          lineage TEXT NOT NULL REFERENCES lineages(id)
        );
        CREATE INDEX lineage_members_by_lineage ON lineage_members(lineage);

        CREATE TABLE lineage_links (
          old INTEGER NOT NULL REFERENCES programmes(key) ON DELETE CASCADE,
          new INTEGER NOT NULL REFERENCES programmes(key) ON DELETE CASCADE,
          PRIMARY KEY (old, new)
        ) WITHOUT ROWID;
        CREATE INDEX lineage_links_by_new ON lineage_links(new);
        """)
  }
}
