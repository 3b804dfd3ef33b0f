import Catalogue
import CivilDates
import Events

/// A month of events as a table.
enum MonthPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let heading: String
    /// The same with readings and with the places where a line may end.
    let headline: SafeHTML
    let count: Count
    let off: OffCount
    let previous: CalendarStep?
    let next: CalendarStep?
    let weeks: [Week]
    let hasSamples: Bool
    let filters: EventFilters
    let feeds: EventFeeds
    let views: CalendarViews
  }

  struct Week: Sendable {
    let number: Int
    let weekHref: String
    /// Whether nothing is on in it.
    let isBlank: Bool
    let days: [Day]
  }

  struct Day: Sendable {
    let number: Int
    let iso: String
    let label: String
    let isOutside: Bool
    let isToday: Bool
    let isBlank: Bool
    let items: [Item]
    /// Those for which the day has no room, and where they are.
    let rest: DayRest?
  }

  struct Item: Sendable {
    let href: String
    let title: SafeHTML
    let titleIsJapanese: Bool
    let time: SafeHTML
    let isSample: Bool
    let isCancelled: Bool
    let isPostponed: Bool
  }

  /// How many events a day shows.
  private static let mostItems = 8

  static func context(_ stretch: CalendarStretch, _ request: PageRequest) throws -> Context {
    let query = try EventsQuery(request)
    let entries = query.entries(in: stretch, of: request.catalogue)
    let first = CalendarStretch(weekOf: stretch.days.lowerBound)?.days.lowerBound
    let weeks = sequence(first: first ?? stretch.days.lowerBound) { $0.adding(days: 7) }
      .prefix { $0 <= stretch.days.upperBound }
    let heading = EventWords.month(stretch.days.lowerBound, in: request.language)
    return Context(
      crumbs: CalendarStep.crumbs(heading, request), heading: heading,
      headline: request.html(heading, isBreaking: true),
      count: Count(Set(entries.map(\.event.id)).count), off: OffCount(in: entries),
      previous: CalendarStep(before: stretch, query.items, request),
      next: CalendarStep(after: stretch, query.items, request),
      weeks: weeks.compactMap { CalendarStretch(weekOf: $0) }.map { week in
        let days = week.all.map { day in
          self.day(day, isOutside: !stretch.days.contains(day), entries, query, request)
        }
        return Week(
          number: week.days.lowerBound.isoWeek.week,
          weekHref: request.href(Address.event(week.name, query: query.items)),
          isBlank: days.allSatisfy(\.isBlank), days: days)
      },
      hasSamples: entries.contains { $0.event.isSample },
      filters: EventFilters(query, over: stretch.days, in: request),
      feeds: EventFeeds(query, of: stretch, in: request),
      views: CalendarViews(stretch, query.items, in: request))
  }

  private static func day(
    _ day: CivilDate, isOutside: Bool, _ entries: [EventCalendar.Entry], _ query: EventsQuery,
    _ request: PageRequest
  ) -> Day {
    let items = isOutside ? [] : entries.filter { $0.occasion.touches(day...day) }
    return Day(
      number: day.day, iso: day.iso, label: EventWords.day(day, in: request.language),
      isOutside: isOutside, isToday: day == request.today, isBlank: items.isEmpty,
      items: items.prefix(mostItems).map { entry in
        let title = EventTitle(entry.event, in: request.language)
        let time = entry.occasion.startDay == day ? entry.occasion.startTime?.text : nil
        return Item(
          href: request.href(Address.event(entry.event.id)), title: title.html(in: request),
          titleIsJapanese: title.isJapanese,
          time: time.map { "<span class=\"num\">\($0)</span> " } ?? .empty,
          isSample: entry.event.isSample,
          isCancelled: entry.event.status == .cancelled,
          isPostponed: entry.event.status == .postponed)
      }, rest: DayRest(items.count - mostItems, on: day, query, request))
  }
}

/// A week of events, day by day.
enum WeekPage {
  // A weekend's fair belongs to its two days.
  private static let fewestRunning = 3

  struct Context: Sendable {
    let crumbs: [Crumb]
    let heading: String
    /// The same with readings and with the places where a line may end.
    let headline: SafeHTML
    let count: Count
    let off: OffCount
    let previous: CalendarStep?
    let next: CalendarStep?
    /// What goes on for most of the week, once instead of day by day.
    let running: [EventRow]
    let weekDays: [Day]
    let hasSamples: Bool
    let filters: EventFilters
    let feeds: EventFeeds
    let views: CalendarViews
  }

  struct Day: Sendable {
    let iso: String
    let label: String
    let isToday: Bool
    let isBlank: Bool
    /// Whether something of what goes on for days is on.
    let hasRunning: Bool
    let rows: [EventRow]
    let rest: DayRest?
  }

  /// How many events a day shows.
  private static let mostRows = 20

  static func context(_ stretch: CalendarStretch, _ request: PageRequest) throws -> Context {
    let query = try EventsQuery(request)
    let entries = query.entries(in: stretch, of: request.catalogue)
    let heading = EventWords.daysOfYear(stretch.days, in: request.language)
    let running = entries.filter { $0.occasion.dayCount >= fewestRunning }
    return Context(
      crumbs: CalendarStep.crumbs(heading, request), heading: heading,
      headline: request.html(heading, isBreaking: true),
      count: Count(Set(entries.map(\.event.id)).count), off: OffCount(in: entries),
      previous: CalendarStep(before: stretch, query.items, request),
      next: CalendarStep(after: stretch, query.items, request),
      running: running.map { EventRow($0.event, $0.occasion, in: request) },
      weekDays: stretch.all.map { day in
        let entries = entries.filter {
          $0.occasion.dayCount < fewestRunning && $0.occasion.touches(day...day)
        }
        return Day(
          iso: day.iso, label: EventWords.day(day, in: request.language),
          isToday: day == request.today, isBlank: entries.isEmpty,
          hasRunning: running.contains { $0.occasion.touches(day...day) },
          rows: entries.prefix(mostRows).map {
            EventRow($0.event, $0.occasion, in: request, beginningWith: .hours(day))
          },
          rest: DayRest(entries.count - mostRows, on: day, query, request))
      },
      hasSamples: entries.contains { $0.event.isSample },
      filters: EventFilters(query, over: stretch.days, in: request),
      feeds: EventFeeds(query, of: stretch, in: request),
      views: CalendarViews(stretch, query.items, in: request))
  }
}

/// The events of a day for which there is no room on the page.
struct DayRest: Sendable {
  let count: Count
  let href: String

  /// `nil` where there is room for all.
  init?(_ count: Int, on day: CivilDate, _ query: EventsQuery, _ request: PageRequest) {
    guard count > 0 else { return nil }
    self.count = Count(count)
    href = request.href(Address.events(query: query.items(on: day...day)))
  }
}

extension EventsQuery {
  /// What takes place in a stretch, as far as it is asked for.
  fileprivate func entries(
    in stretch: CalendarStretch, of catalogue: Catalogue
  ) -> [EventCalendar.Entry] {
    catalogue.calendar.entries(in: stretch.days) { catalogue.matches($0, filter) }
      .filter { filter.takes($0.occasion) }
  }
}

/// The way to the stretch before or after; none where nothing lies that way.
struct CalendarStep: Sendable {
  let href: String
  let text: String

  init?(before stretch: CalendarStretch, _ items: [QueryItem], _ request: PageRequest) {
    let days = request.catalogue.calendar.days(seenFrom: request.today)
    guard
      stretch.days.lowerBound > request.today
        || days.map({ $0.lowerBound < stretch.days.lowerBound }) ?? false
    else { return nil }
    self.init(stretch.previous, items, request)
  }

  init?(after stretch: CalendarStretch, _ items: [QueryItem], _ request: PageRequest) {
    let days = request.catalogue.calendar.days(seenFrom: request.today)
    guard
      stretch.days.upperBound < request.today
        || days.map({ $0.upperBound > stretch.days.upperBound }) ?? false
    else { return nil }
    self.init(stretch.next, items, request)
  }

  private init?(_ stretch: CalendarStretch?, _ items: [QueryItem], _ request: PageRequest) {
    guard let stretch else { return nil }
    href = request.href(Address.event(stretch.name, query: items))
    text =
      stretch.isWeek
      ? EventWords.days(stretch.days, in: request.language)
      : EventWords.month(stretch.days.lowerBound, in: request.language)
  }

  static func crumbs(_ text: String, _ request: PageRequest) -> [Crumb] {
    [
      Crumb(
        text: request.phrase("layout.events"), href: request.href(Address.events()), in: request),
      Crumb(text: text, href: nil, in: request),
    ]
  }
}
