import GRDB

/// Editions, their programmes, the wording of their participants, and the files they came from.
///
/// A government set is a row of its own, used by every programme whose wording comes to it: a
/// thousand programmes 「全国道府県、区市町村」 share one list of 1,787 codes.
enum M001_Editions {
  static func migrate(_ database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA application_id = \(Migrations.applicationID);

        CREATE TABLE publications (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          edition TEXT NOT NULL,
          file TEXT NOT NULL,
          is_replacement INTEGER NOT NULL,
          published_at TEXT NOT NULL
        );

        CREATE TABLE editions (
          id TEXT NOT NULL PRIMARY KEY,
          title TEXT NOT NULL,
          issuer TEXT,
          fiscal_year INTEGER,
          as_of TEXT NOT NULL,
          stated_bureaus INTEGER,
          stated_programmes INTEGER
        );

        CREATE TABLE sources (
          edition TEXT NOT NULL PRIMARY KEY REFERENCES editions(id) ON DELETE CASCADE,
          name TEXT NOT NULL,
          encoding TEXT,
          bytes BLOB NOT NULL
        );

        CREATE TABLE government_sets (
          key INTEGER PRIMARY KEY,
          size INTEGER NOT NULL,
          codes TEXT NOT NULL
        );

        CREATE TABLE group_wordings (
          key INTEGER PRIMARY KEY,
          id TEXT NOT NULL,
          name TEXT NOT NULL,
          english TEXT NOT NULL,
          UNIQUE (id, name, english)
        );

        CREATE TABLE programmes (
          key INTEGER PRIMARY KEY,
          edition TEXT NOT NULL REFERENCES editions(id) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          id TEXT NOT NULL,
          number TEXT,
          theme TEXT NOT NULL,
          name TEXT NOT NULL,
          bureau TEXT NOT NULL,
          description TEXT NOT NULL,
          participants TEXT NOT NULL,
          pieces TEXT NOT NULL,
          is_open INTEGER NOT NULL,
          named INTEGER REFERENCES government_sets(key),
          covered INTEGER REFERENCES government_sets(key),
          possible INTEGER REFERENCES government_sets(key),
          line INTEGER,
          column INTEGER,
          length INTEGER,
          byte_offset INTEGER,
          byte_length INTEGER,
          sheet TEXT,
          cell TEXT,
          page INTEGER,
          box TEXT,
          UNIQUE (edition, position)
        );
        CREATE INDEX programmes_by_id ON programmes(id);
        CREATE INDEX programmes_by_named ON programmes(named) WHERE named IS NOT NULL;
        CREATE INDEX programmes_by_covered ON programmes(covered) WHERE covered IS NOT NULL;
        CREATE INDEX programmes_by_possible ON programmes(possible) WHERE possible IS NOT NULL;

        CREATE TABLE links (
          programme INTEGER NOT NULL REFERENCES programmes(key) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          address TEXT NOT NULL,
          PRIMARY KEY (programme, position)
        ) WITHOUT ROWID;

        CREATE TABLE extra_cells (
          programme INTEGER NOT NULL REFERENCES programmes(key) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          heading TEXT,
          text TEXT NOT NULL,
          PRIMARY KEY (programme, position)
        ) WITHOUT ROWID;

        CREATE TABLE nodes (
          programme INTEGER NOT NULL REFERENCES programmes(key) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          text TEXT NOT NULL,
          byte_start INTEGER NOT NULL,
          byte_end INTEGER NOT NULL,
          kind TEXT NOT NULL,
          members INTEGER REFERENCES government_sets(key),
          possible INTEGER REFERENCES government_sets(key),
          count INTEGER,
          role TEXT,
          group_wording INTEGER REFERENCES group_wordings(key),
          qualification TEXT,
          qualified_node INTEGER,
          is_understood INTEGER NOT NULL,
          PRIMARY KEY (programme, position)
        ) WITHOUT ROWID;
        CREATE INDEX nodes_by_members ON nodes(members) WHERE members IS NOT NULL;
        CREATE INDEX nodes_by_possible ON nodes(possible) WHERE possible IS NOT NULL;

        CREATE TABLE diagnostics (
          edition TEXT NOT NULL REFERENCES editions(id) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          rule TEXT NOT NULL,
          severity TEXT NOT NULL,
          programme TEXT,
          message TEXT NOT NULL,
          record TEXT NOT NULL,
          PRIMARY KEY (edition, position)
        ) WITHOUT ROWID;

        CREATE VIEW participations AS
          SELECT edition, number, name, 'named' AS relation, json_each.value AS code
            FROM programmes JOIN government_sets ON government_sets.key = programmes.named,
            json_each(government_sets.codes)
          UNION ALL
          SELECT edition, number, name, 'covered', json_each.value
            FROM programmes JOIN government_sets ON government_sets.key = programmes.covered,
            json_each(government_sets.codes)
          UNION ALL
          SELECT edition, number, name, 'possible', json_each.value
            FROM programmes JOIN government_sets ON government_sets.key = programmes.possible,
            json_each(government_sets.codes);
        """)
  }
}
