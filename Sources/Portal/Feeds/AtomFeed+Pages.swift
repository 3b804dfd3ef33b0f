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

  /// One page of a feed that is too long for one, with the ways to the others.
  ///
  /// - Parameters:
  ///   - title: what it is called.
  ///   - address: where the feed is.
  ///   - page: the page of the site that it follows.
  ///   - items: what it is narrowed to.
  ///   - all: all of it, in order.
  ///   - request: the feed asked for, with the number of its page.
  ///   - updated: when a thing was last changed.
  ///   - entry: makes a thing's entry; only those of the page asked for are made.
  /// - Throws: where the number of the page is none.
  init<Source>(
    title: String, address: Address, page: Address, items: [QueryItem], of all: [Source],
    in request: PageRequest, updated: (Source) -> String, entry: (Source) -> Entry
  ) throws(RequestFault) {
    let number = try request.query.integer("page", in: 1...10_000, usually: 1)
    let origin = request.site.origin.text
    let last = max(1, (all.count + Self.mostEntries - 1) / Self.mostEntries)
    func href(_ number: Int) -> String {
      let query = number == 1 ? items : items + [QueryItem("page", String(number))]
      return origin + request.href(address(query: query))
    }
    let ways = [
      ("first", 1), ("previous", number - 1), ("next", number + 1), ("last", last),
    ]
    self.init(
      title: title, address: href(number), page: origin + request.href(page(query: items)),
      language: request.language,
      entries: all.dropFirst((number - 1) * Self.mostEntries).prefix(Self.mostEntries).map(entry),
      updated: all.map(updated).max(),
      pages: last == 1 && number == 1
        ? []
        : ways.filter { (1...last).contains($0.1) }
          .map { (relation: $0.0, address: href($0.1)) })
  }

  /// The feed as a file.
  var file: PortalFile { PortalFile(Array(text.utf8), mediaType: Self.mediaType) }
}
