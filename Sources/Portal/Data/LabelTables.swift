import Catalogue
import DataTables
import Lists
import Participation

/// Themes and bureaus with how many programmes each has, and the programmes of one.
enum LabelTables {
  static func themes(_ request: PageRequest) throws -> DataTable {
    table(
      "themes", Bilingual(ja: "分野", en: "Themes"),
      request.catalogue.themes(edition: try request.editionID())
        .map { ($0.slug, $0.name, $0.count) })
  }

  static func bureaus(_ request: PageRequest) throws -> DataTable {
    table(
      "bureaus", Bilingual(ja: "所管局", en: "Bureaus"),
      request.catalogue.bureaus(edition: try request.editionID())
        .map { ($0.slug, $0.name, $0.count) })
  }

  static func theme(_ request: PageRequest) throws -> DataTable {
    try programmes(request, of: .theme) { Slugs.theme($0.programme.theme) }
  }

  static func bureau(_ request: PageRequest) throws -> DataTable {
    try programmes(request, of: .bureau) { Slugs.bureau($0.programme.bureau) }
  }

  private static func table(
    _ name: String, _ title: Bilingual, _ labels: [(slug: String, name: Bilingual, count: Int)]
  ) -> DataTable {
    DataTable(
      name: name, title: title,
      columns: [
        DataColumn("id", ja: "識別子", en: "Identifier"),
        DataColumn("name", ja: "名称", en: "Name in Japanese"),
        DataColumn("english", ja: "英語名", en: "Name in English"),
        DataColumn("programme_count", ja: "事業数", en: "Programmes"),
      ],
      rows: labels.map { label in
        [
          .text(label.slug), .text(label.name.ja), .text(label.name.en), .number(label.count),
        ]
      })
  }

  private static func programmes(
    _ request: PageRequest, of what: RequestFault.Thing, names: (CatalogueEntry) -> Slugs
  ) throws -> DataTable {
    let key = try request.parameter(what == .theme ? "theme" : "bureau")
    let found = request.entries(try request.editionID()).filter { entry in
      let label = names(entry)
      return label.slug == key || label.name.ja == key
    }
    guard let first = found.first else { throw RequestFault.unknown(what: what, key: key) }
    let name = names(first).name
    var table = ProgrammesTable.table(of: found, in: request)
    table.title = Bilingual(ja: "\(name.ja)の連携事業", en: "Joint programmes: \(name.en)")
    return table
  }
}
