import Catalogue
import DataTables
import Lists
import LocalGovernments
import Participation

/// Who is named together with whom: the strongest ties of one government, and of all prefectures.
enum TiesPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let pageHref: String
    let asked: String
    let isUnknown: Bool
    let candidates: [GovernmentLink]
    let government: GovernmentLink?
    /// Those with the strongest tie; `nil` where there is none.
    let strongest: Leaders?
    let strongestCount: Count
    let chart: TiesChart?
    let ties: [Row]
    /// How many have as many programmes as the last one shown.
    let moreTies: Count
    let pairs: [Pair]
    let morePairs: Count
    let csvHref: String
    let pairsHref: String
    let suggestions: [String]
  }

  struct Row: Sendable {
    let government: GovernmentLink
    let count: Int
    /// The programmes that name both.
    let programmes: [Programme]
  }

  struct Programme: Sendable {
    let number: String
    let href: String
    let name: String
    /// What a screen reader says: the programme, and the two that it names.
    let label: String
  }

  struct Pair: Sendable {
    let first: GovernmentLink
    let second: GovernmentLink
    let count: Int
  }

  private static let mostTies = 8
  private static let mostPairs = 20

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let asked = request.query.value("g") ?? ""
    let found = find(asked, in: request)
    let place = found.count == 1 ? found[0] : asked.isEmpty ? usual(in: request) : nil
    let ties = place.map { request.catalogue.ties(of: $0) } ?? []
    let strongest = ties.prefix(mostTies)
    let pairs = request.catalogue.strongestPairs(limit: .max)
    return .page(
      template: "pages/ties",
      context: Context(
        crumbs: [
          Crumb(
            text: request.phrase("layout.maps"), href: request.href(Address.maps()), in: request),
          Crumb(text: request.phrase("figures.ties"), href: nil, in: request),
        ],
        pageHref: request.href(Address.mapsTies()),
        asked: place.map { GovernmentName.typed($0, in: request) } ?? asked,
        isUnknown: !asked.isEmpty && found.isEmpty,
        candidates: found.count > 1
          ? found.map { GovernmentLink($0, in: request, withPrefecture: true) } : [],
        government: place.map { GovernmentLink($0, in: request) },
        strongest: ties.first.map { first in
          Leaders(
            ties.prefix { $0.entries.count == first.entries.count }.map(\.government), in: request)
        },
        strongestCount: Count(ties.first?.entries.count ?? 0),
        chart: ties.isEmpty
          ? nil
          : place.map {
            TiesChart(
              of: $0, with: strongest.map { ($0.government, $0.entries.count) }, in: request)
          },
        ties: strongest.map { tie in
          Row(
            government: GovernmentLink(tie.government, in: request, withPrefecture: true),
            count: tie.entries.count,
            programmes: tie.entries.map {
              programme($0, naming: [place, tie.government].compactMap { $0 }, in: request)
            })
        },
        moreTies: Count(
          ties.dropFirst(mostTies).prefix { $0.entries.count == strongest.last?.entries.count }
            .count),
        pairs: pairs.prefix(mostPairs).map {
          Pair(
            first: GovernmentLink($0.first, in: request),
            second: GovernmentLink($0.second, in: request), count: $0.count)
        },
        morePairs: Count(
          pairs.dropFirst(mostPairs).prefix { $0.count == pairs[mostPairs - 1].count }.count),
        csvHref: request.href(
          Address.mapsTies.table("csv", query: request.query.ofContent + [QueryItem("bom", "1")])),
        pairsHref: request.href(
          Address.mapsTies.table(
            "csv", query: [QueryItem(tableName, Table.pairs.rawValue), QueryItem("bom", "1")])),
        suggestions: request.gazetteer.governments(in: request.gazetteer.prefectures).map(\.name)))
  }

  /// Which table a file holds.
  private enum Table: String, CaseIterable {
    /// Those that are named together with one government.
    case ties
    /// The pairs of prefectures.
    case pairs
  }

  private static let tableName = "table"

  private static func programme(
    _ entry: CatalogueEntry, naming pair: [LocalGovernment], in request: PageRequest
  ) -> Programme {
    let number = entry.programme.number ?? entry.id
    let name = ProgrammeName(entry.programme, in: request.language).text
    let names = pair.map { GovernmentName($0, in: request.language).text }
    return Programme(
      number: number, href: request.href(Address.programme(entry.id)), name: name,
      label: request.phrase(
        "ties.link",
        [
          "number": number, "name": name, "place": names.first ?? "", "other": names.last ?? "",
        ]))
  }

  static func table(_ request: PageRequest) throws -> DataTable {
    if try request.query.choice(tableName) == Table.pairs { return pairs(request) }
    let asked = request.query.value("g") ?? ""
    let found = find(asked, in: request)
    guard let place = found.count == 1 ? found[0] : asked.isEmpty ? usual(in: request) : nil
    else { throw RequestFault.unknown(what: .government, key: asked) }
    return DataTable(
      name: "ties-\(place.code.sixDigits)",
      title: Bilingual(
        ja: "\(place.name)とともに名前で記載された自治体",
        en: "Governments named together with \(place.romaji ?? place.name)"),
      columns: [
        DataColumn("code", ja: "全国地方公共団体コード", en: "Code"),
        DataColumn("government", ja: "自治体", en: "Government"),
        DataColumn("programmes", ja: "事業数", en: "Programmes"),
        DataColumn("programme_ids", ja: "事業", en: "Programme identifiers"),
      ],
      rows: request.catalogue.ties(of: place).map {
        [
          .text($0.government.code.sixDigits),
          .text(request.gazetteer.fullName(of: $0.government)), .number($0.entries.count),
          .list($0.entries.map(\.id)),
        ]
      })
  }

  private static func pairs(_ request: PageRequest) -> DataTable {
    DataTable(
      name: "pairs",
      title: Bilingual(
        ja: "ともに名前で記載された都道府県の組", en: "Pairs of prefectures named together"),
      columns: [
        DataColumn("first_code", ja: "都道府県1のコード", en: "Code of the first"),
        DataColumn("first", ja: "都道府県1", en: "First"),
        DataColumn("second_code", ja: "都道府県2のコード", en: "Code of the second"),
        DataColumn("second", ja: "都道府県2", en: "Second"),
        DataColumn("programmes", ja: "事業数", en: "Programmes"),
      ],
      rows: request.catalogue.strongestPairs(limit: .max).map { pair in
        [pair.first, pair.second].flatMap { prefecture -> [DataValue] in
          [
            .text(prefecture.code.sixDigits),
            .text(GovernmentName(prefecture, in: request.language).text),
          ]
        } + [.number(pair.count)]
      })
  }

  private static func find(_ asked: String, in request: PageRequest) -> [LocalGovernment] {
    guard !asked.isEmpty else { return [] }
    if let code = LocalGovernmentCode(asked), let found = request.gazetteer[code] {
      return [found]
    }
    return request.gazetteer.governments(named: asked)
  }

  /// The prefecture that most programmes name.
  private static func usual(in request: PageRequest) -> LocalGovernment? {
    let counts = request.catalogue.counts(edition: nil)
    return request.gazetteer.governments(in: request.gazetteer.prefectures)
      .max { counts[$0].named < counts[$1].named }
  }
}
