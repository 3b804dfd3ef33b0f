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

  private func event(_ id: String, _ day: String, title: String = "催し") throws -> Event {
    Event(
      id: id, title: title,
      holder: .init(government: LocalGovernmentCode("13000"), name: "東京都"),
      occasions: [Occasion(startDay: try #require(CivilDate(iso: day)))])
  }

  private func publish(_ events: [Event], file: String = "a.csv") async throws -> CalendarOutcome {
    try await store.publish(events, file: file, bytes: [1], today: today)
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
    try await store.publish(events, pictures: pictures, file: "a.csv", bytes: [1], today: today)
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

  @Test("news are kept, newest first")
  func news() async throws {
    let holder = Event.Holder(government: LocalGovernmentCode("13000"), name: "東京都")
    let posts = try ["2025-11-01", "2025-11-03"].map { day in
      NewsPost(
        id: day, kind: .call, day: try #require(CivilDate(iso: day)), title: "題", holder: holder,
        body: "文")
    }
    #expect(try await store.publish(posts, file: "n.csv", bytes: [], today: today).added == 2)
    #expect(try await store.publish(posts, file: "n.csv", bytes: [], today: today).isUnchanged)
    #expect(try await store.loadCalendar().news.map(\.id) == ["2025-11-03", "2025-11-01"])
  }
}
