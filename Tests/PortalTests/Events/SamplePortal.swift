import BundledLists
import CivilDates
import Events
import Foundation
import LocalGovernments

/// Portals with events, on Wednesday, 5 November 2025.
enum SamplePortal {
  static let today = CivilDate(iso: "2025-11-05")

  /// The one with the samples.
  static func shared() async throws -> RunningPortal { try await samples.value }

  private static let samples = Task { () throws -> RunningPortal in
    let context = EventContext(gazetteer: try Gazetteer.bundled()) { text in
      text.hasPrefix("tokyo-2025-") ? "tokyo-p" + text.dropFirst(11) : nil
    }
    let events = try EventFile.read(
      [UInt8](Data(contentsOf: BundledSamples.events)), named: "events.csv", context)
    let news = try NewsFile.read(
      [UInt8](Data(contentsOf: BundledSamples.news)), named: "news.csv", context)
    return try await start(EventCalendar(events: events.events, news: news.posts))
  }

  /// One with events and news of one's own.
  static func start(_ calendar: EventCalendar) async throws -> RunningPortal {
    try await RunningPortal.start(
      lists: [try String(contentsOf: BundledList.url, encoding: .utf8)], calendar: calendar,
      today: today)
  }

  /// An event of Tokyo's on a day.
  static func event(_ number: Int, on day: String, until last: String? = nil) throws -> Event {
    guard let first = CivilDate(iso: day) else { throw CocoaError(.formatting) }
    return Event(
      id: "130001-E\(number)", title: "行事その\(number)",
      holder: Event.Holder(government: LocalGovernmentCode("130001"), name: "東京都"),
      occasions: [Occasion(startDay: first, endDay: last.flatMap { CivilDate(iso: $0) })])
  }

  /// Thousands of events, seventy a day from today.
  static let crowded = Task { () throws -> RunningPortal in
    let events = try (0..<5_000).map { number in
      let day = today?.adding(days: number / 70)
      return try event(number, on: day?.iso ?? "")
    }
    return try await start(EventCalendar(events: events))
  }
}
