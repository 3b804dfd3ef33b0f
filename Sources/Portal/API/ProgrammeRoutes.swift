import Catalogue
import Interchange
import Lists
import LocalGovernments
import Participation

/// Programmes, restricted like the list of the site, in the order of their numbers.
enum ProgrammesRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let paging = try APIPaging(request.query)
    var search = try SearchRoute.searchRequest(request, paging: paging)
    search.sort = try request.query.choice("sort") ?? .number
    let result = request.catalogue.search(search)
    return Listing(
      result.hits.map { hit in
        PublishedProgrammeOutput(
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
    return PublishedProgrammeOutput(
      entry, lastingId: request.catalogue.lastingID(of: entry), gazetteer: request.gazetteer)
  }
}
