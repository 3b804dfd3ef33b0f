import Catalogue
import Interchange
import Lists
import LocalGovernments
import Participation

/// A programme with the edition it belongs to.
struct ProgrammeAnswer: Encodable, Sendable {
  let edition: String
  private let programme: ProgrammeOutput

  init(_ entry: CatalogueEntry, gazetteer: Gazetteer) {
    edition = entry.edition.id
    programme = ProgrammeOutput(entry.programme, gazetteer: gazetteer)
  }

  private enum CodingKeys: CodingKey { case edition }

  func encode(to encoder: any Encoder) throws {
    try programme.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(edition, forKey: .edition)
  }
}

/// Programmes, restricted like the list of the site, in the order of their numbers.
enum ProgrammesRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let paging = try APIPaging(request.query)
    var search = try SearchRoute.searchRequest(request, paging: paging)
    search.sort = try request.query.choice("sort") ?? .number
    let result = request.catalogue.search(search)
    return Listing(
      result.hits.map { ProgrammeAnswer($0.entry, gazetteer: request.gazetteer) },
      total: result.total, paging: paging)
  }
}

/// One programme by its identifier, or by its number in the newest list.
enum ProgrammeRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let key = try request.parameter("programme")
    let edition = try request.editionID()
    guard
      let entry = request.catalogue.entry(id: key)
        ?? request.catalogue.entry(number: key, edition: edition)
    else { throw RequestFault.unknown(what: .programme, key: key) }
    return ProgrammeAnswer(entry, gazetteer: request.gazetteer)
  }
}

/// Search: words, places, filters, facets.
enum SearchRoute {
  /// The hits, how the words were read, and what the hits have in common.
  struct Answer: Encodable, Sendable {
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
      interpretation: interpretation(result.interpretation),
      relations: result.relationCounts.map {
        Relations(named: $0.named, covered: $0.covered, possible: $0.possible)
      },
      hits: result.hits.map(hit), facets: result.facets.map(facet))
  }

  static func searchRequest(_ request: APIRequest, paging: APIPaging) throws(RequestFault)
    -> SearchRequest
  {
    let query = request.query
    var place: LocalGovernmentCode?
    if let code = query.value("at") {
      guard let found = LocalGovernmentCode(code), request.gazetteer[found] != nil else {
        throw .badValue(name: "at", value: code)
      }
      place = found
    }
    for relation in query.values("relation") where Relation(rawValue: relation) == nil {
      throw .badValue(name: "relation", value: relation)
    }
    return SearchRequest(
      text: query.value("q") ?? "",
      filters: SearchFilters(
        themes: FacetChoice(included: query.values("theme")),
        bureaus: FacetChoice(included: query.values("bureau")),
        prefectures: FacetChoice(included: query.values("prefecture")),
        relations: FacetChoice(included: query.values("relation")),
        roles: FacetChoice(included: query.values("role")), place: place,
        edition: try request.editionID()),
      sort: try query.choice("sort") ?? .relevance, offset: paging.offset, limit: paging.limit)
  }

  private static func interpretation(_ read: SearchInterpretation) -> SearchOutput.Interpretation {
    let places = read.places.flatMap { term -> [SearchOutput.Interpretation.Place] in
      guard case .place(let governments) = term.reading else { return [] }
      return governments.map { .init(code: $0.code.fiveDigits, name: $0.name, words: term.text) }
    }
    return .init(
      words: read.words.map(\.text), places: places, themes: read.themes, bureaus: read.bureaus)
  }

  private static func hit(_ hit: SearchHit) -> HitOutput {
    HitOutput(
      programme: hit.entry.programme, edition: hit.entry.edition.id, participation: hit.relation,
      wording: hit.wording, role: hit.role,
      highlights: hit.highlights.map { highlight in
        .init(
          field: highlight.field.rawValue, text: highlight.text,
          ranges: highlight.ranges.map { characters(of: $0, in: highlight.text) })
      }, score: Double(hit.score))
  }

  // The contract counts characters, the catalogue bytes.
  private static func characters(of range: Range<Int>, in text: String) -> [Int] {
    let bytes = text.utf8
    func count(_ offset: Int) -> Int {
      let end = bytes.index(bytes.startIndex, offsetBy: min(offset, bytes.count))
      return text.distance(from: text.startIndex, to: end)
    }
    return [count(range.lowerBound), count(range.upperBound)]
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
