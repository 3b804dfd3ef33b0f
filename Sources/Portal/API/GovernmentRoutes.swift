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
    let governments = try chosen(request)
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
    let summary = request.catalogue.summary(
      of: try government(in: request), edition: try request.editionID())
    return GovernmentOutput(summary, gazetteer: request.gazetteer)
  }

  /// The government that the address speaks of.
  static func government(in request: APIRequest) throws -> LocalGovernment {
    let key = try request.parameter("government")
    let found: [LocalGovernment]
    if let code = LocalGovernmentCode(key) {
      found = request.gazetteer[code].map { [$0] } ?? []
    } else {
      found = request.gazetteer.governments(named: key)
    }
    guard let government = found.first else {
      throw RequestFault.unknown(what: .government, key: key)
    }
    guard found.count == 1 else {
      throw AmbiguousName(key: key, codes: found.map(\.code.fiveDigits))
    }
    return government
  }
}
