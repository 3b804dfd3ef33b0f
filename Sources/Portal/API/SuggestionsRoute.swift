import Catalogue
import Interchange
import LocalGovernments

/// The programmes that name governments like one, and not it, with the reasons.
enum SuggestionsRoute {
  private static let usual = 10
  private static let bounds = 1...100

  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let government = try GovernmentRoute.government(in: request)
    let limit = try request.query.integer("limit", in: bounds, usually: usual)
    return SuggestionsOutput(
      request.catalogue.suggestions(
        for: government, edition: try request.editionID(), limit: limit),
      for: government)
  }
}
