import Catalogue
import DataTables
import Lists
import LocalGovernments
import Participation

/// What the page of a comparison shows, a row for each programme that touches one of the governments.
enum ComparisonTable {
  static func answer(_ request: PageRequest) throws -> DataTable {
    let asked = request.query.values(CompareChoice.name)
    guard !asked.isEmpty else { throw RequestFault.missing(name: CompareChoice.name) }
    guard Set(asked).count <= CompareChoice.most else {
      throw RequestFault.tooMany(name: CompareChoice.name, limit: CompareChoice.most)
    }
    let choice = CompareChoice(request.query, in: request.gazetteer)
    switch choice.faults.first {
    case .ambiguous(let value, _), .unknown(let value, _):
      throw RequestFault.unknown(what: .government, key: value)
    case .tooMany, nil: break
    }
    return table(of: request.catalogue.comparison(of: choice.governments), in: request)
  }

  private static func table(
    of comparison: GovernmentComparison, in request: PageRequest
  ) -> DataTable {
    let words = TableWords(request)
    let governments = comparison.governments
    let isPair = governments.count == 2
    let columns = governments.flatMap { government in
      let code = government.code.sixDigits
      return [
        DataColumn(
          "relation_\(code)", ja: "\(government.name)の記載（\(code)）",
          en: "Relation of \(government.romaji ?? government.name) (\(code))"),
        DataColumn(
          "wording_\(code)", ja: "\(government.name)の文言（\(code)）",
          en: "Wording for \(government.romaji ?? government.name) (\(code))"),
      ]
    }
    return DataTable(
      name: (["compare"] + governments.map(\.code.sixDigits)).joined(separator: "-"),
      title: .init(
        ja: governments.map(\.name).joined(separator: "・") + "の比較",
        en: "Comparison of " + governments.map { $0.romaji ?? $0.name }.joined(separator: ", ")),
      columns: [
        DataColumn("id", ja: "識別子", en: "Identifier"),
        DataColumn("number", ja: "番号", en: "Number"),
        DataColumn("edition", ja: "一覧", en: "Edition"),
        DataColumn("name", ja: "事業名", en: "Name"),
        DataColumn("theme", ja: "分野", en: "Theme"),
        DataColumn("bureau", ja: "所管局", en: "Bureau"),
        DataColumn("part", ja: "区分", en: "Part"),
      ] + Programme.englishColumns(in: request) + columns,
      rows: comparison.rows.map { row in
        let programme = row.entry.programme
        return [
          .text(programme.id), programme.number.map { .text($0) } ?? .absent,
          .text(row.entry.edition.id), .text(programme.name), .text(programme.theme),
          .text(programme.bureau), words.part(row.part, ofTwo: isPair),
        ] + programme.englishValues(in: request)
          + row.standings.flatMap { standing -> [DataValue] in
            guard let standing else { return [.absent, .absent] }
            return [words.relation(standing.relation), .text(standing.wording)]
          }
      })
  }
}
