import GRDB
import Lists
import Participation
import Registry
import Testing

@Suite struct PublishingTests {
  private let folder: TemporaryFolder
  private let sample: Sample
  private let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    sample = try Sample()
    store = try SQLiteStore(path: folder.path(), gazetteer: sample.gazetteer)
  }

  @Test("What is loaded equals what was published, in every field and form of span")
  func roundTrip() async throws {
    let pages = sample.unnumbered(span: .page(PageSpan(page: 2, box: [1.5, 2, 300.25, 44])))
    let edition = try sample.edition(programmes: [
      sample.programme("1"), sample.unnumbered(), pages,
    ])
    #expect(try await store.publish(publication(edition)) == .published)
    #expect(try await store.loadEditions() == [edition])
  }

  @Test("What people wrote beside the list comes back, with the readings of names")
  func texts() async throws {
    let told = ProgrammeTexts(
      nameEnglish: "Hydrogen", nameRuby: try RubyText("水素《すいそ》の普及《ふきゅう》"),
      summaryEnglish: "A sentence.", summaryPlain: "文です。", isReviewed: true)
    let silent = ProgrammeTexts(
      nameEnglish: nil, nameRuby: nil, summaryEnglish: nil, summaryPlain: nil, isReviewed: false)
    let edition = try sample.edition(programmes: [
      sample.programme("1", texts: told), sample.programme("2", texts: silent),
    ])
    _ = try await store.publish(publication(edition))
    #expect(try await store.loadEditions() == [edition])
  }

  @Test("A database from before names had readings is read, and takes them")
  func olderDatabase() async throws {
    let told = ProgrammeTexts(
      nameEnglish: "Hydrogen", nameRuby: nil, summaryEnglish: nil, summaryPlain: nil,
      isReviewed: true)
    let edition = try sample.edition(programmes: [sample.programme("1", texts: told)])
    _ = try await store.publish(publication(edition))
    try await store.close()
    try await DatabaseQueue(path: folder.path()).write { database in
      try database.execute(
        sql: """
          ALTER TABLE programme_texts DROP COLUMN name_ruby;
          DELETE FROM grdb_migrations WHERE identifier = 'M006 readings of names'
          """)
    }
    let again = try SQLiteStore(path: folder.path(), gazetteer: sample.gazetteer)
    #expect(try await again.loadEditions() == [edition])
  }

  @Test("A store opened again gives the same editions")
  func reopened() async throws {
    let edition = try sample.edition()
    _ = try await store.publish(publication(edition))
    try await store.close()
    let again = try SQLiteStore(path: folder.path(), gazetteer: sample.gazetteer, .required)
    #expect(try await again.loadEditions() == [edition])
  }

  @Test("Publishing the same file twice changes nothing")
  func idempotent() async throws {
    let edition = try sample.edition()
    _ = try await store.publish(publication(edition))
    let before = try contents()
    #expect(try await store.publish(publication(edition)) == .unchanged)
    #expect(try contents() == before)
    #expect(try await store.lastPublication() == 1)
  }

  @Test("Another file for the same edition replaces it whole, and leaves no unused set behind")
  func replaced() async throws {
    _ = try await store.publish(publication(try sample.edition()))
    let next = try sample.edition(title: "訂正版", programmes: [sample.programme("7")])
    #expect(try await store.publish(publication(next, text: "訂正")) == .replaced)
    #expect(try await store.loadEditions() == [next])
    #expect(try await store.lastPublication() == 2)
    #expect(try count("government_sets") == 2)
    #expect(try count("nodes") == 2)
  }

  @Test("The same file with another result replaces the edition")
  func otherResult() async throws {
    _ = try await store.publish(publication(try sample.edition()))
    let read = try sample.edition(programmes: [sample.programme("1")])
    #expect(try await store.publish(publication(read)) == .replaced)
    #expect(try await store.loadEditions() == [read])
  }

  @Test("Equal government sets are stored once however many programmes use them")
  func setsOnce() async throws {
    let programmes = try (1...200).map { try sample.programme("\($0)") }
    _ = try await store.publish(publication(try sample.edition(programmes: programmes)))
    #expect(try count("government_sets") == 2)
  }

  @Test("Editions come newest first")
  func order() async throws {
    let old = try sample.edition(id: "tokyo-2024", asOf: "2024-04-01", programmes: [])
    let new = try sample.edition(programmes: [])
    _ = try await store.publish(publication(old))
    _ = try await store.publish(publication(new))
    #expect(try await store.loadEditions().map(\.id) == ["tokyo-2025", "tokyo-2024"])
  }

  @Test("The file is kept byte for byte, and the diagnostics with it")
  func sourceKept() async throws {
    let source = StoredSource(name: "一覧.csv", encoding: .cp932, bytes: [0x88, 0xEA, 0, 0xFF])
    let found = Diagnostic(
      "unread-row", .warning, Bilingual(ja: "読めない行", en: "unread row"), file: "一覧.csv",
      span: .cell(CellSpan(sheet: "一", cell: "B2")), notes: [.init(Bilingual(ja: "本文", en: "text"))]
    )
    _ = try await store.publish(
      Publication(try sample.edition(), source: source, diagnostics: [found]))
    #expect(try await store.source(of: "tokyo-2025") == source)
    #expect(try await store.diagnostics(of: "tokyo-2025") == [found])
    #expect(try await store.source(of: "osaka-2025") == nil)
  }

  @Test("An edition that cannot be written leaves the store as it was")
  func allOrNothing() async throws {
    _ = try await store.publish(publication(try sample.edition()))
    let before = try contents()
    let queue = try DatabaseQueue(path: folder.path())
    try await queue.write { database in
      try database.execute(
        sql: """
          CREATE TRIGGER refusal BEFORE INSERT ON nodes WHEN new.kind = 'count'
          BEGIN SELECT RAISE(ABORT, 'refused'); END
          """)
    }
    await #expect(throws: StoreError.self) {
      try await store.publish(publication(try sample.edition(title: "別"), text: "別"))
    }
    #expect(try contents() == before)
  }

  @Test("A person can ask the database which governments take part in what")
  func readableByPeople() async throws {
    _ = try await store.publish(publication(try sample.edition()))
    let relations = try read { database in
      try String.fetchAll(
        database,
        sql: "SELECT relation FROM participations WHERE code = '08220' ORDER BY number")
    }
    #expect(relations == ["possible", "named", "named"])
  }

  private func publication(_ edition: Edition, text: String = "一覧") -> Publication {
    Publication(edition, source: Sample.source(text))
  }

  private func count(_ table: String) throws -> Int? {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
  }

  /// Every row of every table, as text.
  private func contents() throws -> [String] {
    try read { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
      }
    }
  }

  private func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try DatabaseQueue(path: folder.path()).read(work)
  }
}
