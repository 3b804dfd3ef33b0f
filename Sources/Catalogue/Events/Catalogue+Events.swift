package import Events
import Lists
package import LocalGovernments
package import Participation

/// How an event has to do with a government.
package enum EventRelation: Sendable, Hashable {
  /// The government holds it.
  case holds
  /// It takes place there.
  case takesPlace
  /// Its audience names, covers or may include the government.
  case audience(Relation)
}

extension Catalogue {
  /// How many of some events there are by place, theme and holder.
  package func counts(of events: [Event]) -> CalendarCounts {
    var counts = CalendarCounts()
    for event in events {
      counts.add(
        place: event.place.government, theme: theme(of: event), holder: event.holder.government)
    }
    return counts
  }

  /// How many posts there are by theme and holder.
  package var newsCounts: CalendarCounts { eventIndex.newsCounts }

  /// What the catalogue knows of an event.
  package func facts(of event: Event) -> EventFacts { eventIndex[event] }

  /// The prefecture of the government that published the newest list.
  package var issuersPrefecture: LocalGovernment? {
    newest?.issuer.flatMap { gazetteer[$0.prefecture] }
  }

  /// Whether an event takes place in the issuer's prefecture; `nil` where either is not known.
  package func isInIssuersPrefecture(_ event: Event) -> Bool? {
    guard let home = issuersPrefecture, let place = event.place.government else { return nil }
    return place.prefecture == home.code
  }

  /// The programme that an event or a post belongs to, in its newest list.
  package func entry(lastingID: String?) -> CatalogueEntry? {
    lastingID.flatMap { entries(lastingID: $0).first }
  }

  /// The word in addresses of the theme that an event has through its programme.
  package func theme(of event: Event) -> String? { theme(of: eventIndex[event]) }

  /// The word in addresses of the theme that a post has through its programme.
  package func theme(of post: NewsPost) -> String? { theme(of: eventIndex[post]) }

  private func theme(of facts: EventFacts) -> String? {
    facts.programme.map {
      Slugs.theme(contents.labels.themes.names[Int(contents.labels.themes.entries[$0])]).slug
    }
  }

  /// How an event has to do with a government, the strongest way first; `nil` where it has not.
  package func relation(of event: Event, to government: LocalGovernment) -> EventRelation? {
    if event.holder.government == government.code { return .holds }
    if takesPlace(event, in: government.code) { return .takesPlace }
    return eventIndex[event].audience?.participations(of: government).first
      .map { .audience($0.relation) }
  }

  /// Whether an event is news to a government: it holds or houses it, or is named among those that
  /// the event, or the event's programme, is for.
  package func concerns(_ event: Event, _ government: LocalGovernment) -> Bool {
    switch relation(of: event, to: government) {
    case .holds, .takesPlace, .audience(.named): true
    case .audience, nil: names(eventIndex[event].programme, government)
    }
  }

  /// Whether a government tells a post, or is named by the post's programme.
  package func concerns(_ post: NewsPost, _ government: LocalGovernment) -> Bool {
    post.holder.government == government.code || names(eventIndex[post].programme, government)
  }

  private func names(_ programme: Int?, _ government: LocalGovernment) -> Bool {
    programme.map {
      contents.entry(at: $0).programme.participants.named.contains(government)
    } ?? false
  }

  /// Whether an event takes place in a government: a prefecture holds all that lies in it, a
  /// designated city its wards.
  private func takesPlace(_ event: Event, in code: LocalGovernmentCode) -> Bool {
    guard let place = event.place.government else { return false }
    return place == code || (code.isPrefecture && place.prefecture == code)
      || gazetteer[place]?.parent == code
  }

  /// Whether an event is among those that are asked for.
  package func matches(_ event: Event, _ filter: EventFilter) -> Bool {
    if event.status == .withdrawn, !filter.includesWithdrawn { return false }
    if let holder = filter.holder, event.holder.government != holder { return false }
    if let programme = filter.programme, event.programme != programme { return false }
    if let isAtHome = filter.isAtHome, isInIssuersPrefecture(event) != isAtHome { return false }
    if !filter.places.isEmpty, !filter.places.contains(where: { takesPlace(event, in: $0) }) {
      return false
    }
    if !filter.themes.isEmpty, !(theme(of: event).map(filter.themes.contains) ?? false) {
      return false
    }
    if filter.from != nil || filter.until != nil,
      !calendar.takesPlace(event, from: filter.from, until: filter.until)
    {
      return false
    }
    if let government = filter.government, relation(of: event, to: government) == nil {
      return false
    }
    return filter.words.isEmpty || filter.words.stand(in: eventIndex[event].text)
  }

  /// The news that are asked for, newest first.
  package func news(_ filter: NewsFilter) -> [NewsPost] {
    calendar.news.filter { post in
      (filter.kind == nil || post.kind == filter.kind)
        && (filter.holder == nil || post.holder.government == filter.holder)
        && (filter.programme == nil || post.programme == filter.programme)
        && (filter.themes.isEmpty || theme(of: post).map(filter.themes.contains) ?? false)
        && (filter.from.map { post.day >= $0 } ?? true)
        && (filter.until.map { post.day <= $0 } ?? true)
        && (filter.government.map { concerns(post, $0) } ?? true)
        && (filter.words.isEmpty || filter.words.stand(in: eventIndex[post].text))
    }
  }
}

extension Catalogue {
  /// The word in addresses of a theme, told by that word or by its name; `nil` where no list has it.
  package func themeWord(named text: String) -> String? {
    themes(edition: SearchFilters.everyEdition)
      .first { $0.slug == text || $0.name.ja == text || $0.name.en == text }?.slug
  }
}
