package import Changes
package import CivilDates
package import Events
import Foundation
import GRDB
package import Lists
package import LocalGovernments
package import Participation
package import Pictures

/// A store in one SQLite file, written ahead (WAL), with foreign keys enforced.
package struct SQLiteStore: Store {
  /// Whether a store that is not there yet is to be made.
  package enum Presence: Sendable {
    case required
    case createdWhenMissing
  }

  /// Where the file is, as it was given.
  package let path: String
  let gazetteer: Gazetteer
  private let pool: DatabasePool

  /// Opens the store, and brings its tables to this version's form.
  package init(
    path: String, gazetteer: Gazetteer, _ presence: Presence = .createdWhenMissing
  ) throws(StoreError) {
    if presence == .required, !FileManager.default.fileExists(atPath: path) {
      throw .missing(path: path)
    }
    do {
      try Self.refuseForeignFile(at: path)
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.read { database in
        if try Migrations.all.hasBeenSuperseded(database) {
          throw StoreError.newerSchema(path: path)
        }
      }
      try Migrations.all.migrate(pool)
      try Self.settleLineages(in: pool, gazetteer: gazetteer, path: path)
      self.path = path
      self.gazetteer = gazetteer
      self.pool = pool
    } catch {
      throw StoreError(error, path: path)
    }
  }

  package func publish(_ publication: Publication) async throws(StoreError) -> PublishOutcome {
    try await write { database in
      try EditionWriter.publish(publication, to: database, gazetteer: gazetteer, path: path)
    }
  }

  package func loadEditions() async throws(StoreError) -> [Edition] {
    try await read { database in
      try EditionReader(database, gazetteer: gazetteer, path: path).editions()
    }
  }

  package func loadLineages() async throws(StoreError) -> Lineages {
    try await read { database in try Lineages.fetch(from: database) }
  }

  package func source(of editionID: String) async throws(StoreError) -> StoredSource? {
    try await read { database in try StoredSource.fetch(of: editionID, from: database) }
  }

  package func diagnostics(of editionID: String) async throws(StoreError) -> [Diagnostic] {
    try await read { database in try Diagnostic.fetch(of: editionID, from: database) }
  }

  package func publish(
    _ events: [Event], _ submission: CalendarSubmission
  ) async throws(StoreError) -> CalendarOutcome {
    try await write { try CalendarWriter($0).publish(events, submission) }
  }

  package func publish(
    _ posts: [NewsPost], _ submission: CalendarSubmission
  ) async throws(StoreError) -> CalendarOutcome {
    try await write { try CalendarWriter($0).publish(posts, submission) }
  }

  package func outcome(
    ofPublishing events: [Event], _ submission: CalendarSubmission
  ) async throws(StoreError) -> CalendarOutcome {
    try await read { try CalendarWriter($0).outcome(of: events, submission) }
  }

  package func outcome(
    ofPublishing posts: [NewsPost], _ submission: CalendarSubmission
  ) async throws(StoreError) -> CalendarOutcome {
    try await read { try CalendarWriter($0).outcome(of: posts, submission) }
  }

  package func withdrawEvent(
    id: String, on day: CivilDate
  ) async throws(StoreError) -> CalendarOutcome? {
    try await write { try CalendarWriter($0).withdraw(Event.self, id: id, on: day) }
  }

  package func withdrawPost(
    id: String, on day: CivilDate
  ) async throws(StoreError) -> CalendarOutcome? {
    try await write { try CalendarWriter($0).withdraw(NewsPost.self, id: id, on: day) }
  }

  package func loadCalendar() async throws(StoreError) -> EventCalendar {
    try await read { database in try EventCalendar.fetch(from: database) }
  }

  package func picture(_ hash: String) async throws(StoreError) -> PictureFile? {
    try await read { database in try PictureShelf(database).file(hash) }
  }

  package func lastPublication() async throws(StoreError) -> Int {
    try await read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT coalesce((SELECT max(number) FROM publications), 0)
            + coalesce((SELECT max(number) FROM happening_files), 0)
          """) ?? 0
    }
  }

  package func close() async throws(StoreError) {
    do {
      // What is still in the journal would be missing from a copy of the file alone; a reader that
      // holds it back is no fault.
      _ = try? await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      try pool.close()
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private func read<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await pool.read(work)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private func write<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await pool.write(work)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Editions that were published before there were lasting identifiers get theirs.
  private static func settleLineages(
    in pool: DatabasePool, gazetteer: Gazetteer, path: String
  ) throws {
    let unsettled = """
      SELECT DISTINCT edition FROM programmes
      WHERE NOT EXISTS (SELECT 1 FROM lineage_members WHERE programme = key)
      """
    guard try pool.read({ try String.fetchOne($0, sql: unsettled) }) != nil else { return }
    try pool.write { database in
      let waiting = Set(try String.fetchAll(database, sql: unsettled))
      let editions = try EditionReader(database, gazetteer: gazetteer, path: path).editions()
      let writer = try LineageWriter(database, gazetteer: gazetteer, path: path)
      for edition in editions.reversed() where waiting.contains(edition.id) {
        try writer.settle(edition)
      }
    }
  }

  // Opening in WAL mode writes to the file, so a stranger's file is looked at first without it.
  private static func refuseForeignFile(at path: String) throws {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if attributes?[.type] as? FileAttributeType == .typeDirectory {
      throw StoreError.cannotOpen(path: path, reason: "is a directory")
    }
    guard let size = attributes?[.size] as? Int, size > 0 else { return }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let isForeign = try queue.read { database in
      let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      return id != Migrations.applicationID && tables > 0
    }
    try queue.close()
    if isForeign { throw StoreError.foreignDatabase(path: path) }
  }
}
