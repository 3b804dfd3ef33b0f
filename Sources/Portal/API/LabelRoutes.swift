import Catalogue
import Interchange
import Lists
import LocalGovernments
import Participation

/// A theme or a bureau with the identifiers of its programmes.
struct LabelAnswer: Encodable, Sendable {
  let slug: String
  let name: String
  let english: String
  let programmes: [String]
}

/// One theme by its word in addresses.
enum ThemeRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let key = try request.parameter("theme")
    let edition = try request.editionID()
    guard let theme = request.catalogue.themes(edition: edition).first(where: { $0.slug == key })
    else { throw RequestFault.unknown(what: .theme, key: key) }
    let filters = SearchFilters(themes: [key], edition: edition)
    return LabelAnswer(
      slug: theme.slug, name: theme.name.ja, english: theme.name.en,
      programmes: programmes(filters, in: request.catalogue))
  }

  /// The identifiers of the programmes that filters leave, in the order of their numbers.
  static func programmes(_ filters: SearchFilters, in catalogue: Catalogue) -> [String] {
    let search = SearchRequest(filters: filters, sort: .number, limit: catalogue.count)
    return catalogue.search(search).hits.map(\.entry.id)
  }
}

/// One bureau by its word in addresses.
enum BureauRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let key = try request.parameter("bureau")
    let edition = try request.editionID()
    guard let bureau = request.catalogue.bureaus(edition: edition).first(where: { $0.slug == key })
    else { throw RequestFault.unknown(what: .bureau, key: key) }
    let filters = SearchFilters(bureaus: [key], edition: edition)
    return LabelAnswer(
      slug: bureau.slug, name: bureau.name.ja, english: bureau.name.en,
      programmes: ThemeRoute.programmes(filters, in: request.catalogue))
  }
}
