import Catalogue
import CivilDates
import Interchange
import LocalGovernments
import Participation

/// A participants' cell, read and evaluated as it would be in a list.
enum ResolveRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    guard let text = request.query.value("text") else { throw RequestFault.missing(name: "text") }
    let gazetteer = try dated(request)
    let context = EvaluationContext(
      gazetteer: gazetteer, issuer: try issuer(request, in: gazetteer))
    return ParticipantsOutput(
      ParticipantExpression(text, in: context), gazetteer: gazetteer)
  }

  private static func dated(_ request: APIRequest) throws(RequestFault) -> Gazetteer {
    guard let text = request.query.value("as-of") else { return request.gazetteer }
    guard let date = CivilDate(iso: text) else {
      throw .badValue(name: "as-of", value: text)
    }
    return request.gazetteer.asOf(date)
  }

  // Without an issuer the newest list's: the site's own lists are what most cells come from.
  private static func issuer(_ request: APIRequest, in gazetteer: Gazetteer) throws(RequestFault)
    -> LocalGovernment?
  {
    guard let text = request.query.value("issuer") else {
      return request.catalogue.newest?.issuer.flatMap { gazetteer[$0] }
    }
    let found = gazetteer.governments(named: text)
    guard found.count == 1 else { throw .badValue(name: "issuer", value: text) }
    return found.first
  }
}
