package import CivilDates

/// The events and news that are published, in the order of their days.
package struct EventCalendar: Sendable {
  /// The events by their first day.
  package let events: [Event]
  /// The news, newest first.
  package let news: [NewsPost]
  private let eventByID: [String: Int]
  private let postByID: [String: Int]

  /// Puts events and news into order.
  package init(events: [Event] = [], news: [NewsPost] = []) {
    self.events = events.sorted { ($0.occasions[0], $0.id) < ($1.occasions[0], $1.id) }
    self.news = news.sorted { ($1.day, $1.id) < ($0.day, $0.id) }
    eventByID = Dictionary(
      self.events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    postByID = Dictionary(
      self.news.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The event of that identifier.
  package func event(id: String) -> Event? { eventByID[id].map { events[$0] } }

  /// The post of that identifier.
  package func post(id: String) -> NewsPost? { postByID[id].map { news[$0] } }

  /// What takes place on days, each with the occasion that does, by its beginning.
  ///
  /// - Parameters:
  ///   - days: the first and the last day.
  ///   - isWanted: which events are asked for.
  package func occasions(
    in days: ClosedRange<CivilDate>, where isWanted: (Event) -> Bool = { _ in true }
  ) -> [(event: Event, occasion: Occasion)] {
    var found: [(event: Event, occasion: Occasion)] = []
    for event in events where event.firstDay <= days.upperBound && days.lowerBound <= event.lastDay
    {
      guard isWanted(event) else { continue }
      for occasion in event.occasions
      where occasion.start.day <= days.upperBound && days.lowerBound <= occasion.lastDay {
        found.append((event, occasion))
      }
    }
    return found.sorted { ($0.occasion, $0.event.id) < ($1.occasion, $1.event.id) }
  }
}
