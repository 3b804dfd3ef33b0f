package import Events
package import LocalGovernments
package import Participation

/// What the catalogue knows of an event beyond the event itself.
package struct EventFacts: Sendable {
  /// The newest row of the programme it belongs to, by its place in the catalogue.
  let programme: Int?
  /// The governments it is for.
  package let audience: ParticipantExpression?
}

/// Events with their programmes and audiences, worked out once for each snapshot.
struct EventIndex: Sendable {
  private let facts: [String: EventFacts]

  init(_ calendar: EventCalendar, lineage: LineageIndex, gazetteer: Gazetteer) {
    var facts: [String: EventFacts] = [:]
    // Many events share a wording, and each is read once.
    var audiences: [String: ParticipantExpression] = [:]
    for event in calendar.events {
      var audience: ParticipantExpression?
      if let wording = event.audience {
        let key = (event.holder.government?.fiveDigits ?? "") + wording
        audience = audiences[key] ?? event.audience(in: gazetteer)
        audiences[key] = audience
      }
      facts[event.id] = EventFacts(
        programme: event.programme.flatMap { lineage.entries(of: $0).first }, audience: audience)
    }
    self.facts = facts
  }

  subscript(event: Event) -> EventFacts {
    facts[event.id] ?? EventFacts(programme: nil, audience: nil)
  }
}

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
  package func theme(of event: Event) -> String? {
    eventIndex[event].programme
      .map {
        Slugs.theme(contents.labels.themes.names[Int(contents.labels.themes.entries[$0])]).slug
      }
  }

  /// The word in addresses of the theme of a programme, by the identifier that it keeps.
  package func theme(ofProgramme lastingID: String?) -> String? {
    entry(lastingID: lastingID).map { Slugs.theme($0.programme.theme).slug }
  }

  /// How an event has to do with a government, the strongest way first; `nil` where it has not.
  package func relation(of event: Event, to government: LocalGovernment) -> EventRelation? {
    if event.holder.government == government.code { return .holds }
    if let place = event.place.government,
      place == government.code
        || (government.code.isPrefecture && place.prefecture == government.code)
    {
      return .takesPlace
    }
    return eventIndex[event].audience?.participations(of: government).first
      .map { .audience($0.relation) }
  }

  /// Whether an event is among those that are asked for.
  package func matches(_ event: Event, _ filter: EventFilter) -> Bool {
    if event.status == .withdrawn, !filter.includesWithdrawn { return false }
    if let place = filter.place, event.place.government?.prefecture != place { return false }
    if let holder = filter.holder, event.holder.government != holder { return false }
    if let programme = filter.programme, event.programme != programme { return false }
    if let theme = filter.theme, self.theme(of: event) != theme { return false }
    if let government = filter.government, relation(of: event, to: government) == nil {
      return false
    }
    return true
  }
}

/// Which events are asked for.
package struct EventFilter: Sendable, Hashable {
  /// The prefecture they take place in.
  package var place: LocalGovernmentCode?
  /// The word in addresses of their programme's theme.
  package var theme: String?
  /// The lasting identifier of their programme.
  package var programme: String?
  /// Who holds them.
  package var holder: LocalGovernmentCode?
  /// The government they have to do with.
  package var government: LocalGovernment?
  /// Whether those are wanted, too, that their holder's file no longer has.
  package var includesWithdrawn = false

  /// Asks for every event.
  package init() {}

  /// Whether nothing is left out.
  package var isEmpty: Bool { self == EventFilter() }
}
