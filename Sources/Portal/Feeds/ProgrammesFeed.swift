import Catalogue
import Changes
import CivilDates
import Lists
import Participation

/// The programmes that a search finds: each is told when a list first has it, and again when a later
/// list says something else of it.
enum ProgrammesFeed {
  static func answer(_ request: PageRequest) throws -> PortalFile {
    let filter = try ProgrammesFilter(request)
    var search = filter.search
    search.offset = 0
    search.limit = .max
    search.sort = .number
    let result = request.catalogue.search(search)
    var entries = result.hits.map(\.entry).map { entry in
      let story = ProgrammeStory(entry, in: request)
      return (entry: entry, story: story)
    }
    // Only what is told is written; the sort keeps the order of the list within a day.
    entries = entries.enumerated()
      .sorted { ($1.element.story.updated, $0.offset) < ($0.element.story.updated, $1.offset) }
      .prefix(AtomFeed.mostEntries).map(\.element)
    return AtomFeed(
      title: title(filter, result, in: request),
      entries: entries.map { self.entry($0.entry, $0.story, in: request) }, in: request
    ).file
  }

  private static func title(
    _ filter: ProgrammesFilter, _ result: SearchResult, in request: PageRequest
  ) -> String {
    let words = result.interpretation.terms.map(\.text)
    let place = filter.place.map { [GovernmentName($0, in: request.language).text] } ?? []
    let chosen = result.facets.flatMap(\.values).filter(\.isSelected)
      .map { $0.label.text(in: request.language) }
    let list = EditionName.counted(request.query.value("edition"), in: request).map { [$0] } ?? []
    return ([request.phrase("layout.programmes")] + words + place + chosen + list)
      .joined(separator: " ・ ") + " ・ Renkei"
  }

  private static func entry(
    _ entry: CatalogueEntry, _ story: ProgrammeStory, in request: PageRequest
  ) -> AtomFeed.Entry {
    let programme = entry.programme
    let lasting = request.catalogue.lastingID(of: entry) ?? entry.id
    return AtomFeed.Entry(
      id: AtomFeed.tag("programmes/" + lasting, in: request),
      title: ProgrammeName(programme, in: .japanese).text,
      href: request.site.origin.text + request.href(Address.programme(programme.id)),
      published: story.published.timestamp, updated: story.updated.timestamp,
      author: programme.bureau,
      text: programme.bureau + " ・ " + programme.participants.text.cut(to: 200) + " ・ "
        + programme.description.cut(to: 200),
      categories: [programme.theme])
  }
}

/// When a programme first stood in a list, and when a list last said something new of it.
struct ProgrammeStory: Sendable {
  let published: CivilDate
  let updated: CivilDate

  init(_ entry: CatalogueEntry, in request: PageRequest) {
    let rows = request.catalogue.history(of: entry)
      .filter { $0.edition.asOf <= entry.edition.asOf }
    let first = rows.last?.edition.asOf ?? entry.edition.asOf
    let told = rows.first { row in
      guard let before = request.catalogue.edition(before: row.edition) else { return true }
      let change = request.catalogue.comparison(from: before, to: row.edition)
        .change(ofNew: row.programme)
      return !(change?.isUnchanged ?? false)
    }
    published = min(first, entry.edition.asOf)
    updated = told?.edition.asOf ?? published
  }
}
