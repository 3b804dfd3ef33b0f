import Catalogue
import Changes
import CivilDates
import DataTables
import Interchange
import Lists
import LocalGovernments
import Participation

/// The published lists.
enum EditionsTable {
  static func answer(_ request: PageRequest) throws -> DataTable {
    DataTable(
      name: "editions", title: Bilingual(ja: "公表された一覧", en: "Published lists"),
      columns: [
        DataColumn("id", ja: "識別子", en: "Identifier"),
        DataColumn("title", ja: "題名", en: "Title"),
        DataColumn("issuer", ja: "発行元（コード）", en: "Issuer's code"),
        DataColumn("fiscal_year", ja: "年度", en: "Fiscal year"),
        DataColumn("as_of", ja: "時点", en: "As of"),
        DataColumn("programme_count", ja: "事業数", en: "Programmes"),
        DataColumn("bureau_count", ja: "所管局数", en: "Bureaus"),
      ],
      rows: request.catalogue.editions.map { edition in
        [
          .text(edition.id), .text(edition.title), .text(orAbsent: edition.issuer?.fiveDigits),
          .number(orAbsent: edition.fiscalYear), .text(edition.asOf.iso),
          .number(edition.programmes.count),
          .number(request.catalogue.bureaus(edition: edition.id).count),
        ]
      })
  }
}

/// One list in the order of the file.
enum EditionTable {
  static func answer(_ request: PageRequest) throws -> DataTable {
    let edition = try Self.edition(request)
    var table = ProgrammesTable.table(of: request.catalogue.entries(of: edition.id), in: request)
    table.name = edition.id
    table.title = Bilingual(
      ja: edition.title.isEmpty ? edition.id : edition.title,
      en: "Joint programmes: \(edition.id)")
    return table
  }

  static func edition(_ request: PageRequest) throws(RequestFault) -> Edition {
    let key = try request.parameter("edition")
    guard let edition = request.catalogue.edition(id: key) else {
      throw .unknown(what: .edition, key: key)
    }
    return edition
  }
}

/// What changed from the list before, or from the one asked for.
enum ChangesTable {
  static func answer(_ request: PageRequest) throws -> DataTable {
    let edition = try EditionTable.edition(request)
    let pair = try ComparedPair(of: edition, query: request.query, in: request.catalogue)
    let kind: ChangeKind? = try request.query.choice("kind")
    let entries = pair.map { ChangeSelection($0.compared.changes, kind: kind).entries } ?? []
    return DataTable(
      name: "changes-\(edition.id)",
      title: Bilingual(ja: "一覧の変更点", en: "Changes between lists"),
      columns: columns, rows: entries.map { row($0, in: request) })
  }

  private static let columns = [
    DataColumn("kinds", ja: "変更の種類", en: "Kinds"),
    DataColumn("old_ids", ja: "前の識別子", en: "Identifiers before"),
    DataColumn("new_ids", ja: "今の識別子", en: "Identifiers now"),
    DataColumn("old_numbers", ja: "前の番号", en: "Numbers before"),
    DataColumn("new_numbers", ja: "今の番号", en: "Numbers now"),
    DataColumn("old_name", ja: "前の事業名", en: "Name before"),
    DataColumn("new_name", ja: "今の事業名", en: "Name now"),
    DataColumn("old_bureau", ja: "前の所管局", en: "Bureau before"),
    DataColumn("new_bureau", ja: "今の所管局", en: "Bureau now"),
    DataColumn("old_participants", ja: "前の関係自治体", en: "Participants before"),
    DataColumn("new_participants", ja: "今の関係自治体", en: "Participants now"),
    DataColumn("joined", ja: "加わった自治体（コード）", en: "Joined (codes)"),
    DataColumn("left", ja: "外れた自治体（コード）", en: "Left (codes)"),
  ]

  private static func row(_ change: ProgrammeChange, in request: PageRequest) -> [DataValue] {
    func texts(_ value: (Programme) -> String) -> [DataValue] {
      [change.old, change.new].map { rows in
        rows.isEmpty ? .absent : .text(rows.map(value).joined(separator: "\n"))
      }
    }
    let members = change.differences.participants?.all
    let head: [DataValue] = [
      .choices(change.kinds.map { DataChoice($0.rawValue, $0.label) }), .list(change.old.map(\.id)),
      .list(change.new.map(\.id)), .list(change.old.compactMap(\.number)),
      .list(change.new.compactMap(\.number)),
    ]
    let tail: [DataValue] = [
      .list(request.gazetteer.fiveDigits(of: members?.joined ?? GovernmentSet())),
      .list(request.gazetteer.fiveDigits(of: members?.left ?? GovernmentSet())),
    ]
    return head + texts { $0.name } + texts { $0.bureau } + texts { $0.participants.text } + tail
  }
}
