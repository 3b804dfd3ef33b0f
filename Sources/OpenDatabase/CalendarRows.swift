import Catalogue
import CivilDates
import Events
import GRDB
import LocalGovernments

/// Writes the events with every time they take place, and the news.
struct CalendarRows {
  private let database: Database
  private let catalogue: Catalogue
  /// The governments that the rows point to.
  private(set) var governments = GovernmentSet()

  init(_ database: Database, _ catalogue: Catalogue) {
    self.database = database
    self.catalogue = catalogue
  }

  mutating func write() throws {
    for event in catalogue.calendar.events { try write(event) }
    for post in catalogue.calendar.news { try write(post) }
  }

  private mutating func write(_ event: Event) throws {
    // Of what goes on for ever the first year stands for all: the rule says the rest.
    let first = event.occasions.first?.startDay
    let occasions =
      first.map { catalogue.calendar.occasions(of: event, around: $0) } ?? event.occasions
    let last = catalogue.calendar.lastDay(of: event)
    let when: [(any DatabaseValueConvertible)?] = [
      first?.iso, last?.iso, event.recurrence?.text(), event.timeNote,
    ]
    try database.insert(
      [
        event.id, event.title, event.titleKana, event.titleEnglish, joined(event.kinds),
        event.status.rawValue, event.isSample, event.programme, catalogue.theme(of: event),
        code(event.holder.government), event.holder.name, event.holder.bureau,
        code(event.place.government), event.place.name, event.place.address,
        event.place.coordinates?.latitude, event.place.coordinates?.longitude,
        event.place.access, event.place.parking,
      ] + when + details(of: event), into: "events")
    for (position, occasion) in occasions.enumerated() {
      try database.insert(
        [
          event.id, position + 1, occasion.startDay.iso, occasion.startTime?.iso,
          occasion.endDay.iso, occasion.endTime?.iso,
        ], into: "occasions")
    }
    try write(event.links, of: event.id, into: "event_links")
  }

  private func details(of event: Event) -> [(any DatabaseValueConvertible)?] {
    [
      event.audience, event.audienceNote, event.capacity, event.fee.isFree, event.fee.basic,
      event.fee.detail, event.booking.method, event.booking.untilDay?.iso,
      event.booking.untilTime?.iso, event.contact.name, event.contact.telephone,
      event.contact.extensionNumber, event.contact.mail, event.language, event.summary,
      event.description, event.note, event.sequence, event.revised,
    ]
  }

  private mutating func write(_ post: NewsPost) throws {
    try database.insert(
      [
        post.id, post.kind.rawValue, post.day.iso, post.untilDay?.iso, post.title,
        post.titleEnglish, post.isSample, post.programme,
        catalogue.theme(of: post), code(post.holder.government),
        post.holder.name, post.holder.bureau, post.body, post.revised,
      ], into: "news")
    try write(post.links, of: post.id, into: "news_links")
  }

  private func write(_ links: [String], of owner: String, into table: String) throws {
    for (position, link) in links.enumerated() {
      try database.insert([owner, position + 1, link], into: table)
    }
  }

  private func joined(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: "、")
  }

  /// The code as the table of governments has it.
  private mutating func code(_ code: LocalGovernmentCode?) -> String? {
    guard let code, let government = catalogue.gazetteer[code] else { return nil }
    governments.insert(government)
    return code.fiveDigits
  }
}
