import Catalogue
import DataTables
import Lists
import LocalGovernments
import Participation

/// The municipalities of a prefecture: points on its outline, and a table.
enum MunicipalitiesPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let prefecture: GovernmentLink
    let filter: FigureFilter
    let pageHref: String
    let asOf: DateText?
    let total: Count
    let some: Count
    let relationText: SafeHTML
    let points: MunicipalityMap?
    let rows: [Row]
    let csvHref: String
  }

  struct Row: Sendable {
    let government: GovernmentLink
    let listHref: String
    let count: Int
    let hasSome: Bool
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let prefecture = try prefecture(of: request)
    guard request.path.contains(prefecture.code.sixDigits) else {
      return .redirect(
        Address.governmentMunicipalities(prefecture.code.sixDigits), permanently: false)
    }
    let filter = try FigureFilter(request)
    let (members, counts) = members(of: prefecture, filter, in: request)
    let relation = filter.relation
    let key = prefecture.code.sixDigits
    let rows = members.map { ($0, counts[$0.ordinal] ?? .none) }
      .sorted {
        ($1.1[relation], $0.0.code) < ($0.1[relation], $1.0.code)
      }
    return .page(
      template: "pages/municipalities",
      context: Context(
        crumbs: [
          Crumb(
            text: request.phrase("layout.governments"), href: request.href(Address.governments()),
            in: request),
          Crumb(prefecture, href: request.href(Address.government(key)), in: request),
          Crumb(text: request.phrase("municipalities.crumb"), href: nil, in: request),
        ],
        prefecture: GovernmentLink(prefecture, in: request), filter: filter,
        pageHref: request.href(Address.governmentMunicipalities(key)),
        asOf: try request.edition().map { DateText($0.asOf, in: request.language) },
        total: Count(members.count),
        some: Count(rows.count { $0.1[relation] > 0 }),
        relationText: request.html(
          request.site.phrases.text(.relation, relation.rawValue, in: request.language)),
        points: MunicipalityMap(
          of: prefecture, members, counts: counts, relation: relation, in: request),
        rows: rows.map {
          Row(
            government: GovernmentLink($0.0, in: request),
            listHref: request.href(filter.list(at: $0.0.code.sixDigits)), count: $0.1[relation],
            hasSome: $0.1[relation] > 0)
        },
        csvHref: request.href(
          Address.governmentMunicipalities.table(
            "csv", key, query: request.query.ofContent + [QueryItem("bom", "1")]))))
  }

  static func table(_ request: PageRequest) throws -> DataTable {
    let prefecture = try prefecture(of: request)
    let filter = try FigureFilter(request)
    let (members, counts) = members(of: prefecture, filter, in: request)
    return PlaceCountsTable.table(
      named: "municipalities-\(prefecture.code.sixDigits)",
      Bilingual(
        ja: "\(prefecture.name)の市区町村ごとの事業数",
        en: "Programmes by municipality of \(prefecture.romaji ?? prefecture.name)"),
      of: DataColumn("municipality", ja: "市区町村", en: "Municipality"), members, counts: counts)
  }

  static func label(
    _ name: GovernmentName, _ count: RelationCounts, in request: PageRequest
  ) -> String {
    let words = Relation.allCases.map {
      request.site.phrases.text(.relation, $0.rawValue, in: request.language) + " "
        + String(count[$0])
    }
    return name.text + (request.language == .english ? ": " : " ")
      + words.joined(separator: request.language == .english ? ", " : "、")
  }

  private static func members(
    of prefecture: LocalGovernment, _ filter: FigureFilter, in request: PageRequest
  ) -> ([LocalGovernment], [Int: RelationCounts]) {
    let set = request.gazetteer.municipalities(of: prefecture.code)
    return (
      request.gazetteer.governments(in: set),
      request.catalogue.counts(of: set, over: filter.entries)
    )
  }

  private static func prefecture(of request: PageRequest) throws(RequestFault) -> LocalGovernment {
    let key = try request.parameter("government")
    let found =
      LocalGovernmentCode(key).flatMap { request.gazetteer[$0] }
      ?? request.gazetteer.governments(named: key).first
    guard let found, found.code.isPrefecture else { throw .unknown(what: .government, key: key) }
    return found
  }
}
