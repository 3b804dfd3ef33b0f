import Catalogue
import CivilDates
import Events
import LocalGovernments

/// Which events an address asks for, read from its query.
struct EventsQuery: Sendable {
  /// What the query says of the prefecture of the list's issuer.
  enum Home: String, CaseIterable, Sendable {
    case inside, outside
  }

  private static let names = [
    "q", "place", "home", "theme", "holder", "programme", "at", "from", "until",
  ]

  let filter: EventFilter
  /// The names and values that restrict, in their order.
  let items: [QueryItem]

  init(_ query: Query, _ catalogue: Catalogue) throws(RequestFault) {
    let values = CalendarValues(query, catalogue)
    let home: Home? = try query.choice("home")
    var filter = EventFilter()
    filter.places = try values.governments("place").map(\.code)
    filter.isAtHome = home.map { $0 == .inside }
    filter.themes = try values.themes()
    filter.holder = try values.government("holder")?.code
    filter.government = try values.government("at")
    filter.programme = try values.programme()
    filter.from = try values.day("from")
    filter.until = try values.day("until")
    filter.words = values.words
    self.filter = filter
    items = values.items(Self.names)
  }

  init(_ request: PageRequest) throws(RequestFault) {
    try self.init(request.query, request.catalogue)
  }

  /// The query without one of its items.
  func without(_ item: QueryItem) -> [QueryItem] { items.filter { $0 != item } }

  /// The query with the days of a stretch in place of its own.
  func items(on days: ClosedRange<CivilDate>) -> [QueryItem] {
    itemsOfAnyDay + [
      QueryItem("from", days.lowerBound.iso), QueryItem("until", days.upperBound.iso),
    ]
  }

  /// The query without its days.
  var itemsOfAnyDay: [QueryItem] { items.filter { !["from", "until"].contains($0.name) } }

  /// Whether days are asked for.
  var hasDays: Bool { filter.from != nil || filter.until != nil }

  /// The days in which a page looks for events: those asked for, as far as anything takes place;
  /// otherwise a year from today. `nil` where the days asked for hold none.
  func days(from today: CivilDate, in calendar: EventCalendar) -> ClosedRange<CivilDate>? {
    let year = today...(today.adding(days: 366) ?? today)
    guard hasDays else { return year }
    guard let all = calendar.days(seenFrom: today) else { return nil }
    let first = max(filter.from ?? all.lowerBound, all.lowerBound)
    let last = min(filter.until ?? all.upperBound, all.upperBound)
    return first <= last ? first...last : nil
  }
}
