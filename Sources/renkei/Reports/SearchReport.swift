import Catalogue
import Interchange
import Lists
import LocalGovernments
import Participation

/// What a search found: how it was read, then the programmes.
struct SearchReport {
  let terminal: Terminal
  let gazetteer: Gazetteer

  func lines(of result: SearchResult) -> [String] {
    let shown = result.hits.count
    var lines = [
      said("\(result.total)件", result.total == 1 ? "1 programme" : "\(result.total) programmes")
        + (shown < result.total
          ? said("（うち\(shown)件を表示。--limit で増やせます）", " (\(shown) shown; --limit shows more)") : "")
    ]
    if let counts = result.relationCounts {
      lines[0] += said(
        " — 名前\(counts.named)・総称\(counts.covered)・可能性\(counts.possible)",
        " — named \(counts.named), included \(counts.covered), possible \(counts.possible)")
    }
    lines += result.interpretation.terms.filter { !$0.isExcluded }.compactMap(reading)
    lines.append("")
    guard !result.hits.isEmpty else { return lines }
    return lines + table(of: result.hits).lines(width: terminal.width, colour: terminal.colour)
  }

  private func reading(_ term: SearchInterpretation.Term) -> String? {
    switch term.reading {
    case .place(let governments):
      let names = governments.map(named).joined(separator: said("、", ", "))
      return said(
        "「\(term.text)」は自治体として探しました: \(names)", "\(term.text) was taken as a place: \(names)")
    case .region(let region):
      return said(
        "「\(term.text)」は地域として探しました: \(region.name)",
        "\(term.text) was taken as a region: \(region.english)")
    case .synonym(let word):
      return said(
        "「\(term.text)」は見つからないため、「\(word)」で探しました",
        "\(term.text) was not found; \(word) was looked for instead")
    case .letters, .theme, .bureau, .placeAsLetters:
      return nil
    }
  }

  /// A government with its code, and what stands in its place where it is gone.
  private func named(_ government: LocalGovernment) -> String {
    let name = "\(government.name) \(government.code.fiveDigits)"
    let heirs = gazetteer.successors(of: government).map {
      "\(gazetteer.fullName(of: $0)) \($0.code.fiveDigits)"
    }
    guard !heirs.isEmpty else { return name }
    let list = heirs.joined(separator: said("、", ", "))
    return said("\(name)（現在: \(list)）", "\(name) (today \(list))")
  }

  private func table(of hits: [SearchHit]) -> Table {
    var table = Table([
      .init(heading: "No.", alignment: .right),
      .init(heading: said("事業名", "Programme"), isFlexible: true),
      .init(heading: said("所管局", "Bureau"), isFlexible: true),
      .init(heading: said("参加", "Participation")),
      .init(heading: said("記載", "Wording"), isFlexible: true),
    ])
    for hit in hits {
      let programme = hit.entry.programme
      let relation = hit.relation.map { "\($0.mark) \($0.word.spoken)" } ?? ""
      table.add(
        programme.number ?? "–", programme.name, programme.bureau, relation, hit.wording ?? "")
    }
    return table
  }
}
