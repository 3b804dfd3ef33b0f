import Catalogue
import Interchange
import LocalGovernments
import Participation

/// The figures of the maps: for each prefecture, or each municipality of one, how many programmes
/// name, cover and may include it.
enum MapRoute {
  struct Answer: Encodable, Sendable {
    /// How many programmes are counted.
    let programmes: Int
    let items: [Item]
  }

  struct Item: Encodable, Sendable {
    let code: String
    let name: String
    @Nullable var romaji: String?
    let named: Int
    let covered: Int
    let possible: Int
    /// Where its office is.
    @Nullable var coordinates: Point?
  }

  struct Point: Encodable, Sendable {
    let latitude: Double
    let longitude: Double
  }

  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let gazetteer = request.gazetteer
    let prefecture = try request.place("prefecture")
    if let prefecture, !prefecture.code.isPrefecture {
      throw RequestFault.badValue(name: "prefecture", value: prefecture.code.fiveDigits)
    }
    let places = prefecture.map { gazetteer.municipalities(of: $0.code) } ?? gazetteer.prefectures
    let filters = SearchFilters(
      themes: SearchRoute.choice("theme", in: request.query),
      bureaus: SearchRoute.choice("bureau", in: request.query),
      edition: try request.editionID())
    try request.catalogue.check(filters)
    let search = SearchRequest(
      filters: filters, sort: .number, limit: request.catalogue.count)
    let entries = request.catalogue.search(search).hits.map(\.entry)
    let counts = request.catalogue.counts(of: places, over: entries)
    return Answer(
      programmes: entries.count,
      items: gazetteer.governments(in: places).map { government in
        let count = counts[government.ordinal] ?? .none
        return Item(
          code: government.code.fiveDigits, name: government.name, romaji: government.romaji,
          named: count.named, covered: count.covered, possible: count.possible,
          coordinates: government.coordinates.map {
            Point(latitude: $0.latitude, longitude: $0.longitude)
          })
      })
  }
}
