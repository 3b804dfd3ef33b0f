import CivilDates
import Events
import Foundation
import LocalGovernments
import Pictures
import Registry
import Testing

@Suite("Publishing events and news")
struct EventPublishingTests {
  private let folder: URL
  private let store: SQLiteStore
  private let today: CivilDate

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(
      path: folder.appending(path: "a.sqlite").path, gazetteer: try Gazetteer.bundled())
    today = try #require(CivilDate(iso: "2025-11-05"))
  }

  private func event(
    _ id: String, _ day: String, title: String = "催し", holder: String = "13000"
  ) throws -> Event {
    var event = Event(
      id: id, title: title, holder: .init(government: LocalGovernmentCode(holder), name: holder),
      occasions: [Occasion(startDay: try #require(CivilDate(iso: day)))])
    event.localID = id
    return event
  }

  private func publish(
    _ events: [Event], file: String = "a.csv",
    _ change: (inout CalendarSubmission) -> Void = { _ in }
  ) async throws -> CalendarOutcome {
    var submission = CalendarSubmission(file: file, bytes: [1], today: today)
    change(&submission)
    return try await store.publish(events, submission)
  }

  private func statuses() async throws -> [String: Event.Status] {
    Dictionary(
      uniqueKeysWithValues: try await store.loadCalendar().events.map { ($0.id, $0.status) })
  }

  @Test("the same file again changes nothing, and nobody is told of a change")
  func idempotent() async throws {
    let events = [try event("1", "2025-11-08"), try event("2", "2025-11-09")]
    #expect(try await publish(events).added == 2)
    let number = try await store.lastPublication()
    let again = try await publish(events)
    #expect(again.isUnchanged && again.unchanged == 2)
    #expect(try await store.lastPublication() == number)
    #expect(try await store.loadCalendar().events.map(\.sequence) == [0, 0])
    #expect(try await store.loadCalendar().events.allSatisfy { $0.revised?.hasSuffix("Z") == true })
  }

  @Test("a change raises the sequence number, of that event alone")
  func sequence() async throws {
    _ = try await publish([try event("1", "2025-11-08"), try event("2", "2025-11-09")])
    let before = try await store.lastPublication()
    let outcome = try await publish(
      [try event("1", "2025-11-08", title: "別の名"), try event("2", "2025-11-09")])
    #expect(outcome.changed == 1 && outcome.unchanged == 1)
    #expect(try await store.loadCalendar().events.map(\.sequence) == [1, 0])
    #expect(try await store.lastPublication() > before)
  }

  @Test("what a file no longer has is withdrawn where it lies ahead, and stays where it is past")
  func vanished() async throws {
    _ = try await publish([
      try event("past", "2025-10-01"), try event("ahead", "2025-11-08"),
      try event("kept", "2025-11-09"),
    ])
    _ = try await publish([try event("other", "2025-11-10")], file: "b.csv")
    let outcome = try await publish([try event("kept", "2025-11-09")])
    #expect(outcome.withdrawn == 1)
    let calendar = try await store.loadCalendar()
    #expect(calendar.event(id: "past")?.status == .scheduled)
    #expect(calendar.event(id: "ahead")?.status == .withdrawn)
    #expect(calendar.event(id: "ahead")?.sequence == 1)
    // Another file's events are not this one's to withdraw.
    #expect(calendar.event(id: "other")?.status == .scheduled)
    let back = try await publish([
      try event("kept", "2025-11-09"), try event("ahead", "2025-11-08"),
    ])
    #expect(back.changed == 1)
    #expect(try await store.loadCalendar().event(id: "ahead")?.status == .scheduled)
    #expect(try await store.loadCalendar().event(id: "ahead")?.sequence == 2)
  }

  private func event(
    _ id: String, picture: Picture?, address: String = "a.png"
  ) throws -> Event {
    var event = try event(id, "2025-11-08")
    event.image = Event.Image(address: address)
    event.image?.picture = picture
    return event
  }

  private func publish(
    _ events: [Event], _ pictures: [PictureFile]
  ) async throws -> CalendarOutcome {
    var submission = CalendarSubmission(file: "a.csv", bytes: [1], today: today)
    submission.pictures = pictures
    submission.withdrawsMost = true
    return try await store.publish(events, submission)
  }

  private static func picture(_ name: String, small: String? = nil) -> (Picture, [PictureFile]) {
    let files = [name, small].compactMap(\.self).map {
      PictureFile(hash: $0, format: .png, bytes: Array($0.utf8))
    }
    let forms = files.map { Picture.Form(hash: $0.hash, format: .png, width: 60, height: 40) }
    return (Picture(large: forms[0], small: forms.last, origin: "file of " + name), files)
  }

  @Test("a picture is kept once, with what shows it, and is gone with the last that does")
  func pictures() async throws {
    let (picture, files) = Self.picture("large", small: "small")
    let (other, otherFiles) = Self.picture("other")
    _ = try await publish(
      [try event("1", picture: picture), try event("2", picture: picture)], files + otherFiles)
    let kept = try #require(try await store.picture("large"))
    #expect(kept.bytes == Array("large".utf8) && kept.format == .png)
    #expect(try await store.picture("small") != nil)
    // Nothing shows it.
    #expect(try await store.picture("other") == nil)
    #expect(try await store.loadCalendar().event(id: "1")?.image?.picture == picture)
    _ = try await publish(
      [try event("1", picture: other), try event("2", picture: picture)], files + otherFiles)
    #expect(try await store.picture("large") != nil)
    #expect(try await store.picture("other") != nil)
    var bare = try event("2", picture: nil)
    bare.image = nil
    #expect(try await publish([try event("1", picture: other), bare], []).changed == 1)
    #expect(try await store.picture("large") == nil)
    #expect(try await store.picture("small") == nil)
    #expect(try await store.picture("other") != nil)
  }

  @Test("a reading without pictures keeps the one of the same cell; another cell has another")
  func keptPictures() async throws {
    let (picture, files) = Self.picture("large")
    _ = try await publish([try event("1", picture: picture)], files)
    let again = try await publish([try event("1", picture: nil)], [])
    #expect(again.isUnchanged)
    // Drawn by another version of the library, of the same file.
    let (redrawn, newFiles) = Self.picture("drawn anew")
    let same = Picture(large: redrawn.large, small: nil, origin: picture.origin)
    #expect(try await publish([try event("1", picture: same)], newFiles).isUnchanged)
    #expect(try await store.loadCalendar().event(id: "1")?.image?.picture == picture)
    let moved = try await publish([try event("1", picture: nil, address: "b.png")], [])
    #expect(moved.changed == 1)
    #expect(try await store.picture("large") == nil)
    #expect(try await store.loadCalendar().event(id: "1")?.sequence == 1)
  }

  @Test("an event whose picture is not there is not published at all")
  func missingPicture() async throws {
    let (picture, _) = Self.picture("large")
    await #expect(throws: StoreError.self) {
      try await publish([try event("1", picture: picture)], [])
    }
    #expect(try await store.loadCalendar().events.isEmpty)
  }

  @Test("a file withdraws nothing of other governments, though theirs bears the same name")
  func sameName() async throws {
    _ = try await publish([try event("t", "2025-11-08", holder: "08220")])
    let other = try await publish([try event("n", "2025-11-08", holder: "15100")])
    #expect(other.withdrawn == 0 && other.added == 1)
    #expect(try await statuses() == ["t": .scheduled, "n": .scheduled])
  }

  @Test("a file that would withdraw more than half changes nothing until it is said to be right")
  func mostGone() async throws {
    let all = try ["1", "2", "3"].map { try event($0, "2025-11-08") }
    _ = try await publish(all)
    let number = try await store.lastPublication()
    let refused = try await publish(Array(all.prefix(1)))
    #expect(refused.refusal == .withdrawals(of: 3))
    #expect(refused.withdrawals.map(\.id) == ["2", "3"])
    #expect(try await store.lastPublication() == number)
    // Headings alone say nothing of anyone; with the holder they are an empty table of its own.
    #expect(try await publish([]).isUnchanged)
    let tokyo = LocalGovernmentCode("13000")
    #expect(try await publish([]) { $0.holder = tokyo }.refusal == .withdrawals(of: 3))
    let meant = try await publish(Array(all.prefix(1))) { $0.withdrawsMost = true }
    #expect(meant.refusal == nil && meant.withdrawn == 2)
    #expect(try await statuses() == ["1": .scheduled, "2": .withdrawn, "3": .withdrawn])
  }

  @Test("what stands in a row that could not be read is not gone")
  func unreadRows() async throws {
    var nameless = try event("3", "2025-11-08", title: "名だけの催し")
    nameless.localID = nil
    _ = try await publish([try event("1", "2025-11-08"), try event("2", "2025-11-08"), nameless])
    let outcome = try await publish([try event("1", "2025-11-08")]) {
      $0.unreadRows = [
        UnreadRow(localID: "2", title: nil, holder: nil),
        UnreadRow(localID: nil, title: "名だけの催し", holder: nil),
      ]
    }
    #expect(outcome.isUnchanged && outcome.refusal == nil)
  }

  @Test("an identifier of another file with another title is refused, and never written over")
  func collisions() async throws {
    _ = try await publish([try event("1", "2025-11-08", title: "城めぐり")], file: "観光.csv")
    let books = [
      try event("1", "2025-11-08", title: "読み聞かせ"), try event("2", "2025-11-08", title: "朗読会"),
    ]
    let refused = try await publish(books, file: "図書館.csv")
    #expect(refused.refusal == .collisions)
    #expect(refused.collisions.map { [$0.id, $0.title, $0.file] } == [["1", "城めぐり", "観光.csv"]])
    #expect(try await statuses().count == 1)
    let rest = try await publish(books, file: "図書館.csv") { $0.leavesOutCollisions = true }
    #expect(rest.added == 1)
    #expect(try await store.loadCalendar().event(id: "1")?.title == "城めぐり")
    // The same event in a file of another name is that file's from then on.
    _ = try await publish([try event("1", "2025-11-08", title: "城めぐり")], file: "観光2.csv")
    _ = try await publish([try event("1", "2025-11-08", title: "新・城めぐり")], file: "観光2.csv")
    #expect(try await store.loadCalendar().event(id: "1")?.title == "新・城めぐり")
  }

  @Test("what would happen is told without anything happening")
  func trial() async throws {
    let submission = CalendarSubmission(file: "a.csv", bytes: [], today: today)
    #expect(
      try await store.outcome(ofPublishing: [try event("1", "2025-11-08")], submission).added == 1)
    #expect(try await store.lastPublication() == 0)
  }

  @Test("one event is withdrawn by hand, and one post")
  func byHand() async throws {
    _ = try await publish([try event("1", "2025-11-08"), try event("2", "2025-11-08")])
    #expect(try await store.withdrawEvent(id: "3", on: today) == nil)
    #expect(try await store.withdrawEvent(id: "1", on: today)?.withdrawn == 1)
    #expect(try await store.withdrawEvent(id: "1", on: today)?.isUnchanged == true)
    #expect(try await statuses() == ["1": .withdrawn, "2": .scheduled])
    #expect(try await store.loadCalendar().event(id: "1")?.sequence == 1)
    #expect(try await store.withdrawPost(id: "1", on: today) == nil)
    let submission = CalendarSubmission(file: "n.csv", bytes: [], today: today)
    _ = try await store.publish(try posts(), submission)
    #expect(try await store.withdrawPost(id: "2025-11-01", on: today)?.withdrawn == 1)
    #expect(try await store.loadCalendar().news.map(\.id) == ["2025-11-03", "2025-11-02"])
  }

  private func posts() throws -> [NewsPost] {
    let holder = Event.Holder(government: LocalGovernmentCode("13000"), name: "東京都")
    return try ["2025-11-01", "2025-11-02", "2025-11-03"].map { day in
      NewsPost(
        id: day, kind: .call, day: try #require(CivilDate(iso: day)), title: "題", holder: holder,
        body: "文")
    }
  }

  @Test("news are kept, newest first; what their file no longer has is no longer shown")
  func news() async throws {
    let posts = try posts()
    let submission = CalendarSubmission(file: "n.csv", bytes: [], today: today)
    #expect(try await store.publish(posts, submission).added == 3)
    #expect(try await store.publish(posts, submission).isUnchanged)
    #expect(
      try await store.loadCalendar().news.map(\.id) == ["2025-11-03", "2025-11-02", "2025-11-01"])
    #expect(try await store.publish(Array(posts.dropFirst()), submission).withdrawn == 1)
    #expect(try await store.loadCalendar().news.map(\.id) == ["2025-11-03", "2025-11-02"])
    #expect(try await store.loadCalendar().post(id: "2025-11-01") == nil)
    #expect(
      try await store.publish(Array(posts.prefix(1)), submission).refusal == .withdrawals(of: 2))
    #expect(try await store.publish(posts, submission).changed == 1)
    #expect(try await store.loadCalendar().news.count == 3)
  }
}
