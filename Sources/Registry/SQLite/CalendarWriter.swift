import CivilDates
import Events
import Foundation
import GRDB
import LocalGovernments

/// Writes a file's events or news, all or none.
///
/// A file speaks for the governments that hold something in it: what it no longer has of theirs and
/// has not begun is cancelled; what is past stays as it was.
struct CalendarWriter {
  private let database: Database
  private let now: String
  private let today: CivilDate
  private let encoder = JSONEncoder()
  private let decoder = JSONDecoder()
  private var outcome = CalendarOutcome()

  init(_ database: Database, today: CivilDate) throws {
    self.database = database
    self.today = today
    now = try String.fetchOne(database, sql: "SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now')") ?? ""
    encoder.outputFormatting = .sortedKeys
  }

  mutating func publish(
    _ events: [Event], file: String, bytes: [UInt8]
  ) throws -> CalendarOutcome {
    let known: [String: Event] = try rows(of: "event")
    let holders = Set(events.map(\.government))
    let present = Set(events.map(\.id))
    var written: [Event] = []
    for event in events {
      if let old = known[event.id] {
        var same = event
        same.sequence = old.sequence
        same.updated = old.updated
        if same == old {
          outcome.unchanged += 1
          continue
        }
        same.sequence += 1
        outcome.changed += 1
        written.append(same)
      } else {
        outcome.added += 1
        written.append(event)
      }
    }
    for var old in known.values
    where holders.contains(old.government) && !present.contains(old.id) && today < old.firstDay
      && old.status != .cancelled
    {
      old.status = .cancelled
      old.sequence += 1
      outcome.cancelled += 1
      written.append(old)
    }
    guard !written.isEmpty else { return outcome }
    let number = try keep(kind: "event", file: file, bytes: bytes)
    for var event in written {
      event.updated = now
      try write(event, kind: "event", id: event.id, holder: event.government, file: number)
    }
    return outcome
  }

  mutating func publish(
    _ posts: [NewsPost], file: String, bytes: [UInt8]
  ) throws -> CalendarOutcome {
    let known: [String: NewsPost] = try rows(of: "news")
    var written: [NewsPost] = []
    for var post in posts {
      post.updated = known[post.id]?.updated
      if post == known[post.id] {
        outcome.unchanged += 1
        continue
      }
      if known[post.id] == nil { outcome.added += 1 } else { outcome.changed += 1 }
      post.updated = now
      written.append(post)
    }
    guard !written.isEmpty else { return outcome }
    let number = try keep(kind: "news", file: file, bytes: bytes)
    for post in written {
      try write(post, kind: "news", id: post.id, holder: post.government, file: number)
    }
    return outcome
  }

  /// Everything of a kind by its identifier.
  func rows<Thing: Decodable & Identifiable>(of kind: String) throws -> [String: Thing]
  where Thing.ID == String {
    var things: [String: Thing] = [:]
    for content in try String.fetchAll(
      database, sql: "SELECT content FROM happenings WHERE kind = ?", arguments: [kind])
    {
      let thing = try decoder.decode(Thing.self, from: Data(content.utf8))
      things[thing.id] = thing
    }
    return things
  }

  private func keep(kind: String, file: String, bytes: [UInt8]) throws -> Int64 {
    try database.execute(
      sql: "INSERT INTO happening_files (kind, name, bytes, published_at) VALUES (?, ?, ?, ?)",
      arguments: [kind, file, Data(bytes), now])
    return database.lastInsertedRowID
  }

  private func write(
    _ thing: some Encodable, kind: String, id: String, holder: LocalGovernmentCode, file: Int64
  ) throws {
    let content = String(decoding: try encoder.encode(thing), as: UTF8.self)
    try database.execute(
      sql: """
        INSERT INTO happenings (kind, id, holder, content, file) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (kind, id) DO UPDATE
        SET holder = excluded.holder, content = excluded.content, file = excluded.file
        """,
      arguments: [kind, id, holder.fiveDigits, content, file])
  }
}
