import Catalogue
import Interchange
import LocalGovernments
import Participation

/// The governments, with how many programmes name, cover and may include each.
enum GovernmentsRoute {
  struct Item: Encodable, Sendable {
    let code: String
    let name: String
    let fullName: String
    let kind: String
    @Nullable var kana: String?
    @Nullable var romaji: String?
    let named: Int
    let covered: Int
    let possible: Int
  }

  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let paging = try APIPaging(request.query)
    let gazetteer = request.gazetteer
    let counts = request.catalogue.counts(edition: try request.editionID())
    let relation: Relation? = try request.query.choice("relation")
    let governments = try chosen(request).filter { government in
      relation.map { counts[government][$0] > 0 } ?? true
    }
    return Listing(
      paging.cut(governments).map { government in
        let numbers = counts[government]
        return Item(
          code: government.code.fiveDigits, name: government.name,
          fullName: gazetteer.fullName(of: government), kind: government.kind.rawValue,
          kana: government.kana, romaji: government.romaji, named: numbers.named,
          covered: numbers.covered, possible: numbers.possible)
      }, total: governments.count, paging: paging)
  }

  private static func chosen(_ request: APIRequest) throws(RequestFault) -> [LocalGovernment] {
    let gazetteer = request.gazetteer
    let kind: GovernmentKind? = try request.query.choice("kind")
    var governments: [LocalGovernment]
    if let name = request.query.value("name") {
      governments = gazetteer.governments(named: name)
    } else {
      var set = gazetteer.prefectures.union(gazetteer.municipalities)
      if kind == .ward { set = gazetteer.wards }
      governments = gazetteer.governments(in: set)
    }
    if let kind { governments.removeAll { $0.kind != kind } }
    if let text = request.query.value("kana") {
      guard let row = KanaRow(rawValue: text) else { throw .badValue(name: "kana", value: text) }
      governments.removeAll { !($0.kana.map(row.contains) ?? false) }
    }
    if let text = request.query.value("prefecture") {
      guard let code = LocalGovernmentCode(text) else {
        throw .badValue(name: "prefecture", value: text)
      }
      governments.removeAll { $0.code.prefecture != code }
    }
    return governments
  }
}

/// One government by code or by a name that only it bears, and every programme that touches it.
enum GovernmentRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let government = try request.government()
    let edition = try request.editionID()
    return GovernmentOutput(
      request.catalogue.summary(of: government, edition: edition),
      successors: request.catalogue.heirs(of: government, edition: edition),
      gazetteer: request.gazetteer)
  }
}

/// The programmes that touch one government, with the filters of the list, the closest first.
enum GovernmentProgrammesRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let paging = try APIPaging(request.query)
    var search = try SearchRoute.searchRequest(request, paging: paging)
    search.filters.place = try request.government().code
    let result = request.catalogue.search(search)
    return Listing(result.hits.map { HitOutput($0) }, total: result.total, paging: paging)
  }
}
