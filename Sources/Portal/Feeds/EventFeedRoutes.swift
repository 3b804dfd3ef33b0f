import Catalogue
import CivilDates
import Events
import LocalGovernments

/// The events that a page shows, as feeds with the page's own query.
enum EventFeedRoutes {
  /// An iCalendar of every event that the query asks for, withdrawn ones as cancelled.
  static func calendar(_ request: PageRequest) throws -> PortalFile {
    var filter = try EventsQuery(request).filter
    filter.includesWithdrawn = true
    let events = request.catalogue.calendar.events.filter {
      request.catalogue.matches($0, filter)
    }
    return file(of: events, named: request.phrase("events.feedTitle"), in: request)
  }

  /// An iCalendar of one event.
  static func event(_ request: PageRequest) throws -> PortalFile {
    let key = try request.parameter("event")
    guard let event = request.catalogue.calendar.event(id: key) else {
      throw RequestFault.unknown(what: .event, key: key)
    }
    return file(of: [event], named: event.title, in: request)
  }

  /// An Atom feed of the events, last changed first.
  static func atom(_ request: PageRequest) throws -> PortalFile {
    let query = try EventsQuery(request)
    let events = request.catalogue.calendar.events
      .filter { request.catalogue.matches($0, query.filter) }
      .sorted { ($1.revised ?? "", $0.id) < ($0.revised ?? "", $1.id) }
    let origin = request.site.origin.text
    return AtomFeed(
      title: request.phrase("events.feedTitle"),
      address: origin + request.href(Address.eventsAtom(query: query.items)),
      page: origin + request.href(Address.events(query: query.items)),
      language: request.language,
      entries: events.prefix(AtomFeed.mostEntries).map { event in
        let href = origin + request.href(Address.event(event.id))
        let first = request.catalogue.calendar.occasions(of: event, around: request.today).first
        return AtomFeed.Entry(
          id: origin + Address.event(event.id).path, title: EventMarks.title(of: event), href: href,
          updated: event.revised ?? "1970-01-01T00:00:00Z", author: event.holder.name,
          text: [
            first.map { EventWords.occasion($0, in: request.language) }, event.place.name,
            event.summary ?? event.description,
          ].compactMap { $0 }.joined(separator: "\n"))
      }
    ).file
  }

  private static func file(
    of events: [Event], named name: String, in request: PageRequest
  ) -> PortalFile {
    let origin = request.site.origin.text
    let stamp = events.compactMap(\.revised).max() ?? request.today.iso + "T00:00:00Z"
    let own = Link(path: request.path, query: request.query.items).href(request.language)
    let text = ICalendar.text(
      of: events, .init(name: name, address: origin + own, stamp: stamp),
      page: { origin + request.href(Address.event($0.id)) },
      picture: PictureLinks.address(in: request))
    return PortalFile(Array(text.utf8), mediaType: ICalendar.mediaType)
  }
}

/// The news as a feed.
enum NewsFeedRoute {
  static func atom(_ request: PageRequest) throws -> PortalFile {
    let query = try NewsQuery(request.query, request.catalogue)
    let origin = request.site.origin.text
    return AtomFeed(
      title: request.phrase("news.feedTitle"),
      address: origin + request.href(Address.newsAtom(query: query.items)),
      page: origin + request.href(Address.news(query: query.items)), language: request.language,
      entries: query.posts(of: request.catalogue.calendar).prefix(AtomFeed.mostEntries).map {
        post in
        AtomFeed.Entry(
          id: origin + Address.post(post.id).path,
          title: (post.isSample ? "【見本】" : "") + post.title,
          href: origin + request.href(Address.post(post.id)),
          updated: post.revised ?? post.day.iso + "T00:00:00Z", author: post.holder.name,
          text: post.body)
      }
    ).file
  }
}
