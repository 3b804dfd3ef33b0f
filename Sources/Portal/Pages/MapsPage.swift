import Catalogue
import DataTables
import Lists
import LocalGovernments
import Participation

/// The prefectures on two maps and in a table, for a theme, a bureau, a relation.
enum MapsPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let filter: FigureFilter
    let pageHref: String
    let asOf: DateText?
    let programmes: Count
    let map: PrefectureMap
    let outline: OutlineMap
    /// The prefectures with the highest number, and it; how many have none.
    let most: Leaders
    let mostCount: Count
    let unnamed: Count
    /// The map's numbers again, in the same order.
    let prefectures: [Row]
    let csvHref: String
    let themesHref: String
    let tiesHref: String
    let reachHref: String
    let yearsHref: String
  }

  struct Row: Sendable {
    let government: GovernmentLink
    let listHref: String
    let count: Int
    let hasSome: Bool
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let filter = try FigureFilter(request)
    let edition = try request.edition()
    let numbers = numbers(filter, in: request)
    let highest = numbers.map(\.count).max() ?? 0
    let byCode = Dictionary(
      numbers.map { ($0.government.code, $0.count) }, uniquingKeysWith: { first, _ in first })
    let count: (LocalGovernment) -> Int = { byCode[$0.code] ?? 0 }
    let label: (GovernmentName, Int) -> String = { name, number in
      let relation = request.site.phrases.text(
        .relation, filter.relation.rawValue, in: request.language)
      return request.language.isJapanese
        ? "\(name.text) \(relation) \(number)件" : "\(name.text): \(relation), \(number)"
    }
    let map = PrefectureMap(
      request.phrase("maps.mapTitle", ["counts": filter.counts]), in: request,
      issuer: edition?.issuer, count: count,
      label: label)
    return .page(
      template: "pages/maps",
      context: Context(
        crumbs: [Crumb(text: request.phrase("layout.maps"), href: nil, in: request)],
        filter: filter,
        pageHref: request.href(Address.maps()),
        asOf: edition.map { DateText($0.asOf, in: request.language) },
        programmes: Count(filter.entries.count),
        map: map,
        outline: OutlineMap(
          map.description, in: request, ramp: Ramp(highest: highest), count: count, label: label),
        most: Leaders(numbers.filter { $0.count == highest }.map(\.government), in: request),
        mostCount: Count(highest),
        unnamed: Count(
          numbers.count { $0.count == 0 && $0.government.code != edition?.issuer }),
        prefectures: numbers.map {
          Row(
            government: GovernmentLink($0.government, in: request),
            listHref: request.href(filter.list(at: $0.government.code.sixDigits)),
            count: $0.count, hasSome: $0.count > 0)
        },
        csvHref: request.href(
          Address.maps.table("csv", query: request.query.ofContent + [QueryItem("bom", "1")])),
        themesHref: request.href(Address.mapsThemes()),
        tiesHref: request.href(Address.mapsTies()),
        reachHref: request.href(Address.mapsReach()),
        yearsHref: request.href(Address.mapsYears())))
  }

  static func table(_ request: PageRequest) throws -> DataTable {
    let filter = try FigureFilter(request)
    let gazetteer = request.gazetteer
    let counts = request.catalogue.counts(of: gazetteer.prefectures, over: filter.entries)
    return PlaceCountsTable.table(
      named: "prefectures", Bilingual(ja: "都道府県ごとの事業数", en: "Programmes by prefecture"),
      of: DataColumn("prefecture", ja: "都道府県", en: "Prefecture"),
      gazetteer.governments(in: gazetteer.prefectures), counts: counts)
  }

  private static func numbers(
    _ filter: FigureFilter, in request: PageRequest
  ) -> [(government: LocalGovernment, count: Int)] {
    let gazetteer = request.gazetteer
    let counts = request.catalogue.counts(of: gazetteer.prefectures, over: filter.entries)
    return gazetteer.governments(in: gazetteer.prefectures).map {
      ($0, (counts[$0.ordinal] ?? .none)[filter.relation])
    }
  }
}

extension RelationCounts {
  /// Nothing under any relation.
  static let none = RelationCounts(named: 0, covered: 0, possible: 0)
}
