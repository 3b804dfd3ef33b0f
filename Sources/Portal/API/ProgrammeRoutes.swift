import Catalogue
import Interchange
import Lists
import LocalGovernments
import Participation

/// A programme with the edition it belongs to.
struct ProgrammeAnswer: Encodable, Sendable {
  let edition: String
  /// The identifier that stays over the years.
  @Nullable var lastingId: String?
  private let programme: ProgrammeOutput

  init(_ entry: CatalogueEntry, lastingId: String?, gazetteer: Gazetteer) {
    edition = entry.edition.id
    self.lastingId = lastingId
    programme = ProgrammeOutput(entry.programme, gazetteer: gazetteer)
  }

  private enum CodingKeys: CodingKey { case edition, lastingId }

  func encode(to encoder: any Encoder) throws {
    try programme.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(edition, forKey: .edition)
    try container.encode(_lastingId, forKey: .lastingId)
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
      result.hits.map { hit in
        ProgrammeAnswer(
          hit.entry, lastingId: request.catalogue.lastingID(of: hit.entry),
          gazetteer: request.gazetteer)
      },
      total: result.total, paging: paging)
  }
}

/// One programme by its identifier, by the one that it keeps over the years, or by its number in the
/// newest list.
enum ProgrammeRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let entry = try request.entry()
    return ProgrammeAnswer(
      entry, lastingId: request.catalogue.lastingID(of: entry), gazetteer: request.gazetteer)
  }
}
