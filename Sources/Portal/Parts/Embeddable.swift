import Catalogue
import CivilDates
import Events
import LocalGovernments
import Participation

/// What of the site can be shown inside another: the page, and its small twin for a frame.
struct Embeddable: Sendable {
  let title: String
  /// The same as markup, with readings.
  let shownTitle: SafeHTML
  let titleIsJapanese: Bool
  /// Whether the title is a name that the list gives.
  let titleIsOfficial: Bool
  let page: Link
  let frame: Link
  /// The frame's size in pixels: as wide as most columns, as high as its content usually is.
  let width = 560
  let height: Int
  /// What a calendar is narrowed to.
  private let events: EventsQuery?

  /// What the page at an address can show elsewhere; `nil` where that is nothing.
  ///
  /// - Throws: where the address narrows its page by what does not exist.
  init?(_ link: Link, in request: PageRequest) throws(RequestFault) {
    let parts = link.path.split(separator: "/").map(String.init)
    var query: [QueryItem] = []
    var events: EventsQuery?
    switch (parts.first, parts.dropFirst().first, parts.count) {
    case ("programmes", let id?, 2):
      guard let entry = request.catalogue.entry(id: id) else { return nil }
      let name = ProgrammeName(entry.programme, in: request.language)
      title = name.text
      shownTitle = SafeHTML(text: name.text)
      titleIsJapanese = name.isJapanese
      titleIsOfficial = name.isJapanese
      frame = Address.embedProgramme(entry.id)
      height = 420
    case ("governments", let code?, 2):
      guard let government = LocalGovernmentCode(code).flatMap({ request.gazetteer[$0] }) else {
        return nil
      }
      let name = GovernmentName(government, in: request.language)
      title = name.text
      shownTitle = name.html(in: request)
      titleIsJapanese = name.isJapanese
      titleIsOfficial = false
      frame = Address.embedGovernment(government.code.sixDigits)
      height = 560
    case ("governments", nil, 1), ("maps", nil, 1), (nil, nil, 0):
      // A map that is narrowed is another.
      guard parts.first != "maps" || link.query.isEmpty else { return nil }
      title = request.phrase("home.mapTitle")
      shownTitle = request.html(title)
      titleIsJapanese = request.language.isJapanese
      titleIsOfficial = false
      frame = Address.embedPrefectures()
      height = 620
    case ("events", nil, 1):
      let asked = try EventsQuery(Query(items: link.query), request.catalogue)
      query = asked.items
      events = asked
      title = EventFilters.heading(
        asked.items, before: request.phrase("events.heading"), in: request)
      shownTitle = request.html(title)
      titleIsJapanese = request.language.isJapanese
      titleIsOfficial = false
      frame = Address.embedEvents(query: query)
      height = 560
    case ("events", let key?, 2):
      guard let stretch = CalendarStretch(key) else { return nil }
      query = try EventsQuery(Query(items: link.query), request.catalogue).items
      let asked = try EventsQuery(
        Query(
          items: try EventsQuery(Query(items: query), request.catalogue).items(on: stretch.days)),
        request.catalogue)
      events = asked
      title = EventFilters.heading(
        asked.items, before: request.phrase("events.heading"), in: request)
      shownTitle = request.html(title)
      titleIsJapanese = request.language.isJapanese
      titleIsOfficial = false
      frame = Address.embedEvents(query: asked.items)
      height = 560
    default: return nil
    }
    self.events = events
    page = Link(path: link.path, query: query)
  }

  /// What the page asked for can show elsewhere; a page that could be made has a sound query.
  static func shown(on request: PageRequest) -> Embeddable? {
    try? Embeddable(Link(path: request.path, query: request.query.ofContent), in: request)
  }

  /// The markup that shows it in a frame, for another site's page.
  func iframe(in request: PageRequest, width: Int? = nil, height: Int? = nil) -> SafeHTML {
    """
    <iframe src="\(request.site.origin.text + request.href(frame))" width="\(width ?? self.width)" \
    height="\(height ?? self.height)" title="\(title)" loading="lazy" frameborder="0">\
    </iframe>
    """
  }

  /// The markup that says it without a frame: a link with source and date, or the events to come.
  func plain(in request: PageRequest) -> SafeHTML {
    if let events { return list(of: events, in: request) }
    let source = request.catalogue.newest.map { PublishedSource.citation(of: $0, in: request) }
    return """
      <blockquote><p><a href="\(request.site.origin.text + request.href(page))">\(title)</a></p>\
      <p>\(PageCard.summary(of: page, in: request))</p>\
      <footer>\(source ?? "") — 連携 Renkei</footer></blockquote>
      """
  }

  /// How many events a list without a frame has.
  private static let mostEvents = 10

  /// The next events, each with its day and its holder, who is the source of what is said of it.
  private func list(of query: EventsQuery, in request: PageRequest) -> SafeHTML {
    let origin = request.site.origin.text
    let coming =
      query.days(from: request.today, in: request.catalogue.calendar)
      .map { days in
        ComingEvent.all(in: days, request.catalogue.calendar) {
          request.catalogue.matches($0, query.filter)
        }
      } ?? []
    var html: SafeHTML = """
      <section><h2><a href="\(origin + request.href(page))">\(title)</a></h2>
      """
    for coming in coming.prefix(Self.mostEvents) {
      let event = coming.event
      let when = EventWords.occasion(coming.occasion, in: request.language)
      let address = origin + request.href(Address.event(event.id))
      let words = [event.place.name, event.holder.name].compactMap { $0 }.filter { !$0.isEmpty }
      html.append(
        """
        <p><time datetime="\(coming.occasion.startDay.iso)">\(when)</time> \
        <a href="\(address)">\(EventMarks.title(of: event))</a> \
        \(words.joined(separator: " ・ "))</p>
        """)
    }
    if coming.isEmpty { html.append("<p>\(request.phrase("events.noneComing"))</p>") }
    let today = DateText(request.today, in: request.language).text
    html.append(
      "<p>連携 Renkei <time datetime=\"\(request.today.iso)\">\(today)</time></p></section>")
    return html
  }
}

extension PageCard {
  /// What a page that can be embedded says of itself.
  fileprivate static func summary(of page: Link, in request: PageRequest) -> String {
    let parts = page.path.split(separator: "/").map(String.init)
    guard parts.count == 2 else { return ofSite(in: request).summary }
    let address: Address = parts[0] == "programmes" ? .programme : .government
    let asked = PageRequest(
      snapshot: request.snapshot, site: request.site, language: request.language,
      path: page.path, query: Query(),
      parameters: [parts[0] == "programmes" ? "programme" : "government": parts[1]])
    return PageCard(address, in: asked).summary
  }
}
