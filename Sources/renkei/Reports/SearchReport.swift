import Catalogue
import Interchange
import Lists
import LocalGovernments
import Participation

/// What a search found: how it was read, then the programmes.
struct SearchReport {
  let terminal: Terminal
  let catalogue: Catalogue

  private var gazetteer: Gazetteer { catalogue.gazetteer }

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
    lines += nearNames(in: result.interpretation)
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
      let isArea = gazetteer.isArea(region)
      return said(
        "「\(term.text)」は地域として探しました: \(region.name)"
          + (isArea ? "（\(region.members.count)都道府県と、その中の市区町村）" : ""),
        "\(term.text) was taken as a region: \(region.english)"
          + (isArea ? " (\(region.members.count) prefectures and their municipalities)" : ""))
    case .bureau(let slug):
      let name = catalogue.bureaus(edition: SearchFilters.everyEdition).first { $0.slug == slug }?
        .name
      return name.map {
        said("「\(term.text)」は所管局として探しました: \($0.ja)", "\(term.text) was taken as a bureau: \($0.en)")
      }
    case .synonym(let word):
      return said(
        "「\(term.text)」は、意味の近い「\(word)」で探しました",
        "\(word), near in meaning, was looked for instead of \(term.text)")
    case .letters, .theme, .placeAsLetters:
      return nil
    }
  }

  /// What may be meant by words that stand nowhere.
  private func nearNames(in interpretation: SearchInterpretation) -> [String] {
    let near = catalogue.nearNames(in: interpretation)
    let lines = near.filter { !$0.governments.isEmpty }.map { near in
      let names = near.governments.map {
        "\(gazetteer.fullName(of: $0)) \($0.code.fiveDigits)"
      }.joined(separator: said("、", ", "))
      return said("「\(near.term.text)」に近い名前: \(names)", "near to \(near.term.text): \(names)")
    }
    guard near.contains(where: \.looksMunicipal), let first = gazetteer.changes.first?.date else {
      return lines
    }
    return lines + [
      said(
        "\(first)より前になくなった市区町村の名前は分かりません",
        "municipalities that were gone before \(first) are not known")
    ]
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
