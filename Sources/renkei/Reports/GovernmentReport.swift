import Catalogue
import Checking
import Interchange
import LocalGovernments
import Participation

/// Every programme that touches one government, strongest relation first.
struct GovernmentReport {
  let terminal: Terminal

  func lines(of summary: GovernmentSummary, gazetteer: Gazetteer) -> [String] {
    let government = summary.government
    let counts = summary.counts
    var lines = [
      terminal.colour(gazetteer.fullName(of: government), .bold)
        + " \(government.code.fiveDigits)",
      said(
        "名前で記載 \(counts.named)件、総称に含まれる \(counts.covered)件、該当の可能性 \(counts.possible)件",
        "named in \(counts.named), included in \(counts.covered), possible in \(counts.possible)"),
      "",
    ]
    guard !summary.items.isEmpty else {
      return lines + [said("一覧に記載がありません", "nothing in the lists points to it")]
    }
    var table = Table([
      .init(heading: said("参加", "Participation")),
      .init(heading: "No.", alignment: .right),
      .init(heading: said("事業名", "Programme"), isFlexible: true),
      .init(heading: said("記載", "Wording"), isFlexible: true),
      .init(heading: said("役割", "Role"), isFlexible: true),
    ])
    for relation in Relation.allCases.reversed() {
      for item in summary.items where item.strongest.relation == relation {
        table.add(
          "\(relation.mark) \(relation.word.spoken)", item.entry.programme.number ?? "–",
          item.entry.programme.name, item.strongest.wording, item.strongest.role ?? "")
      }
    }
    lines += table.lines(width: terminal.width, colour: terminal.colour)
    return lines
  }
}
