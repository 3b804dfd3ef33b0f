import Catalogue
import CivilDates
import Events
import LocalGovernments

extension PageCard {
  /// How much of a text fits a card.
  private static let longest = 140

  /// The card of a page of events or news; `nil` for other pages, and where nothing is there.
  static func calendar(_ address: Address, in request: PageRequest) -> PageCard? {
    switch address {
    case .events:
      return (try? EventsQuery(request)).map { events($0.items, in: request) }
    case .event:
      let key = request.parameters["event"] ?? ""
      if let stretch = CalendarStretch(key) {
        return (try? EventsQuery(request)).map { events($0.items(on: stretch.days), in: request) }
      }
      return request.catalogue.calendar.event(id: key).map { event($0, in: request) }
    case .news:
      return (try? NewsQuery(request)).map { query in
        let title = EventFilters.heading(
          query.items, before: request.phrase("news.feedTitle"), in: request)
        return PageCard(
          summary: request.phrase("card.news", ["title": title]), image: Address.siteImage())
      }
    case .post:
      return request.parameters["post"].flatMap { request.catalogue.calendar.post(id: $0) }
        .map { post($0, in: request) }
    default: return nil
    }
  }

  private static func events(_ items: [QueryItem], in request: PageRequest) -> PageCard {
    let title = EventFilters.heading(
      items, before: request.phrase("events.feedTitle"), in: request)
    return PageCard(
      summary: request.phrase("card.events", ["title": title]), image: Address.siteImage())
  }

  /// When and where, and what it is; the event as data stands in the page itself.
  private static func event(_ event: Event, in request: PageRequest) -> PageCard {
    let times = request.catalogue.calendar.occasions(of: event, around: request.today)
    let next = times.first { $0.endDay >= request.today } ?? times.last
    let parts = [
      next.map { EventWords.occasion($0, in: request.language) }, event.place.name,
      event.summary ?? event.description,
    ]
    return PageCard(
      summary: oneLine(parts.compactMap { $0 }.joined(separator: " ・ ")),
      image: Address.eventImage(event.id))
  }

  private static func post(_ post: NewsPost, in request: PageRequest) -> PageCard {
    let origin = request.site.origin.text
    let summary = oneLine(post.body)
    let image = Address.postImage(post.id)
    return PageCard(
      summary: summary, image: image,
      things: [
        [
          "@context": "https://schema.org", "@type": "NewsArticle",
          "headline": .text(post.title), "name": .text(post.title),
          "alternativeHeadline": LinkedData(post.titleEnglish), "description": .text(summary),
          "url": .text(origin + request.href(Address.post(post.id))),
          "identifier": .text(post.id), "inLanguage": "ja",
          "datePublished": .text(post.day.timestamp),
          "dateModified": LinkedData(post.revised),
          "expires": LinkedData(post.untilDay?.iso),
          "image": .text(origin + request.href(image)), "author": organisation(post.holder),
          "publisher": organisation(post.holder),
        ]
      ])
  }

  private static func organisation(_ holder: Event.Holder) -> LinkedData {
    guard !holder.name.isEmpty else { return .absent }
    return [
      "@type": "GovernmentOrganization", "name": .text(holder.name),
      "identifier": LinkedData(holder.government?.sixDigits),
    ]
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").cut(to: longest)
  }
}
