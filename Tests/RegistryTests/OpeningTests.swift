import Foundation
import GRDB
import Registry
import Testing

@Suite struct OpeningTests {
  private let folder: TemporaryFolder
  private let sample: Sample

  init() throws {
    folder = try TemporaryFolder()
    sample = try Sample()
  }

  @Test("A new store is empty, and works with foreign keys in WAL mode")
  func new() async throws {
    let store = try open()
    #expect(try await store.loadEditions().isEmpty)
    #expect(try await store.lastPublication() == 0)
    let mode = try await DatabaseQueue(path: folder.path()).read {
      try String.fetchOne($0, sql: "PRAGMA journal_mode")
    }
    #expect(mode == "wal")
  }

  @Test("A required store that is not there is said to be missing, and is not made")
  func missing() {
    let path = folder.path("none.sqlite")
    #expect(throws: StoreError.missing(path: path)) {
      try SQLiteStore(path: path, gazetteer: sample.gazetteer, .required)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("A file that is no database is refused and left as it is")
  func notADatabase() throws {
    let path = folder.path("list.txt")
    let text = Data(String(repeating: "一覧", count: 500).utf8)
    try text.write(to: URL(filePath: path))
    #expect(throws: StoreError.notADatabase(path: path)) { try open(path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == text)
  }

  @Test("Another program's database is refused and gets no tables")
  func foreign() throws {
    let path = folder.path("photos.sqlite")
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE photos (id)") }
    #expect(throws: StoreError.foreignDatabase(path: path)) { try open(path) }
    let tables = try queue.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master")
    }
    #expect(tables == 1)
  }

  @Test("A database of a newer Renkei is refused")
  func newer() async throws {
    try await open().close()
    try await DatabaseQueue(path: folder.path()).write { database in
      try database.execute(
        sql: "INSERT INTO grdb_migrations VALUES ('M999 what is not known yet')")
    }
    #expect(throws: StoreError.newerSchema(path: folder.path())) { try open() }
  }

  @Test("A folder that is not there, or a folder in the place of the file, cannot be opened")
  func unopenable() throws {
    for path in [folder.path("no/such/renkei.sqlite"), folder.url.path] {
      let error = #expect(throws: StoreError.self) { try open(path) }
      guard case .cannotOpen = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  private func open(_ path: String? = nil) throws -> SQLiteStore {
    try SQLiteStore(path: path ?? folder.path(), gazetteer: sample.gazetteer)
  }
}
