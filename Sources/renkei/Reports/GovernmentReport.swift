import Catalogue
import Checking
import CivilDates
import Interchange
import LocalGovernments
import Participation

/// Every programme that touches one government, strongest relation first.
struct GovernmentReport {
  let terminal: Terminal

  func lines(
    of summary: GovernmentSummary, heirs: [GovernmentSummary] = [],
    suggestions: [Suggestion] = [], gazetteer: Gazetteer
  ) -> [String] {
    let lines = heading(summary, gazetteer) + past(summary.government, heirs, gazetteer) + [""]
    guard summary.items.isEmpty else {
      return lines + table(of: summary) + self.lines(of: suggestions)
    }
    guard !heirs.isEmpty else {
      return lines + [said("一覧に記載がありません", "nothing in the lists points to it")]
        + self.lines(of: suggestions)
    }
    return lines
      + [
        said(
          "この名前では一覧に記載がありません。現在の自治体に関わる事業:",
          "nothing in the lists points to it by this name; what touches today's:"), "",
      ]
      + heirs.flatMap { heading($0, gazetteer) + [""] + table(of: $0) }
  }

  private func heading(_ summary: GovernmentSummary, _ gazetteer: Gazetteer) -> [String] {
    let counts = summary.counts
    return [
      terminal.colour(gazetteer.fullName(of: summary.government), .bold)
        + " \(summary.government.code.fiveDigits)",
      said(
        "名前で記載 \(counts.named)件、総称に含まれる \(counts.covered)件、該当の可能性 \(counts.possible)件",
        "named in \(counts.named), included in \(counts.covered), possible in \(counts.possible)"),
    ]
  }

  /// Until when a government existed that is gone, and what stands in its place.
  private func past(
    _ government: LocalGovernment, _ heirs: [GovernmentSummary], _ gazetteer: Gazetteer
  ) -> [String] {
    guard !heirs.isEmpty else { return [] }
    let names = heirs.map(\.government).map {
      "\(gazetteer.fullName(of: $0)) \($0.code.fiveDigits)"
    }
    let until = government.validUntil
    return [
      said(
        (until.map { "\($0.japanese)まで存在した自治体です。" } ?? "")
          + "現在: " + names.joined(separator: "、"),
        (until.map { "it existed until \($0.iso); " } ?? "")
          + "today: " + names.joined(separator: ", "))
    ]
  }

  private func table(of summary: GovernmentSummary) -> [String] {
    var table = Table([
      .init(heading: said("参加", "Participation")),
      .init(heading: "No.", alignment: .right),
      .init(heading: said("事業名", "Programme"), isFlexible: true),
      .init(heading: said("記載", "Wording"), isFlexible: true),
      .init(heading: said("区分", "Heading"), isFlexible: true),
    ])
    for relation in Relation.allCases.reversed() {
      for item in summary.items where item.strongest.relation == relation {
        table.add(
          "\(relation.mark) \(relation.word.spoken)", item.entry.programme.number ?? "–",
          item.entry.programme.name, item.strongest.wording, item.strongest.role ?? "")
      }
    }
    return table.lines(width: terminal.width, colour: terminal.colour)
  }

  /// The programmes that name governments like it, and not it.
  private func lines(of suggestions: [Suggestion]) -> [String] {
    guard !suggestions.isEmpty else { return [] }
    var table = Table([
      .init(heading: "No.", alignment: .right),
      .init(heading: said("事業名", "Programme"), isFlexible: true),
      .init(heading: said("名前のある自治体", "Named there"), isFlexible: true),
    ])
    for suggestion in suggestions {
      table.add(
        suggestion.entry.programme.number ?? "–", suggestion.entry.programme.name,
        names(of: suggestion))
    }
    return ["", said("似た自治体が名前で記載されている事業", "What others like it take part in")]
      + table.lines(width: terminal.width, colour: terminal.colour)
  }

  private func names(of suggestion: Suggestion) -> String {
    let shown = 3
    let most = suggestion.reasons.max { $0.governments.count < $1.governments.count }
    let names = (most?.governments ?? []).prefix(shown).map(\.name).joined(separator: "・")
    let left = suggestion.count - min(shown, most?.governments.count ?? 0)
    return left > 0 ? names + said("ほか\(left)団体", " and \(left) more") : names
  }
}
