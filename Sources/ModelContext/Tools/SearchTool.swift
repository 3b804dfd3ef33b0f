import Catalogue
import Interchange
import Lists
import LocalGovernments
import Participation

/// Programmes by words and places.
enum SearchTool {
  static let tool = Tool(
    "search",
    title: Bilingual(ja: "事業を探す", en: "Search programmes"),
    description: Bilingual(
      ja: "ことば・自治体・地域・分野・局で連携事業を探します。自治体や地域の名前は「参加する自治体」として読まれます"
        + "（例: 水素 福島県）。読み方は interpretation にあります。",
      en: "Finds joint programmes by words, governments, regions, themes and bureaus. Names of "
        + "governments and regions are read as who takes part (水素 福島県); interpretation tells "
        + "how the words were read. The lists are in Japanese: search with Japanese words."),
    takes: [
      ToolParameter(
        "query", .text(longest: 200), isRequired: true,
        Bilingual(
          ja: "ことばと自治体名。\"句\" と -除外 も使えます", en: "Words and places; \"phrases\", -exclusions")),
      ToolParameter(
        "limit", .integer(1...50, usually: 10), Bilingual(ja: "件数", en: "How many to give")),
      ToolParameter(
        "offset", .integer(0...1_000_000, usually: 0),
        Bilingual(ja: "何件目の次から", en: "How many to pass over")),
    ],
    gives: Tools.schema(
      ["total": "integer", "interpretation": "object", "hits": "array"], cited: true),
    answer: answer)

  private static func answer(_ call: ToolCall) throws -> ToolAnswer {
    let result = call.catalogue.search(
      SearchRequest(
        text: call.arguments.text("query") ?? "", offset: call.arguments.integer("offset"),
        limit: call.arguments.integer("limit")))
    let citations = result.hits.map { hit in
      call.citation(
        hit.entry,
        wording: hit.wording ?? hit.highlights.first?.text ?? hit.entry.programme.name)
    }
    var lines = [
      call.said(
        "\(result.total)件見つかりました（\(result.hits.count)件を示します）",
        "\(result.total) programmes found, \(result.hits.count) shown")
    ]
    lines += result.interpretation.terms.filter { !$0.isExcluded }.compactMap { reading($0, call) }
    lines += nearNames(in: result.interpretation, call)
    for (hit, citation) in zip(result.hits, citations) {
      lines.append("")
      lines.append(heading(of: hit.entry.programme))
      if let relation = hit.relation {
        lines.append(
          "\(relation.word.text(in: call.language)): 「\(citation.wording)」"
            + (hit.role.map { call.said("（区分: \($0)）", " (under: \($0))") } ?? ""))
      } else {
        lines.append("「\(citation.wording)」")
      }
      lines.append(call.source(citation))
    }
    return ToolAnswer(
      structured: Cited(SearchOutput(result, in: call.catalogue), citations),
      text: lines.joined(separator: "\n"))
  }

  /// A programme on one line.
  static func heading(of programme: Programme) -> String {
    let number = programme.number.map { "No. \($0)" } ?? programme.id
    return "\(number) \(programme.name)【\(programme.bureau)】"
  }

  /// What may be meant by words that stand nowhere.
  private static func nearNames(
    in interpretation: SearchInterpretation, _ call: ToolCall
  ) -> [String] {
    call.catalogue.nearNames(in: interpretation).filter { !$0.governments.isEmpty }.map { near in
      let names = near.governments.map {
        "\(call.gazetteer.fullName(of: $0)) \($0.code.fiveDigits)"
      }.joined(separator: call.said("、", ", "))
      return call.said(
        "「\(near.term.text)」は見つかりません。近い名前の自治体: \(names)",
        "\(near.term.text) stands nowhere; governments with names near to it: \(names)")
    }
  }

  private static func reading(_ term: SearchInterpretation.Term, _ call: ToolCall) -> String? {
    switch term.reading {
    case .place(let governments):
      let names = governments.map { "\(call.gazetteer.fullName(of: $0)) \($0.code.fiveDigits)" }
        .joined(separator: call.said("、", ", "))
      return call.said(
        "「\(term.text)」は自治体として読みました: \(names)", "\(term.text) was read as a place: \(names)")
    case .region(let region):
      let isArea = call.gazetteer.isArea(region)
      return call.said(
        "「\(term.text)」は地域として読みました: \(region.name)"
          + (isArea ? "（都道府県と、その中の市区町村）" : ""),
        "\(term.text) was read as a region: \(region.english)"
          + (isArea ? " (the prefectures and their municipalities)" : ""))
    case .bureau(let slug):
      let bureau = call.catalogue.bureaus().first { $0.slug == slug }?.name.text(in: call.language)
      return call.said(
        "「\(term.text)」は所管局として読みました: \(bureau ?? slug)",
        "\(term.text) was read as a bureau: \(bureau ?? slug)")
    case .synonym(let word):
      return call.said(
        "「\(term.text)」は、意味の近い「\(word)」で探しました",
        "\(word), near in meaning, was looked for instead of \(term.text)")
    case .letters, .theme, .placeAsLetters: return nil
    }
  }
}
