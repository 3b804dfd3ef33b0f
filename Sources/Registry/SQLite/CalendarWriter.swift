import CivilDates
import Events
import Foundation
import GRDB
import LocalGovernments
import Pictures

/// Writes a file's events or news, all or none.
///
/// A file speaks for what an earlier file of its name held: what it no longer has and has not ended
/// is withdrawn, with a raised sequence number, so that subscribed calendars let it go. What is past
/// stays as it was, since a file of coming events drops it as a matter of course.
struct CalendarWriter {
  private let database: Database
  private let now: String
  private let today: CivilDate
  private let encoder = JSONEncoder()
  private let decoder = JSONDecoder()
  private let shelf: PictureShelf
  private var outcome = CalendarOutcome()

  init(_ database: Database, today: CivilDate) throws {
    self.database = database
    self.today = today
    shelf = PictureShelf(database)
    now = try String.fetchOne(database, sql: "SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now')") ?? ""
    encoder.outputFormatting = .sortedKeys
  }

  mutating func publish(
    _ events: [Event], pictures: [PictureFile], file: String, bytes: [UInt8]
  ) throws -> CalendarOutcome {
    let known: [String: Event] = try rows(of: "event")
    let present = Set(events.map(\.id))
    var written: [Event] = []
    for var event in events {
      guard let old = known[event.id] else {
        outcome.added += 1
        written.append(event)
        continue
      }
      event.image = event.image?.keeping(old.image)
      if event.says(theSameAs: old) {
        outcome.unchanged += 1
        continue
      }
      event.sequence = max(event.sequence, old.sequence + 1)
      outcome.changed += 1
      written.append(event)
    }
    for id in try identifiers(kind: "event", file: file) where !present.contains(id) {
      guard var old = known[id], old.status != .withdrawn,
        let last = old.allOccasions.map(\.endDay).max(), today <= last
      else { continue }
      old.status = .withdrawn
      old.sequence += 1
      outcome.withdrawn += 1
      written.append(old)
    }
    guard !written.isEmpty else { return outcome }
    let number = try keep(kind: "event", file: file, bytes: bytes)
    try shelf.add(pictures)
    for var event in written {
      event.revised = now
      try write(
        event, kind: "event", id: event.id, holder: event.holder.government,
        picture: event.image?.picture, file: number)
    }
    try shelf.clear()
    return outcome
  }

  mutating func publish(
    _ posts: [NewsPost], pictures: [PictureFile], file: String, bytes: [UInt8]
  ) throws -> CalendarOutcome {
    let known: [String: NewsPost] = try rows(of: "news")
    var written: [NewsPost] = []
    for var post in posts {
      post.image = post.image?.keeping(known[post.id]?.image)
      if let old = known[post.id], post.says(theSameAs: old) {
        outcome.unchanged += 1
        continue
      }
      if known[post.id] == nil { outcome.added += 1 } else { outcome.changed += 1 }
      post.revised = now
      written.append(post)
    }
    guard !written.isEmpty else { return outcome }
    let number = try keep(kind: "news", file: file, bytes: bytes)
    try shelf.add(pictures)
    for post in written {
      try write(
        post, kind: "news", id: post.id, holder: post.holder.government,
        picture: post.image?.picture, file: number)
    }
    try shelf.clear()
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

  /// What earlier files of that name held.
  private func identifiers(kind: String, file: String) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT id FROM happenings JOIN happening_files ON happening_files.number = happenings.file
        WHERE happenings.kind = ? AND happening_files.name = ? ORDER BY id
        """,
      arguments: [kind, file])
  }

  private func keep(kind: String, file: String, bytes: [UInt8]) throws -> Int64 {
    try database.execute(
      sql: "INSERT INTO happening_files (kind, name, bytes, published_at) VALUES (?, ?, ?, ?)",
      arguments: [kind, file, Data(bytes), now])
    return database.lastInsertedRowID
  }

  private func write(
    _ thing: some Encodable, kind: String, id: String, holder: LocalGovernmentCode?,
    picture: Picture?, file: Int64
  ) throws {
    let content = String(decoding: try encoder.encode(thing), as: UTF8.self)
    try database.execute(
      sql: """
        INSERT INTO happenings (kind, id, holder, content, file) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (kind, id) DO UPDATE
        SET holder = excluded.holder, content = excluded.content, file = excluded.file
        """,
      arguments: [kind, id, holder?.fiveDigits ?? "", content, file])
    try shelf.note(picture, of: id, kind: kind)
  }
}
