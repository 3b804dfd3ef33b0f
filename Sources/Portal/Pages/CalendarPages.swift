import Catalogue
import CivilDates
import Events

/// A month of events as a table.
enum MonthPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let heading: String
    let count: Count
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
  }

  struct Item: Sendable {
    let href: String
    let title: String
    let titleIsJapanese: Bool
    let time: SafeHTML
    let isSample: Bool
    let isCancelled: Bool
  }

  static func context(_ stretch: CalendarStretch, _ request: PageRequest) throws -> Context {
    let query = try EventsQuery(request)
    let entries = request.catalogue.calendar.entries(in: stretch.days) {
      request.catalogue.matches($0, query.filter)
    }
    let first = CalendarStretch(weekOf: stretch.days.lowerBound)?.days.lowerBound
    let weeks = sequence(first: first ?? stretch.days.lowerBound) { $0.adding(days: 7) }
      .prefix { $0 <= stretch.days.upperBound }
    return Context(
      crumbs: CalendarStep.crumbs(
        EventWords.month(stretch.days.lowerBound, in: request.language), request),
      heading: EventWords.month(stretch.days.lowerBound, in: request.language),
      count: Count(Set(entries.map(\.event.id)).count),
      previous: CalendarStep(before: stretch, query.items, request),
      next: CalendarStep(after: stretch, query.items, request),
      weeks: weeks.compactMap { CalendarStretch(weekOf: $0) }.map { week in
        let days = week.all.map { day in
          self.day(day, isOutside: !stretch.days.contains(day), entries, request)
        }
        return Week(
          number: week.days.lowerBound.isoWeek.week,
          weekHref: request.href(Address.event(week.name, query: query.items)),
          isBlank: days.allSatisfy(\.isBlank), days: days)
      },
      hasSamples: entries.contains { $0.event.isSample },
      filters: EventFilters(query, over: stretch.days, in: request),
      feeds: EventFeeds(query.items, in: request),
      views: CalendarViews(stretch, query.items, in: request))
  }

  private static func day(
    _ day: CivilDate, isOutside: Bool, _ entries: [EventCalendar.Entry], _ request: PageRequest
  ) -> Day {
    let items = isOutside ? [] : entries.filter { $0.occasion.touches(day...day) }
    return Day(
      number: day.day, iso: day.iso, label: EventWords.day(day, in: request.language),
      isOutside: isOutside, isToday: day == request.today, isBlank: items.isEmpty,
      items: items.map { entry in
        let title = EventTitle(entry.event, in: request.language)
        let time = entry.occasion.startDay == day ? entry.occasion.startTime?.text : nil
        return Item(
          href: request.href(Address.event(entry.event.id)), title: title.text,
          titleIsJapanese: title.isJapanese,
          time: time.map { "<span class=\"num\">\($0)</span> " } ?? .empty,
          isSample: entry.event.isSample,
          isCancelled: entry.event.status != .scheduled)
      })
  }
}

/// A week of events, day by day.
enum WeekPage {
  // A weekend's fair belongs to its two days.
  private static let fewestRunning = 3

  struct Context: Sendable {
    let crumbs: [Crumb]
    let heading: String
    let count: Count
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
    let rows: [EventRow]
  }

  static func context(_ stretch: CalendarStretch, _ request: PageRequest) throws -> Context {
    let query = try EventsQuery(request)
    let isWanted = { (event: Event) in request.catalogue.matches(event, query.filter) }
    let entries = request.catalogue.calendar.entries(in: stretch.days, where: isWanted)
    let days = EventWords.days(stretch.days, in: request.language)
    let year = stretch.days.lowerBound.isoWeek.year
    let heading = request.language == .english ? "\(days) \(year)" : "\(year)年 \(days)"
    return Context(
      crumbs: CalendarStep.crumbs(heading, request), heading: heading,
      count: Count(Set(entries.map(\.event.id)).count),
      previous: CalendarStep(before: stretch, query.items, request),
      next: CalendarStep(after: stretch, query.items, request),
      running: entries.filter { $0.occasion.dayCount >= fewestRunning }
        .map { EventRow($0.event, $0.occasion, in: request) },
      weekDays: stretch.all.map { day in
        let rows = entries.filter {
          $0.occasion.dayCount < fewestRunning && $0.occasion.touches(day...day)
        }.map { EventRow($0.event, $0.occasion, in: request, beginningWith: .hours(day)) }
        return Day(
          iso: day.iso, label: EventWords.day(day, in: request.language),
          isToday: day == request.today, isBlank: rows.isEmpty, rows: rows)
      },
      hasSamples: entries.contains { $0.event.isSample },
      filters: EventFilters(query, over: stretch.days, in: request),
      feeds: EventFeeds(query.items, in: request),
      views: CalendarViews(stretch, query.items, in: request))
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
      Crumb(text: request.phrase("layout.events"), href: request.href(Address.events())),
      Crumb(text: text, href: nil),
    ]
  }
}
