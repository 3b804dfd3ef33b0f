import Catalogue
import LocalGovernments
import Participation

/// The programme list's query as the catalogue takes it.
struct ProgrammesFilter: Sendable {
  /// The words as typed.
  let text: String
  /// The government given by its code.
  let place: LocalGovernment?
  /// The only prefecture chosen in its facet: the list then answers as for a place.
  let onlyPrefecture: LocalGovernment?
  /// What is chosen in each facet.
  let filters: SearchFilters
  let sort: SearchRequest.Sort
  /// Whether there is anything that rows may be close to.
  let hasRelevance: Bool
  let page: Int
  /// Whether all rows are asked for at once.
  let showsAll: Bool

  /// The names that the list's query takes, for links that keep them.
  static let keptNames: Set<String> = [
    "q", "at", "theme", "bureau", "prefecture", "relation", "role", "edition", "sort", "all",
  ]

  init(_ request: PageRequest) throws(RequestFault) {
    let query = request.query
    text = query.value("q") ?? ""
    if let code = query.value("at") {
      guard let found = LocalGovernmentCode(code).flatMap({ request.gazetteer[$0] }) else {
        throw .badValue(name: "at", value: code)
      }
      place = found
    } else {
      place = nil
    }
    for relation in query.values("relation") where Relation(rawValue: relation) == nil {
      throw .badValue(name: "relation", value: relation)
    }
    let edition = query.value("edition")
    if let edition, edition != SearchFilters.everyEdition,
      request.catalogue.edition(id: edition) == nil
    {
      throw .unknown(what: .edition, key: edition)
    }
    func choice(_ name: String) -> FacetChoice { FacetChoice(included: query.values(name)) }
    filters = SearchFilters(
      themes: choice("theme"), bureaus: choice("bureau"), prefectures: choice("prefecture"),
      relations: choice("relation"), roles: choice("role"), place: place?.code, edition: edition)
    try request.catalogue.check(filters)
    let chosen = Set(query.values("prefecture"))
    onlyPrefecture =
      chosen.count == 1
      ? chosen.first.flatMap { LocalGovernmentCode($0) }.flatMap { request.gazetteer[$0] } : nil
    hasRelevance = !text.isEmpty || place != nil || !chosen.isEmpty
    sort = try query.choice("sort") ?? (hasRelevance ? .relevance : .number)
    page = try query.integer("page", in: 1...10_000, usually: 1)
    showsAll = query.value("all") == "1"
  }

  /// The search, with as many rows as a page shows.
  var search: SearchRequest {
    SearchRequest(
      text: text, filters: filters, sort: sort,
      offset: showsAll ? 0 : (page - 1) * Pager.rowsOnPage,
      limit: showsAll ? Pager.mostRows : Pager.rowsOnPage)
  }
}
