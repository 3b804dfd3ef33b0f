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
      participants TEXT NOT NULL, is_open INTEGER NOT NULL,
      name_english TEXT, summary_english TEXT, summary_plain TEXT);
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
    CREATE TABLE events (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, title_kana TEXT, title_english TEXT, kinds TEXT,
      status TEXT NOT NULL, is_sample INTEGER NOT NULL, lasting_id TEXT,
      theme TEXT REFERENCES themes(id), holder TEXT REFERENCES governments(code),
      holder_name TEXT NOT NULL, bureau TEXT, place TEXT REFERENCES governments(code),
      place_name TEXT, address TEXT, latitude REAL, longitude REAL, access TEXT, parking TEXT,
      first_day TEXT NOT NULL, last_day TEXT NOT NULL, recurrence TEXT, time_note TEXT,
      audience TEXT, audience_note TEXT, capacity TEXT, is_free INTEGER, fee TEXT, fee_detail TEXT,
      booking_method TEXT, booking_until TEXT, booking_until_time TEXT, contact_name TEXT,
      contact_telephone TEXT, contact_extension TEXT, contact_mail TEXT, language TEXT,
      summary TEXT, description TEXT, note TEXT, sequence INTEGER NOT NULL, revised TEXT);
    CREATE TABLE occasions (
      event TEXT NOT NULL REFERENCES events(id), position INTEGER NOT NULL,
      start_day TEXT NOT NULL, start_time TEXT, end_day TEXT NOT NULL, end_time TEXT,
      PRIMARY KEY (event, position));
    CREATE TABLE event_links (
      event TEXT NOT NULL REFERENCES events(id), position INTEGER NOT NULL,
      url TEXT NOT NULL, PRIMARY KEY (event, position));
    CREATE TABLE news (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, day TEXT NOT NULL, until_day TEXT,
      title TEXT NOT NULL, title_english TEXT, is_sample INTEGER NOT NULL, lasting_id TEXT,
      theme TEXT REFERENCES themes(id), holder TEXT REFERENCES governments(code),
      holder_name TEXT NOT NULL, bureau TEXT, body TEXT NOT NULL, revised TEXT);
    CREATE TABLE news_links (
      post TEXT NOT NULL REFERENCES news(id), position INTEGER NOT NULL,
      url TEXT NOT NULL, PRIMARY KEY (post, position));
    """

  /// What is searched by words: the table, and those of its columns that are read.
  static let searched: [(table: String, columns: [String])] = [
    (
      "programmes",
      ["name", "description", "participants", "name_english", "summary_english", "summary_plain"]
    ),
    (
      "events",
      [
        "title", "title_kana", "title_english", "place_name", "holder_name", "summary",
        "description",
      ]
    ),
    ("news", ["title", "title_english", "holder_name", "body"]),
  ]

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
    CREATE INDEX occasions_by_day ON occasions(start_day, end_day);
    CREATE INDEX programmes_by_lasting_id ON programmes(lasting_id);
    """
}
