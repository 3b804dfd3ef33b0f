import Catalogue
import DataTables
import Interchange
import Lists
import LocalGovernments
import Participation

/// The group wordings in use, with their members.
enum GroupsTable {
  static func answer(_ request: PageRequest) throws -> DataTable {
    DataTable(
      name: "groups", title: Bilingual(ja: "総称", en: "Group wordings"),
      columns: [
        DataColumn("id", ja: "識別子", en: "Identifier"),
        DataColumn("name", ja: "総称", en: "Wording"),
        DataColumn("words", ja: "一覧の記載", en: "Words of the list"),
        DataColumn("english", ja: "英語での意味", en: "Meaning"),
        DataColumn("member_count", ja: "自治体数", en: "Members"),
        DataColumn("programme_count", ja: "事業数", en: "Programmes"),
        DataColumn("members", ja: "自治体（コード）", en: "Members (codes)"),
      ],
      rows: request.catalogue.groups(edition: try request.editionID()).map { group in
        [
          .text(group.id), .text(group.wording.name), .list(WrittenWords(group).words),
          .text(group.wording.english),
          .number(group.members.count), .number(group.count),
          .list(request.gazetteer.fiveDigits(of: group.members)),
        ]
      })
  }
}

/// The members of one group wording.
enum GroupTable {
  static func answer(_ request: PageRequest) throws -> DataTable {
    let key = try request.parameter("group")
    guard let group = request.catalogue.group(id: key, edition: request.query.value("edition"))
    else { throw RequestFault.unknown(what: .group, key: key) }
    let members = request.gazetteer.governments(in: group.members)
    return DataTable(
      name: "group",
      title: Bilingual(
        ja: "\(WrittenWords(group).quoted)に含まれる自治体", en: "Members of “\(group.wording.english)”"),
      columns: GovernmentColumns.all,
      rows: members.map { GovernmentColumns.values($0, in: request) },
      places: members.map { DataPlace($0) })
  }
}
