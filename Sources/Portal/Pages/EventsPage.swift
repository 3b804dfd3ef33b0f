import Catalogue
import CivilDates
import Events

/// What is on: this weekend, and in the weeks to come.
enum EventsPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    /// Whether any event was ever published.
    let hasEvents: Bool
    /// Whether some of those shown are made up.
    let hasSamples: Bool
    /// What is on this weekend, and which days that is.
    let weekendDays: String
    let weekend: [EventRow]
    /// What comes after it.
    let coming: [EventRow]
    let comingCount: Count
    /// The month before, where something was.
    let pastHref: String?
    let filters: EventFilters
    let feeds: EventFeeds
    let views: CalendarViews
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let query = try EventsQuery(request)
    let calendar = request.catalogue.calendar
    let today = request.today
    let isWanted = { (event: Event) in request.catalogue.matches(event, query.filter) }
    let weekend = weekend(from: today)
    let end = today.adding(days: 366) ?? today
    let shown = EventRow.coming(
      in: max(today, weekend.lowerBound)...weekend.upperBound, request, where: isWanted)
    let all = EventRow.coming(in: today...end, request, where: isWanted)
    // What is on this weekend stands above already.
    let above = Set(shown.map(\.href))
    let coming = all.filter { !above.contains($0.href) }
    let month = CalendarStretch(
      monthOf: calendar.days(seenFrom: today).map { min($0.upperBound, today) } ?? today)
    let hasPast = calendar.days(seenFrom: today).map { $0.lowerBound < today } ?? false
    return .page(
      template: "pages/events",
      context: Context(
        crumbs: [Crumb(text: request.phrase("layout.events"), href: nil)],
        hasEvents: !calendar.events.isEmpty,
        hasSamples: calendar.events.contains(where: \.isSample),
        weekendDays: EventWords.days(weekend, in: request.language),
        weekend: shown,
        coming: coming, comingCount: Count(all.count),
        pastHref: hasPast
          ? month.map { request.href(Address.event(($0.previous ?? $0).name, query: query.items)) }
          : nil,
        filters: EventFilters(query, over: today...end, in: request),
        feeds: EventFeeds(query.items, in: request),
        views: CalendarViews(nil, query.items, in: request)))
  }

  /// Saturday and Sunday of this week, as long as they are not over.
  static func weekend(from today: CivilDate) -> ClosedRange<CivilDate> {
    let saturday = today.adding(days: Weekday.saturday.rawValue - today.weekday.rawValue) ?? today
    return saturday...(saturday.adding(days: 1) ?? saturday)
  }
}
