import Catalogue
import Interchange
import Lists
import LocalGovernments
import Participation

/// Search: words, places, filters, facets.
enum SearchRoute {
  /// The hits, how the words were read, and what the hits have in common.
  struct Answer: Stretch {
    let total: Int
    let offset: Int
    @Nullable var next: Int?
    let interpretation: SearchOutput.Interpretation
    @Nullable var relations: Relations?
    let hits: [HitOutput]
    let facets: [Facet]
  }

  /// Hits by their relation to the place.
  struct Relations: Encodable, Sendable {
    let named: Int
    let covered: Int
    let possible: Int
  }

  struct Facet: Encodable, Sendable {
    let kind: String
    let values: [Value]
  }

  struct Value: Encodable, Sendable {
    let key: String
    let label: String
    let labelEnglish: String
    let count: Int
    let selected: Bool

    private enum CodingKeys: String, CodingKey {
      case key, label, count, selected
      case labelEnglish = "label_en"
    }
  }

  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let paging = try APIPaging(request.query, usually: 20)
    let result = request.catalogue.search(try searchRequest(request, paging: paging))
    let next = paging.offset + result.hits.count
    return Answer(
      total: result.total, offset: paging.offset,
      next: next < result.total && !result.hits.isEmpty ? next : nil,
      interpretation: SearchOutput.Interpretation(
        result.interpretation, in: request.catalogue),
      relations: result.relationCounts.map {
        Relations(named: $0.named, covered: $0.covered, possible: $0.possible)
      },
      hits: result.hits.map { HitOutput($0) }, facets: result.facets.map(facet))
  }

  static func searchRequest(_ request: APIRequest, paging: APIPaging) throws(RequestFault)
    -> SearchRequest
  {
    let query = request.query
    for relation in query.values("relation") + query.values("not-relation")
    where Relation(rawValue: relation) == nil {
      throw .badValue(name: "relation", value: relation)
    }
    let filters = SearchFilters(
      themes: choice("theme", in: query), bureaus: choice("bureau", in: query),
      prefectures: choice("prefecture", in: query),
      relations: choice("relation", in: query), roles: choice("role", in: query),
      place: try request.place("at")?.code, edition: try request.editionID())
    try request.catalogue.check(filters)
    return SearchRequest(
      text: query.value("q") ?? "", filters: filters,
      sort: try query.choice("sort") ?? .relevance, offset: paging.offset, limit: paging.limit)
  }

  /// What is chosen in a facet: `theme=industry`, `not-theme=water`.
  static func choice(_ name: String, in query: Query) -> FacetChoice {
    FacetChoice(included: query.values(name), excluded: query.values("not-" + name))
  }

  private static func facet(_ facet: FacetSummary) -> Facet {
    Facet(
      kind: facet.kind.rawValue,
      values: facet.values.map {
        Value(
          key: $0.key, label: $0.label.ja, labelEnglish: $0.label.en, count: $0.count,
          selected: $0.isSelected)
      })
  }
}
