import Catalogue
import CivilDates
import Events
import LocalGovernments
import Participation

/// The events that a page shows, as feeds with the page's own query.
enum EventFeedRoutes {
  /// An iCalendar of every event that the query asks for, withdrawn ones as cancelled.
  static func calendar(_ request: PageRequest) throws -> PortalFile {
    let query = try EventsQuery(request)
    var filter = query.filter
    filter.includesWithdrawn = true
    let events = request.catalogue.calendar.events.filter {
      request.catalogue.matches($0, filter)
    }
    return file(of: events, named: title(query, in: request), in: request)
  }

  /// An iCalendar of one event.
  static func event(_ request: PageRequest) throws -> PortalFile {
    let key = try request.parameter("event")
    guard let event = request.catalogue.calendar.event(id: key) else {
      throw RequestFault.unknown(what: .event, key: key)
    }
    return file(of: [event], named: event.title, in: request)
  }

  /// An Atom feed of the events that are to come, or that the query's days hold; the nearest first.
  static func atom(_ request: PageRequest) throws -> PortalFile {
    let query = try EventsQuery(request)
    let calendar = request.catalogue.calendar
    let days =
      query.hasDays
      ? query.days(from: request.today, in: calendar) : calendar.days(seenFrom: request.today)
    let coming =
      days.flatMap { days -> [ComingEvent]? in
        let first = query.hasDays ? days.lowerBound : max(days.lowerBound, request.today)
        guard first <= days.upperBound else { return nil }
        return ComingEvent.all(in: first...days.upperBound, calendar) {
          request.catalogue.matches($0, query.filter)
        }
      } ?? []
    return try AtomFeed(
      title: title(query, in: request), address: .eventsAtom, page: .events, items: query.items,
      of: coming, in: request, updated: { AtomFeed.Entry.updated($0.event, in: request) }
    ) { AtomFeed.Entry($0, in: request) }.file
  }

  /// What a feed is called: with what it is narrowed to.
  private static func title(_ query: EventsQuery, in request: PageRequest) -> String {
    EventFilters.heading(query.items, before: request.phrase("events.feedTitle"), in: request)
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
    let query = try NewsQuery(request)
    return try AtomFeed(
      title: EventFilters.heading(
        query.items, before: request.phrase("news.feedTitle"), in: request),
      address: .newsAtom, page: .news, items: query.items,
      of: request.catalogue.news(query.filter), in: request,
      updated: { AtomFeed.Entry.updated($0) }
    ) { AtomFeed.Entry($0, in: request) }.file
  }
}

extension AtomFeed.Entry {
  /// An event, told by its next time.
  init(_ coming: ComingEvent, in request: PageRequest) {
    let event = coming.event
    let origin = request.site.origin.text
    self.init(
      id: origin + Address.event(event.id).path, title: EventMarks.title(of: event),
      href: origin + request.href(Address.event(event.id)),
      updated: Self.updated(event, in: request), author: event.holder.name,
      text: [
        EventWords.occasion(coming.occasion, in: request.language), event.place.name,
        event.summary ?? event.description,
      ].compactMap { $0 }.joined(separator: "\n"), categories: event.kinds)
  }

  /// A post.
  init(_ post: NewsPost, in request: PageRequest) {
    let origin = request.site.origin.text
    self.init(
      id: origin + Address.post(post.id).path,
      title: (post.isSample ? "【見本】" : "") + post.title,
      href: origin + request.href(Address.post(post.id)), published: post.day.timestamp,
      updated: Self.updated(post), author: post.holder.name, text: post.body,
      categories: [post.kind.rawValue])
  }

  /// When an event was last changed; where nobody knows, since the newest list.
  static func updated(_ event: Event, in request: PageRequest) -> String {
    event.revised.flatMap(inJapan)
      ?? (request.catalogue.newest?.asOf ?? request.gazetteer.date).timestamp
  }

  /// When a post was last changed; where nobody knows, on its day.
  static func updated(_ post: NewsPost) -> String {
    post.revised.flatMap(inJapan) ?? post.day.timestamp
  }

  /// A moment in UTC as the same in Japan, so that all moments of a feed can be compared as texts.
  private static func inJapan(_ moment: String) -> String? {
    guard let day = CivilDate(iso: String(moment.prefix(10))), moment.hasSuffix("Z"),
      let hour = Int(moment.dropFirst(11).prefix(2))
    else { return nil }
    let later = hour + 9
    guard let day = day.adding(days: later / 24) else { return nil }
    let text = later % 24
    return day.iso + "T" + (text < 10 ? "0" : "") + "\(text)" + moment.dropFirst(13).dropLast()
      + "+09:00"
  }
}
