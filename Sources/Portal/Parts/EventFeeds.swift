import Events

/// The addresses at which other programs get the events that a page shows.
struct EventFeeds: Sendable {
  /// Opens the subscription in the reader's calendar.
  let webcal: String
  let calendar: String
  let atom: String
  let csv: String
  let json: String

  /// - Parameters:
  ///   - query: what the page is narrowed to.
  ///   - stretch: the month or week that it shows.
  ///   - request: the page asked for.
  init(_ query: EventsQuery, of stretch: CalendarStretch? = nil, in request: PageRequest) {
    let items = stretch.map { query.items(on: $0.days) } ?? query.items
    calendar = request.href(Address.eventsCalendar(query: items))
    atom = request.href(Address.eventsAtom(query: items))
    csv = request.href(Address.events.table("csv", query: items))
    json = request.href(Address.events.table("json", query: items))
    webcal = Self.webcal(calendar, in: request)
  }

  /// An address as calendars subscribe to it.
  static func webcal(_ href: String, in request: PageRequest) -> String {
    let origin = request.site.origin.text
    let host = origin.firstRange(of: "://").map { String(origin[$0.upperBound...]) } ?? origin
    return "webcal://" + host + href
  }
}

/// The three ways to look at the calendar, and which one it is.
struct CalendarViews: Sendable {
  let list: String
  let month: String
  let week: String
  let isList: Bool
  let isMonth: Bool
  let isWeek: Bool

  init(_ stretch: CalendarStretch?, _ items: [QueryItem], in request: PageRequest) {
    let day =
      stretch.map { stretch in
        stretch.days.contains(request.today) ? request.today : stretch.days.lowerBound
      } ?? request.today
    func href(_ stretch: CalendarStretch?) -> String {
      request.href(stretch.map { Address.event($0.name, query: items) } ?? Address.events())
    }
    list = request.href(Address.events(query: items))
    month = href(CalendarStretch(monthOf: day))
    week = href(CalendarStretch(weekOf: day))
    isList = stretch == nil
    isMonth = stretch?.isWeek == false
    isWeek = stretch?.isWeek == true
  }
}
