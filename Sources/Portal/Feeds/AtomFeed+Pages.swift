import Catalogue
import CivilDates
import LocalGovernments
import Participation

extension AtomFeed {
  /// The feed of the page asked for, with that page's query.
  init(title: String, entries: [Entry], in request: PageRequest) {
    let path = String(request.path.dropLast(Self.ending.count))
    let query = request.query.items
    let origin = request.site.origin.text
    let pageLink = Link(path: path, query: query)
    let day = request.catalogue.newest?.asOf ?? request.gazetteer.date
    self.init(
      id: Self.tag(String(request.href(pageLink).dropFirst()), in: request), title: title,
      address: origin + request.href(Link(path: request.path, query: query)),
      page: origin + request.href(pageLink), language: request.language,
      entries: entries.sorted { $0.updated > $1.updated }, emptySince: day.timestamp)
  }

  /// The feed as a file.
  var file: PortalFile { PortalFile(Array(text.utf8), mediaType: Self.mediaType) }
}
