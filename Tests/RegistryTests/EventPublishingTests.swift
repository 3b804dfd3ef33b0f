import CivilDates
import Events
import Foundation
import LocalGovernments
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
