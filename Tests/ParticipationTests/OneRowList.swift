import CivilDates
import Lists
import LocalGovernments
import Participation
import Testing

/// A published list of one programme, to see what resolving a cell reports.
struct OneRowList {
  var title = "令和7年度 連携事業一覧（2025年4月1日時点）"
  var links: [String] = []
  let cell: String

  var text: String {
    """
    \(title)

    No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体
    1\t産業交流展 【産業労働局】\t展示会の開催\t\(links.joined(separator: " "))\t\(quoted)

    """
  }

  private var quoted: String { cell.contains("\n") ? "\"\(cell)\"" : cell }

  func document() throws -> ListDocument {
    try ListReader.read(Array(text.utf8), named: "list.txt")
  }

  func resolved(
    gazetteer: Gazetteer, issuer: LocalGovernment? = nil, asOf: CivilDate? = nil
  ) throws -> ResolvedEdition {
    let today = try #require(CivilDate(iso: "2025-04-01"))
    return EditionResolver(gazetteer: gazetteer)
      .resolve(try document(), issuer: issuer, asOf: asOf, today: today)
  }
}
