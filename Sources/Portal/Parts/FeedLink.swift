import Catalogue
import Events

/// A feed that a page tells programs of: readers of feeds, calendars.
struct FeedLink: Sendable {
  let feedType: String
  let feedAddress: String
  let feedTitle: String

  private init(_ link: Link, _ type: String, _ title: String, in request: PageRequest) {
    feedType = String(type.prefix { $0 != ";" })
    feedAddress = request.href(link)
    feedTitle = title
  }

  /// The feeds of the page at an address, narrowed as the page is; a page that could be made has a
  /// sound query.
  static func all(of address: Address?, in request: PageRequest) -> [FeedLink] {
    switch address {
    case .events?:
      return (try? EventsQuery(request)).map { events($0.items, in: request) } ?? []
    case .event?:
      let key = request.parameters["event"] ?? ""
      if let stretch = CalendarStretch(key) {
        return (try? EventsQuery(request)).map { events($0.items(on: stretch.days), in: request) }
          ?? []
      }
      guard let event = request.catalogue.calendar.event(id: key) else { return [] }
      return [
        FeedLink(Address.eventCalendar(event.id), ICalendar.mediaType, event.title, in: request)
      ]
    case .news?:
      guard let query = try? NewsQuery(request) else { return [] }
      let title = EventFilters.heading(
        query.items, before: request.phrase("news.feedTitle"), in: request)
      return [
        FeedLink(Address.newsAtom(query: query.items), AtomFeed.mediaType, title, in: request)
      ]
    default: return []
    }
  }

  private static func events(_ items: [QueryItem], in request: PageRequest) -> [FeedLink] {
    let title = EventFilters.heading(
      items, before: request.phrase("events.feedTitle"), in: request)
    return [
      FeedLink(Address.eventsAtom(query: items), AtomFeed.mediaType, title, in: request),
      FeedLink(Address.eventsCalendar(query: items), ICalendar.mediaType, title, in: request),
    ]
  }
}
