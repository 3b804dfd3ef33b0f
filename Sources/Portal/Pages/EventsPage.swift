import Catalogue
import CivilDates
import Events
import LocalGovernments

/// What is on: this weekend, and in the weeks to come; or in the days that are asked for.
enum EventsPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    /// Whether any event was ever published.
    let hasEvents: Bool
    /// Whether some of those shown are made up.
    let hasSamples: Bool
    /// The days asked for, where some are.
    let range: String?
    /// What is on this weekend, and which days that is; absent where other days are asked for, and
    /// behind the first page.
    let weekendDays: String?
    let weekend: [EventRow]
    /// What comes after it, page by page.
    let coming: [EventRow]
    let comingCount: Count
    let off: OffCount
    /// Whether there is nothing, on no page.
    let isNone: Bool
    let pager: Pager?
    let pastEnd: PastEnd?
    /// The last month before this one in which something was.
    let pastHref: String?
    let filters: EventFilters
    /// The place, where the page is narrowed to it and to nothing else.
    let placeHeading: SafeHTML?
    let feeds: EventFeeds
    let views: CalendarViews
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let query = try EventsQuery(request)
    let page = try request.query.integer("page", in: 1...10_000, usually: 1)
    let calendar = request.catalogue.calendar
    let isWanted = { (event: Event) in request.catalogue.matches(event, query.filter) }
    let days = query.days(from: request.today, in: calendar)
    let all = days.map { ComingEvent.all(in: $0, calendar, where: isWanted) } ?? []
    let weekend = query.hasDays ? nil : weekend(from: request.today)
    let onWeekend =
      (weekend.map { weekend in
        ComingEvent.all(
          in: max(request.today, weekend.lowerBound)...weekend.upperBound, calendar,
          where: isWanted)
      } ?? [])
      .prefix(Pager.rowsOnPage)
    // What is on this weekend stands above already.
    let above = Set(onWeekend.map(\.event.id))
    let rest = all.filter { !above.contains($0.event.id) }
    let shown = rest.dropFirst((page - 1) * Pager.rowsOnPage).prefix(Pager.rowsOnPage)
    let showsWeekend = weekend != nil && page == 1
    func href(_ page: Int) -> String {
      request.href(Address.events(query: query.items + [QueryItem("page", String(page))]))
    }
    return .page(
      template: "pages/events",
      context: Context(
        crumbs: [Crumb(text: request.phrase("layout.events"), href: nil, in: request)],
        hasEvents: !calendar.events.isEmpty,
        hasSamples: (onWeekend + shown).contains { $0.event.isSample },
        range: EventFilters.days(of: query.items, in: request),
        weekendDays: showsWeekend
          ? weekend.map { EventWords.days($0, in: request.language) } : nil,
        weekend: showsWeekend ? onWeekend.map { EventRow($0, in: request) } : [],
        coming: shown.map { EventRow($0, in: request) }, comingCount: Count(all.count),
        off: OffCount(all.map(\.event)),
        isNone: rest.isEmpty,
        pager: Pager(
          total: rest.count, page: page, perPage: Pager.rowsOnPage, showAll: nil, href: href),
        pastEnd: PastEnd(
          total: rest.count, page: page, perPage: Pager.rowsOnPage, href: href),
        pastHref: query.hasDays ? nil : pastHref(query, request),
        filters: EventFilters(
          query, over: days ?? request.today...request.today, in: request),
        placeHeading: placeHeading(query, request),
        feeds: EventFeeds(query, in: request),
        views: CalendarViews(nil, query.itemsOfAnyDay, in: request)))
  }

  private static func placeHeading(_ query: EventsQuery, _ request: PageRequest) -> SafeHTML? {
    guard query.items.count == 1, let item = query.items.first, item.name == "place",
      let place = LocalGovernmentCode(item.value).flatMap({ request.gazetteer[$0] })
    else { return nil }
    return GovernmentName(place, in: request.language).html(in: request)
  }

  /// The last month before this one with an event that is asked for.
  private static func pastHref(_ query: EventsQuery, _ request: PageRequest) -> String? {
    guard let month = CalendarStretch(monthOf: request.today) else { return nil }
    return request.catalogue.calendar
      .lastBeginning(before: month.days.lowerBound) {
        request.catalogue.matches($0, query.filter)
      }
      .flatMap { CalendarStretch(monthOf: $0) }
      .map { request.href(Address.event($0.name, query: query.items)) }
  }

  /// Saturday and Sunday of this week, as long as they are not over.
  static func weekend(from today: CivilDate) -> ClosedRange<CivilDate> {
    let saturday = today.adding(days: Weekday.saturday.rawValue - today.weekday.rawValue) ?? today
    return saturday...(saturday.adding(days: 1) ?? saturday)
  }
}
