package import CivilDates

/// The events and news that are published, in the order of their days.
package struct EventCalendar: Sendable {
  /// The events by the beginning of their first occasion.
  package let events: [Event]
  /// The news, newest first.
  package let news: [NewsPost]
  private let eventByID: [String: Int]
  private let postByID: [String: Int]
  /// Every occasion of each event, recurrences worked out.
  private let occasions: [[Occasion]]
  /// The first and the last day of each event.
  private let spans: [ClosedRange<CivilDate>]
  /// Every occasion by its days.
  private let agenda: Agenda
  /// The first and the last day on which something takes place.
  package let days: ClosedRange<CivilDate>?

  /// One time that an event takes place.
  package struct Entry: Sendable, Hashable {
    package let event: Event
    package let occasion: Occasion
  }

  /// Puts events and news into order.
  package init(events: [Event] = [], news: [NewsPost] = []) {
    let dated = events.compactMap { event in
      event.allOccasions.first.map { (event: event, first: $0, all: event.allOccasions) }
    }.sorted { ($0.first, $0.event.id) < ($1.first, $1.event.id) }
    self.events = dated.map(\.event)
    occasions = dated.map(\.all)
    spans = dated.map { entry in
      let last = entry.all.map(\.endDay).max() ?? entry.first.endDay
      return entry.first.startDay...max(entry.first.startDay, last)
    }
    agenda = Agenda(of: occasions)
    let first = spans.map(\.lowerBound).min()
    let last = spans.map(\.upperBound).max()
    days = first.flatMap { first in last.map { first...$0 } }
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

  /// Every time that an event takes place.
  package func occasions(of event: Event) -> [Occasion] {
    eventByID[event.id].map { occasions[$0] } ?? event.allOccasions
  }

  /// The last day before another on which something begins that is asked for.
  package func lastBeginning(
    before day: CivilDate, where isWanted: (Event) -> Bool = { _ in true }
  ) -> CivilDate? {
    agenda.lastPlace(beginningBefore: day) { isWanted(events[$0]) }
      .map { occasions[$0.event][$0.occasion].startDay }
  }

  /// The last day of an event.
  package func lastDay(of event: Event) -> CivilDate? {
    eventByID[event.id].map { spans[$0].upperBound }
  }

  /// What takes place on days, each with the occasion that does, by its beginning.
  ///
  /// - Parameters:
  ///   - days: the first and the last day.
  ///   - isWanted: which events are asked for.
  /// - Returns: the events with their occasions.
  package func entries(
    in days: ClosedRange<CivilDate>, where isWanted: (Event) -> Bool = { _ in true }
  ) -> [Entry] {
    // The same event is asked about once, however often it takes place.
    var wanted: [Int: Bool] = [:]
    var found: [(event: Int, occasion: Int)] = []
    for place in agenda.places(in: days) where occasions[place.event][place.occasion].touches(days)
    {
      if wanted[place.event] == nil { wanted[place.event] = isWanted(events[place.event]) }
      if wanted[place.event] == true { found.append(place) }
    }
    return found.map { Entry(event: events[$0.event], occasion: occasions[$0.event][$0.occasion]) }
      .sorted { ($0.occasion, $0.event.id) < ($1.occasion, $1.event.id) }
  }
}
