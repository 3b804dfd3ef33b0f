import Catalogue
import DataTables
import Interchange
import Lists
import LocalGovernments
import Participation

/// A programme's cell of participants, part by part as it was understood.
enum ProgrammeTable {
  static func answer(_ request: PageRequest) throws -> DataTable {
    let entry = try Self.entry(request)
    let expression = entry.programme.participants
    let words = TableWords(request)
    func codes(_ set: GovernmentSet) -> DataValue {
      .list(request.gazetteer.fiveDigits(of: set))
    }
    return DataTable(
      name: entry.id, title: Bilingual(ja: entry.programme.name, en: entry.programme.name),
      columns: [
        DataColumn("position", ja: "順", en: "Position"),
        DataColumn("text", ja: "記載", en: "Words"),
        DataColumn("kind", ja: "種類", en: "Kind"),
        DataColumn("role", ja: "区分", en: "Heading"),
        DataColumn("group", ja: "総称", en: "Group wording"),
        DataColumn("count", ja: "数", en: "Count"),
        DataColumn("members", ja: "自治体（コード）", en: "Members (codes)"),
        DataColumn("possible", ja: "該当の可能性（コード）", en: "Possible (codes)"),
        DataColumn("understood", ja: "読み取れた", en: "Understood"),
      ],
      rows: expression.nodes.enumerated().map { index, node in
        [
          .number(index + 1), .text(node.text), words.node(node.kind),
          .text(orAbsent: node.role), .text(orAbsent: node.group?.id),
          .number(orAbsent: node.count), codes(node.members),
          codes(node.possible.intersection(expression.possible)), .flag(node.isUnderstood),
        ]
      })
  }

  static func entry(_ request: PageRequest) throws -> CatalogueEntry {
    try ProgrammeKey.only(try request.parameter("programme"), in: request.catalogue)
  }
}

/// A programme's participants, one by one, each under its strongest relation.
enum ParticipantsTable {
  static func answer(_ request: PageRequest) throws -> DataTable {
    let entry = try ProgrammeTable.entry(request)
    let expression = entry.programme.participants
    let words = TableWords(request)
    let everyone = expression.named.union(expression.covered).union(expression.possible)
    let governments = request.gazetteer.governments(in: everyone)
    return DataTable(
      name: "participants-\(entry.id)",
      title: Bilingual(ja: "参加する自治体", en: "Participating governments"),
      columns: GovernmentColumns.all + [
        DataColumn("relation", ja: "関係", en: "Relation"),
        DataColumn("wording", ja: "そう読める記載", en: "Wording"),
        DataColumn("role", ja: "区分", en: "Heading"),
      ],
      rows: governments.map { government in
        let way = expression.participations(of: government).first
        return GovernmentColumns.values(government, in: request) + [
          words.relation(way?.relation), .text(orAbsent: way?.wording),
          .text(orAbsent: way?.role),
        ]
      },
      places: governments.map { DataPlace($0) })
  }
}
