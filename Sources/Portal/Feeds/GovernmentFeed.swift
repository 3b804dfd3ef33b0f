import Catalogue
import Changes
import CivilDates
import Events
import Lists
import LocalGovernments
import Participation

/// What is new for one government: programmes that come to name or include it, changes of those that
/// do, and the events and news that have to do with it.
enum GovernmentFeed {
  static func answer(_ request: PageRequest) throws -> PortalFile {
    let government = try GovernmentTable.government(request)
    let name = GovernmentName(government, in: request.language).text
    var entries: [AtomFeed.Entry] = []
    for edition in request.catalogue.editions where entries.count < AtomFeed.mostEntries {
      if let before = request.catalogue.edition(before: edition) {
        let changes = request.catalogue.comparison(from: before, to: edition).changes
        entries += changes.programmes.compactMap {
          entry($0, in: edition, of: government, request)
        }
      } else {
        entries += edition.programmes.compactMap { programme in
          relation(of: government, to: [programme]).map { relation in
            entry(
              programme, kinds: [], relation: relation, in: edition, of: government, request)
          }
        }
      }
    }
    entries += happenings(for: government, request)
    return AtomFeed(
      title: [name, EditionName.counted(nil, in: request), "Renkei"].compactMap { $0 }
        .joined(separator: " ・ "),
      entries: entries, in: request
    ).file
  }

  /// The events to come that it holds, houses or is named for, and the news of it and of the
  /// programmes that name it.
  private static func happenings(
    for government: LocalGovernment, _ request: PageRequest
  ) -> [AtomFeed.Entry] {
    let catalogue = request.catalogue
    let last = catalogue.calendar.days(seenFrom: request.today)?.upperBound ?? request.today
    let events =
      request.today <= last
      ? ComingEvent.all(in: request.today...last, catalogue.calendar) {
        catalogue.matches($0, EventFilter()) && catalogue.concerns($0, government)
      } : []
    var filter = NewsFilter()
    filter.government = government
    return events.map { AtomFeed.Entry($0, in: request) }
      + catalogue.news(filter).prefix(AtomFeed.mostEntries)
      .map { AtomFeed.Entry($0, in: request) }
  }

  /// How the rows name or include the government; what only may is no news.
  private static func relation(of government: LocalGovernment, to rows: [Programme]) -> Relation? {
    if rows.contains(where: { $0.participants.named.contains(government) }) { return .named }
    return rows.contains { $0.participants.covered.contains(government) } ? .covered : nil
  }

  private static func entry(
    _ change: ProgrammeChange, in edition: Edition, of government: LocalGovernment,
    _ request: PageRequest
  ) -> AtomFeed.Entry? {
    guard !change.isUnchanged, let programme = change.programme else { return nil }
    let now = relation(of: government, to: change.new)
    guard now != nil || relation(of: government, to: change.old) != nil else { return nil }
    return entry(
      programme, kinds: change.kinds, relation: now, in: edition, of: government, request)
  }

  private static func entry(
    _ programme: Programme, kinds: [ChangeKind], relation: Relation?, in edition: Edition,
    of government: LocalGovernment, _ request: PageRequest
  ) -> AtomFeed.Entry {
    let language = request.language
    let words = kinds.filter { $0 != .renumbered }.map { $0.label.text(in: language) }
    let standing =
      relation.map { request.site.phrases.text(.relation, $0.rawValue, in: language) }
      ?? request.phrase("feed.noLonger")
    return AtomFeed.Entry(
      id: AtomFeed.tag(
        "editions/\(edition.id)/programmes/\(programme.id)/governments/\(government.code.sixDigits)",
        in: request),
      title: ([ProgrammeName(programme, in: .japanese).text, standing] + words).joined(
        separator: " ・ "),
      href: request.site.origin.text + request.href(Address.programme(programme.id)),
      published: edition.asOf.timestamp, updated: edition.asOf.timestamp,
      author: programme.bureau,
      text: programme.bureau + " ・ " + programme.participants.text.cut(to: 200),
      categories: [programme.theme] + kinds.map(\.rawValue))
  }
}
