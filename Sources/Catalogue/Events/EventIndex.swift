import Events
package import LocalGovernments
package import Participation

/// What the catalogue knows of an event beyond the event itself.
package struct EventFacts: Sendable {
  /// The newest row of the programme it belongs to, by its place in the catalogue.
  let programme: Int?
  /// The governments it is for.
  package let audience: ParticipantExpression?
  /// Everything that is searched, folded.
  fileprivate(set) var text: [UInt16] = []
}

/// How many events or posts have a place, a theme, a holder; withdrawn ones are not counted.
package struct CalendarCounts: Sendable, Hashable {
  /// By the prefecture they take place in.
  package fileprivate(set) var places: [LocalGovernmentCode: Int] = [:]
  /// By the word in addresses of their programme's theme.
  package fileprivate(set) var themes: [String: Int] = [:]
  /// By who holds or tells them.
  package fileprivate(set) var holders: [LocalGovernmentCode: Int] = [:]

  mutating func add(
    place: LocalGovernmentCode? = nil, theme: String?, holder: LocalGovernmentCode?
  ) {
    if let place { places[place.prefecture, default: 0] += 1 }
    if let theme { themes[theme, default: 0] += 1 }
    if let holder { holders[holder, default: 0] += 1 }
  }
}

/// Events and news with their programmes, audiences and words, worked out once for each snapshot.
struct EventIndex: Sendable {
  private let facts: [String: EventFacts]
  private let newsFacts: [String: EventFacts]
  let newsCounts: CalendarCounts

  init(_ calendar: EventCalendar, lineage: LineageIndex, contents: CatalogueContents) {
    let gazetteer = contents.gazetteer
    let labels = contents.labels.themes
    let words = labels.names.map { Slugs.theme($0).slug }
    func theme(_ facts: EventFacts?) -> String? {
      facts?.programme.map { words[Int(labels.entries[$0])] }
    }
    var facts: [String: EventFacts] = [:]
    // Many events share a wording, and each is read once.
    var audiences: [String: ParticipantExpression] = [:]
    func fact(_ programme: String?, _ audience: ParticipantExpression?, _ texts: [String?])
      -> EventFacts
    {
      var fact = EventFacts(
        programme: programme.flatMap { lineage.entries(of: $0).first }, audience: audience)
      for text in texts.compactMap({ $0 }) {
        TextFolding.append(text, to: &fact.text)
        // No word goes from one text into the next.
        fact.text.append(0x0A)
      }
      return fact
    }
    for event in calendar.events {
      var audience: ParticipantExpression?
      if let wording = event.audience {
        let key = (event.holder.government?.fiveDigits ?? "") + wording
        audience = audiences[key] ?? event.audience(in: gazetteer)
        audiences[key] = audience
      }
      facts[event.id] = fact(
        event.programme, audience,
        [
          event.title, event.titleKana, event.titleEnglish, event.summary, event.description,
          event.place.name, event.place.address, event.holder.name, event.holder.bureau,
        ] + event.kinds)
    }
    self.facts = facts
    let newsFacts = Dictionary(
      calendar.news.map { post in
        (
          post.id,
          fact(
            post.programme, nil,
            [post.title, post.titleEnglish, post.body, post.holder.name, post.holder.bureau])
        )
      }, uniquingKeysWith: { first, _ in first })
    self.newsFacts = newsFacts
    var newsCounts = CalendarCounts()
    for post in calendar.news {
      newsCounts.add(theme: theme(newsFacts[post.id]), holder: post.holder.government)
    }
    self.newsCounts = newsCounts
  }

  subscript(event: Event) -> EventFacts {
    facts[event.id] ?? EventFacts(programme: nil, audience: nil)
  }

  subscript(post: NewsPost) -> EventFacts {
    newsFacts[post.id] ?? EventFacts(programme: nil, audience: nil)
  }
}
