package import CivilDates

/// The events and news that are published, in the order of their days.
package struct EventCalendar: Sendable {
  /// The events by the beginning of their first occasion.
  package let events: [Event]
  /// The news that were not taken back, newest first.
  package let news: [NewsPost]
  private let eventByID: [String: Int]
  private let postByID: [String: Int]
  /// Every occasion of each event, recurrences worked out where they end.
  private let occasions: [[Occasion]]
  /// The first and the last day of each event, without a last one where it goes on for ever.
  private let spans: [Span]
  /// Every occasion by its days, but those of events that go on for ever.
  private let agenda: Agenda
  /// The events that go on for ever, by their places.
  private let endless: [Int]

  private struct Span {
    let first: CivilDate
    let last: CivilDate?
  }

  /// How many days around a given one are looked at where an event goes on for ever.
  private static let reach = 366

  /// One time that an event takes place.
  package struct Entry: Sendable, Hashable {
    package let event: Event
    package let occasion: Occasion
  }

  /// Puts events and news into order.
  package init(events: [Event] = [], news: [NewsPost] = []) {
    let dated = events.compactMap { event in
      let all = event.isEndless ? event.occasions.sorted() : event.allOccasions
      return all.first.map { (event: event, first: $0, all: all) }
    }.sorted { ($0.first, $0.event.id) < ($1.first, $1.event.id) }
    self.events = dated.map(\.event)
    occasions = dated.map(\.all)
    spans = dated.map { entry in
      Span(
        first: entry.first.startDay,
        last: entry.event.isEndless ? nil : entry.all.map(\.endDay).max())
    }
    agenda = Agenda(
      of: dated.map { $0.event.isEndless ? [] : $0.all })
    endless = dated.indices.filter { dated[$0].event.isEndless }
    self.news = news.filter { $0.withdrawnDay == nil }.sorted { ($1.day, $1.id) < ($0.day, $0.id) }
    eventByID = Dictionary(
      self.events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    postByID = Dictionary(
      self.news.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The event of that identifier.
  package func event(id: String) -> Event? { eventByID[id].map { events[$0] } }

  /// The post of that identifier.
  package func post(id: String) -> NewsPost? { postByID[id].map { news[$0] } }

  /// The times that an event takes place: every one, or those of the years around a day where there
  /// is no end of them.
  package func occasions(of event: Event, around day: CivilDate) -> [Occasion] {
    guard event.isEndless else {
      return eventByID[event.id].map { occasions[$0] } ?? event.allOccasions
    }
    let near = event.occasions(in: Self.years(around: day))
    return near.isEmpty ? event.occasions.sorted() : near
  }

  /// Whether an event takes place within days; an end that is not given is open.
  package func takesPlace(_ event: Event, from: CivilDate?, until: CivilDate?) -> Bool {
    guard event.isEndless else {
      return (eventByID[event.id].map { occasions[$0] } ?? event.allOccasions).contains {
        (from ?? $0.endDay) <= $0.endDay && $0.startDay <= (until ?? $0.startDay)
      }
    }
    guard let until else { return true }
    guard let from else { return event.occasions.contains { $0.startDay <= until } }
    return from <= until && !event.occasions(in: from...until).isEmpty
  }

  /// The first and the last day on which something takes place; what goes on for ever is looked at
  /// for a year from a day.
  package func days(seenFrom day: CivilDate) -> ClosedRange<CivilDate>? {
    let horizon = Self.years(around: day).upperBound
    guard let first = spans.map(\.first).min(),
      let last = spans.map({ $0.last ?? max($0.first, horizon) }).max()
    else { return nil }
    return first...max(first, last)
  }

  /// The last day before another on which something begins that is asked for.
  package func lastBeginning(
    before day: CivilDate, where isWanted: (Event) -> Bool = { _ in true }
  ) -> CivilDate? {
    let last = agenda.lastPlace(beginningBefore: day) { isWanted(events[$0]) }
      .map { occasions[$0.event][$0.occasion].startDay }
    guard let first = day.adding(days: -Self.reach), let before = day.adding(days: -1) else {
      return last
    }
    let repeated = endless.filter { spans[$0].first < day && isWanted(events[$0]) }
      .flatMap { events[$0].occasions(in: first...before) }.map(\.startDay).filter { $0 < day }
    return (repeated + [last].compactMap { $0 }).max()
  }

  /// The last day of an event; `nil` where it goes on for ever.
  package func lastDay(of event: Event) -> CivilDate? {
    eventByID[event.id].flatMap { spans[$0].last }
  }

  private static func years(around day: CivilDate) -> ClosedRange<CivilDate> {
    (day.adding(days: -reach) ?? day)...(day.adding(days: reach) ?? day)
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
    var found: [Entry] = []
    for place in agenda.places(in: days) where occasions[place.event][place.occasion].touches(days)
    {
      let isAskedFor = wanted[place.event] ?? isWanted(events[place.event])
      wanted[place.event] = isAskedFor
      if isAskedFor {
        found.append(
          Entry(event: events[place.event], occasion: occasions[place.event][place.occasion]))
      }
    }
    for index in endless where spans[index].first <= days.upperBound && isWanted(events[index]) {
      found += events[index].occasions(in: days).filter { $0.touches(days) }
        .map { Entry(event: events[index], occasion: $0) }
    }
    return found.sorted { ($0.occasion, $0.event.id) < ($1.occasion, $1.event.id) }
  }
}
