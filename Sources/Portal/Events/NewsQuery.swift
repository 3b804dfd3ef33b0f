import Catalogue
import Events
import LocalGovernments

/// Which posts an address asks for, read from its query.
struct NewsQuery: Sendable {
  private static let names = ["q", "kind", "theme", "holder", "programme", "at", "from", "until"]

  let filter: NewsFilter
  /// The names and values that restrict, in their order.
  let items: [QueryItem]

  init(_ query: Query, _ catalogue: Catalogue) throws(RequestFault) {
    let values = CalendarValues(query, catalogue)
    var filter = NewsFilter()
    filter.kind = try query.choice("kind")
    filter.themes = try values.themes()
    filter.holder = try values.government("holder")?.code
    filter.government = try values.government("at")
    filter.programme = try values.programme()
    filter.from = try values.day("from")
    filter.until = try values.day("until")
    filter.words = values.words
    self.filter = filter
    items = values.items(Self.names)
  }

  init(_ request: PageRequest) throws(RequestFault) {
    try self.init(request.query, request.catalogue)
  }
}
