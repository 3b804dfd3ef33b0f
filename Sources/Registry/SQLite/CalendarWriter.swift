import CivilDates
import Events
import Foundation
import GRDB
import LocalGovernments
import Pictures

/// Writes a file's events or news, all or none.
///
/// A file speaks for what an earlier file of its name held for the same governments: what it no
/// longer has is withdrawn, so that pages and subscribed calendars let it go. Files of different
/// municipalities often bear one name, and none speaks for another's.
struct CalendarWriter {
  private let database: Database
  private let now: String
  private let encoder = JSONEncoder()
  private let decoder = JSONDecoder()
  private let shelf: PictureShelf

  init(_ database: Database) throws {
    self.database = database
    shelf = PictureShelf(database)
    now = try String.fetchOne(database, sql: "SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now')") ?? ""
    encoder.outputFormatting = .sortedKeys
  }

  /// What is in the store, and which file it came from.
  private struct Kept<Thing: Happening> {
    let thing: Thing
    let file: String
  }

  /// What a submission comes to.
  private struct Plan<Thing: Happening> {
    var outcome = CalendarOutcome()
    /// What is to be written anew.
    var written: [Thing] = []
    /// What says the same as before, and now stands in a file of another name.
    var moved: [Thing] = []
  }

  /// What publishing would do.
  func outcome<Thing: Happening>(
    of things: [Thing], _ submission: CalendarSubmission
  ) throws -> CalendarOutcome {
    try plan(things, submission, try kept()).outcome
  }

  /// Writes what was read, unless the outcome says why it was refused.
  func publish<Thing: Happening>(
    _ things: [Thing], _ submission: CalendarSubmission
  ) throws -> CalendarOutcome {
    let plan = try plan(things, submission, try kept())
    guard plan.outcome.refusal == nil, !plan.written.isEmpty || !plan.moved.isEmpty else {
      return plan.outcome
    }
    let number = try keep(
      kind: Thing.kind, file: submission.file, bytes: submission.bytes)
    try shelf.add(submission.pictures)
    for var thing in plan.written {
      thing.revised = now
      try write(thing, file: number)
    }
    for thing in plan.moved { try write(thing, file: number) }
    try shelf.clear()
    return plan.outcome
  }

  /// Takes one thing back; `nil` where none has the identifier.
  func withdraw<Thing: Happening>(
    _ type: Thing.Type, id: String, on day: CivilDate
  ) throws -> CalendarOutcome? {
    let known: [String: Kept<Thing>] = try kept()
    guard let old = known[id] else { return nil }
    var outcome = CalendarOutcome()
    guard !old.thing.isWithdrawn else {
      outcome.unchanged = 1
      return outcome
    }
    outcome.withdrawals = [.init(id: id, title: old.thing.title)]
    var thing = old.thing.withdrawn(on: day)
    thing.revised = now
    // The file keeps its name: when it is taken in again, it speaks for what it has.
    try write(thing, file: try keep(kind: Thing.kind, file: old.file, bytes: []))
    return outcome
  }

  private func plan<Thing: Happening>(
    _ things: [Thing], _ submission: CalendarSubmission, _ known: [String: Kept<Thing>]
  ) throws -> Plan<Thing> {
    var plan = Plan<Thing>()
    for var thing in things {
      thing.image = thing.image?.keeping(known[thing.id]?.thing.image)
      guard let old = known[thing.id] else {
        plan.outcome.added += 1
        plan.written.append(thing)
        continue
      }
      if old.file != submission.file, old.thing.title != thing.title {
        plan.outcome.collisions.append(
          .init(id: thing.id, title: old.thing.title, file: old.file))
      } else if thing.says(theSameAs: old.thing) {
        plan.outcome.unchanged += 1
        if old.file != submission.file { plan.moved.append(old.thing) }
      } else {
        plan.outcome.changed += 1
        plan.written.append(thing.following(old.thing))
      }
    }
    let owned = owned(by: things, submission, known)
    let gone = Self.gone(from: owned, things, submission)
    plan.outcome.withdrawals = gone.map { .init(id: $0.id, title: $0.title) }
    plan.written += gone.map { $0.withdrawn(on: submission.today) }
    if !plan.outcome.collisions.isEmpty, !submission.leavesOutCollisions {
      plan.outcome.refusal = .collisions
    } else if gone.count * 2 > owned.count, !submission.withdrawsMost {
      plan.outcome.refusal = .withdrawals(of: owned.count)
    }
    return plan
  }

  /// What the file can withdraw: what came from one of its name, for the governments it is about.
  private func owned<Thing: Happening>(
    by things: [Thing], _ submission: CalendarSubmission, _ known: [String: Kept<Thing>]
  ) -> [Thing] {
    var holders = Set(things.map(\.holder.government))
    holders.formUnion(submission.unreadRows.compactMap(\.holder))
    if let holder = submission.holder { holders.insert(holder) }
    return known.values.filter { old in
      old.file == submission.file && holders.contains(old.thing.holder.government)
        && old.thing.canBeWithdrawn(on: submission.today)
    }.map(\.thing).sorted { $0.id < $1.id }
  }

  private static func gone<Thing: Happening>(
    from owned: [Thing], _ things: [Thing], _ submission: CalendarSubmission
  ) -> [Thing] {
    let present = Set(things.map(\.id))
    let unreadIDs = Set(submission.unreadRows.compactMap(\.localID))
    let unreadTitles = Set(submission.unreadRows.compactMap(\.title))
    return owned.filter { old in
      !present.contains(old.id) && !(old.localID.map(unreadIDs.contains) ?? false)
        && !unreadTitles.contains(old.title)
    }
  }

  /// Everything of a kind by its identifier.
  private func kept<Thing: Happening>() throws -> [String: Kept<Thing>] {
    var found: [String: Kept<Thing>] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT content, name FROM happenings
        JOIN happening_files ON happening_files.number = happenings.file
        WHERE happenings.kind = ?
        """, arguments: [Thing.kind])
    while let row = try rows.next() {
      let content: String = row["content"]
      let thing = try decoder.decode(Thing.self, from: Data(content.utf8))
      found[thing.id] = Kept(thing: thing, file: row["name"])
    }
    return found
  }

  private func keep(kind: String, file: String, bytes: [UInt8]) throws -> Int64 {
    try database.execute(
      sql: "INSERT INTO happening_files (kind, name, bytes, published_at) VALUES (?, ?, ?, ?)",
      arguments: [kind, file, Data(bytes), now])
    return database.lastInsertedRowID
  }

  private func write<Thing: Happening>(_ thing: Thing, file: Int64) throws {
    let content = String(decoding: try encoder.encode(thing), as: UTF8.self)
    try database.execute(
      sql: """
        INSERT INTO happenings (kind, id, holder, content, file) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (kind, id) DO UPDATE
        SET holder = excluded.holder, content = excluded.content, file = excluded.file
        """,
      arguments: [
        Thing.kind, thing.id, thing.holder.government?.fiveDigits ?? "", content, file,
      ])
    try shelf.note(thing.image?.picture, of: thing.id, kind: Thing.kind)
  }
}
