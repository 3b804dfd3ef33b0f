/// The published tables: names that stay, keys between them, views for the usual questions.
///
/// What a wording comes to is kept once as a roster and pointed to, so that a hundred thousand
/// programmes of all prefectures do not repeat the prefectures.
enum DatabaseSchema {
  static let sql = """
    CREATE TABLE governments (
      code TEXT PRIMARY KEY, code6 TEXT NOT NULL, name TEXT NOT NULL, full_name TEXT NOT NULL,
      kana TEXT, romaji TEXT, kind TEXT NOT NULL,
      prefecture TEXT NOT NULL REFERENCES governments(code),
      city TEXT REFERENCES governments(code), latitude REAL, longitude REAL, valid_until TEXT);
    CREATE TABLE editions (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, issuer TEXT REFERENCES governments(code),
      fiscal_year INTEGER, as_of TEXT NOT NULL, previous TEXT REFERENCES editions(id),
      stated_programmes INTEGER, stated_bureaus INTEGER);
    CREATE TABLE themes (id TEXT PRIMARY KEY, name TEXT NOT NULL, english TEXT NOT NULL);
    CREATE TABLE bureaus (id TEXT PRIMARY KEY, name TEXT NOT NULL, english TEXT NOT NULL);
    CREATE TABLE groups (id TEXT PRIMARY KEY, name TEXT NOT NULL, english TEXT NOT NULL);
    CREATE TABLE programmes (
      id TEXT PRIMARY KEY, edition TEXT NOT NULL REFERENCES editions(id), lasting_id TEXT,
      number TEXT, position INTEGER NOT NULL, theme TEXT NOT NULL REFERENCES themes(id),
      bureau TEXT NOT NULL REFERENCES bureaus(id), name TEXT NOT NULL, description TEXT NOT NULL,
      participants TEXT NOT NULL, is_open INTEGER NOT NULL);
    CREATE TABLE links (
      programme TEXT NOT NULL REFERENCES programmes(id), position INTEGER NOT NULL,
      url TEXT NOT NULL, PRIMARY KEY (programme, position));
    CREATE TABLE rosters (id INTEGER PRIMARY KEY, government_count INTEGER NOT NULL);
    CREATE TABLE roster_members (
      roster INTEGER NOT NULL REFERENCES rosters(id),
      government TEXT NOT NULL REFERENCES governments(code),
      PRIMARY KEY (roster, government)) WITHOUT ROWID;
    CREATE TABLE participants (
      programme TEXT NOT NULL REFERENCES programmes(id), position INTEGER NOT NULL,
      wording TEXT NOT NULL, kind TEXT NOT NULL, role TEXT,
      "group" TEXT REFERENCES groups(id), count INTEGER,
      members INTEGER REFERENCES rosters(id), possible INTEGER REFERENCES rosters(id),
      is_understood INTEGER NOT NULL, PRIMARY KEY (programme, position));
    """

  static let views = """
    CREATE INDEX programmes_by_edition ON programmes(edition, position);
    CREATE INDEX participants_by_members ON participants(members);
    CREATE INDEX participants_by_possible ON participants(possible);
    CREATE INDEX roster_members_by_government ON roster_members(government);
    CREATE VIEW participation AS
      SELECT p.programme, m.government,
        CASE p.kind WHEN 'named' THEN 'named' ELSE 'covered' END AS relation,
        p.wording, p.role, p.position
      FROM participants p JOIN roster_members m ON m.roster = p.members
      UNION ALL
      SELECT p.programme, m.government, 'possible', p.wording, p.role, p.position
      FROM participants p JOIN roster_members m ON m.roster = p.possible;
    CREATE VIEW named AS
      SELECT p.programme, q.number, q.edition, q.name AS programme_name, m.government,
        g.full_name AS government_name, p.role
      FROM participants p JOIN roster_members m ON m.roster = p.members
      JOIN governments g ON g.code = m.government JOIN programmes q ON q.id = p.programme
      WHERE p.kind = 'named';
    CREATE VIRTUAL TABLE programmes_fts USING fts5(
      name, description, participants, content="programmes", tokenize='trigram');
    INSERT INTO programmes_fts(programmes_fts) VALUES ('rebuild');
    """
}
