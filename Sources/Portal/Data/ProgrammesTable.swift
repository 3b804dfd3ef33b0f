import Catalogue
import DataTables
import Interchange
import Lists
import LocalGovernments
import Participation

/// The programmes that the list page shows, all of them, in its order.
enum ProgrammesTable {
  static func answer(_ request: PageRequest) throws -> DataTable {
    var search = try ProgrammesFilter(request).search
    search.offset = 0
    search.limit = .max
    return table(of: request.catalogue.search(search).hits.map(\.entry), in: request)
  }

  /// A table of programmes.
  static func table(of entries: [CatalogueEntry], in request: PageRequest) -> DataTable {
    let gazetteer = request.gazetteer
    func codes(_ set: GovernmentSet) -> DataValue { .list(gazetteer.fiveDigits(of: set)) }
    return DataTable(
      name: "programmes", title: .init(ja: "連携事業", en: "Joint programmes"),
      columns: [
        DataColumn("id", ja: "識別子", en: "Identifier"),
        DataColumn("number", ja: "番号", en: "Number"),
        DataColumn("edition", ja: "一覧", en: "Edition"),
        DataColumn("name", ja: "事業名", en: "Name"),
        DataColumn("theme", ja: "分野", en: "Theme"),
        DataColumn("bureau", ja: "所管局", en: "Bureau"),
        DataColumn("description", ja: "概要", en: "Description"),
        DataColumn("participants", ja: "関係自治体", en: "Participants as written"),
        DataColumn("named", ja: "名前で記載（コード）", en: "Named (codes)"),
        DataColumn("covered", ja: "総称に含まれる（コード）", en: "Included (codes)"),
        DataColumn("possible", ja: "該当の可能性（コード）", en: "Possible (codes)"),
        DataColumn("open", ja: "一覧だけでは決まらない", en: "Left open"),
        DataColumn("links", ja: "リンク", en: "Links"),
      ] + Programme.englishColumns(in: request),
      rows: entries.map { entry in
        let programme = entry.programme
        let participants = programme.participants
        return [
          .text(programme.id), programme.number.map { .text($0) } ?? .absent,
          .text(entry.edition.id), .text(programme.name), .text(programme.theme),
          .text(programme.bureau), .text(programme.description), .text(participants.text),
          codes(participants.named), codes(participants.covered), codes(participants.possible),
          .flag(participants.isOpen), .list(programme.links),
        ] + programme.englishValues(in: request)
      })
  }
}
