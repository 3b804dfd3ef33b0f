import Catalogue
import DataTables
import Lists
import LocalGovernments
import Participation

/// Every prefecture and municipality with its counts and its place; with `kana`, those that the page
/// shows for it. What a list says of a city it does not say of the city's wards: a ward is in it
/// only where a programme names or includes the ward itself.
enum GovernmentsTable {
  static func answer(_ request: PageRequest) throws -> DataTable {
    let gazetteer = request.gazetteer
    let counts = request.catalogue.counts(edition: request.query.value("edition"))
    let row = request.query.value("kana").flatMap(KanaRow.init(rawValue:))
    let wards = gazetteer.governments(in: gazetteer.wards).filter { counts[$0].total > 0 }
    let everyone = gazetteer.prefectures.union(gazetteer.municipalities)
      .union(GovernmentSet(ordinals: wards.map(\.ordinal)))
    let governments = gazetteer.governments(in: everyone).filter { government in
      row.map { row in government.kana.map(row.contains) ?? false } ?? true
    }
    return DataTable(
      name: "governments", title: Bilingual(ja: "自治体", en: "Local governments"),
      columns: GovernmentColumns.all + [
        DataColumn("kana", ja: "読み", en: "Reading"),
        DataColumn("prefecture", ja: "都道府県コード", en: "Prefecture's code"),
        DataColumn("named_count", ja: "名前で記載（件）", en: "Named in"),
        DataColumn("covered_count", ja: "総称に含まれる（件）", en: "Included in"),
        DataColumn("possible_count", ja: "該当の可能性（件）", en: "Possible in"),
        DataColumn("latitude", ja: "緯度", en: "Latitude"),
        DataColumn("longitude", ja: "経度", en: "Longitude"),
      ],
      rows: governments.map { government in
        let count = counts[government]
        return GovernmentColumns.values(government, in: request) + [
          .text(orAbsent: government.kana), .text(government.code.prefecture.fiveDigits),
          .number(count.named), .number(count.covered), .number(count.possible),
          government.coordinates.map { .decimal($0.latitude) } ?? .absent,
          government.coordinates.map { .decimal($0.longitude) } ?? .absent,
        ]
      },
      places: governments.map { DataPlace($0) })
  }
}

/// One government's programmes: in which it takes part, and by which words.
enum GovernmentTable {
  static func answer(_ request: PageRequest) throws -> DataTable {
    let government = try Self.government(request)
    let summary = request.catalogue.summary(
      of: government, edition: request.query.value("edition"))
    return DataTable(
      name: "government-\(government.code.sixDigits)",
      title: Bilingual(
        ja: "\(government.name)が関係する連携事業",
        en: "Joint programmes of \(GovernmentName(government, in: .english).text)"),
      columns: [
        DataColumn("relation", ja: "関係", en: "Relation"),
        DataColumn("strongest", ja: "最も強い関係", en: "Strongest relation"),
        DataColumn("id", ja: "識別子", en: "Identifier"),
        DataColumn("number", ja: "番号", en: "Number"),
        DataColumn("edition", ja: "一覧", en: "Edition"),
        DataColumn("name", ja: "事業名", en: "Name"),
        DataColumn("theme", ja: "分野", en: "Theme"),
        DataColumn("bureau", ja: "所管局", en: "Bureau"),
        DataColumn("wording", ja: "そう読める記載", en: "Wording"),
        DataColumn("role", ja: "区分", en: "Heading"),
        DataColumn("links", ja: "リンク", en: "Links"),
      ] + Programme.englishColumns(in: request),
      rows: summary.items.flatMap { rows($0, in: request) })
  }

  private static func rows(
    _ item: GovernmentSummary.Item, in request: PageRequest
  ) -> [[DataValue]] {
    let programme = item.entry.programme
    let words = TableWords(request)
    return item.participations.enumerated().map { place, way in
      [
        words.relation(way.relation), .flag(place == 0), .text(programme.id),
        .text(orAbsent: programme.number), .text(item.entry.edition.id),
        .text(programme.name), .text(programme.theme), .text(programme.bureau),
        .text(way.wording), .text(orAbsent: way.role), .list(programme.links),
      ] + programme.englishValues(in: request)
    }
  }

  static func government(_ request: PageRequest) throws(RequestFault) -> LocalGovernment {
    let key = try request.parameter("government")
    guard let found = LocalGovernmentCode(key).flatMap({ request.gazetteer[$0] }) else {
      throw .unknown(what: .government, key: key)
    }
    return found
  }
}
