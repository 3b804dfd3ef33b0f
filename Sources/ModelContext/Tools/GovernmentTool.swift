import Catalogue
import CivilDates
import Interchange
import Lists
import LocalGovernments
import Participation

/// Every programme that touches one government, and by which words.
enum GovernmentTool {
  /// How many programmes the text tells one by one; the data have all.
  private static let mostTold = 100

  static let tool = Tool(
    "government",
    title: Bilingual(ja: "自治体から見る", en: "Programmes of a government"),
    description: Bilingual(
      ja: "一つの自治体に関わる事業を、名前で記載（named）・総称に含まれる（covered）・該当の可能性（possible）に分けて、"
        + "記載とともに示します。名前が複数の自治体にあたるときは候補を示します。",
      en: "Every programme that touches one local government, told apart as named, covered by a "
        + "group wording, or possible, each with the words of the list. A name that several "
        + "governments bear is answered with the candidates."),
    takes: [
      ToolParameter(
        "name", .text(longest: 100), isRequired: true,
        Bilingual(
          ja: "名前、よみ、ローマ字、またはコード（小菅村、19442）",
          en: "Name, reading, romaji or code (小菅村, 19442)"))
    ],
    gives: Tools.schema(
      [
        "code": "string", "name": "string", "fullName": "string", "named": "array",
        "covered": "array", "possible": "array",
      ], cited: true),
    answer: answer)

  private static func answer(_ call: ToolCall) throws -> ToolAnswer {
    let government = try call.government(call.arguments.text("name") ?? "", in: call.gazetteer)
    let summary = call.catalogue.summary(of: government)
    let heirs = call.catalogue.heirs(of: government)
    var citations: [Citation] = []
    for relation in Relation.allCases.reversed() {
      citations += summary.standing(relation).map {
        call.citation($0.entry, wording: $0.participation.wording)
      }
    }
    return ToolAnswer(
      structured: Cited(
        GovernmentOutput(summary, successors: heirs, gazetteer: call.gazetteer), citations),
      text: lines(of: summary, heirs, call).joined(separator: "\n"))
  }

  private static func lines(
    of summary: GovernmentSummary, _ heirs: [GovernmentSummary], _ call: ToolCall
  ) -> [String] {
    let counts = summary.counts
    var lines = [
      "\(call.gazetteer.fullName(of: summary.government)) \(summary.government.code.fiveDigits)",
      call.said(
        "名前で記載 \(counts.named)件、総称に含まれる \(counts.covered)件、該当の可能性 \(counts.possible)件",
        "named in \(counts.named), included in \(counts.covered), possible in \(counts.possible)"),
    ]
    lines += heirs.map { heir in
      let name = call.gazetteer.fullName(of: heir.government)
      let code = heir.government.code.fiveDigits
      let until = summary.government.validUntil?.iso ?? ""
      return call.said(
        "\(until)まで存在した自治体です。現在は\(name) \(code)で、関わる事業が\(heir.items.count)件あります",
        "it existed until \(until); today it is \(name) \(code), in \(heir.items.count) programmes")
    }
    guard !summary.items.isEmpty else {
      return lines + [call.said("一覧に記載がありません", "nothing in the lists points to it")]
    }
    let items = Relation.allCases.reversed().flatMap { relation in
      summary.items.filter { $0.strongest.relation == relation }
    }
    for item in items.prefix(mostTold) {
      let strongest = item.strongest
      lines += [
        "", SearchTool.heading(of: item.entry.programme),
        "\(strongest.relation.word.text(in: call.language)): 「\(strongest.wording)」"
          + (strongest.role.map { call.said("（区分: \($0)）", " (under: \($0))") } ?? ""),
        call.source(call.citation(item.entry, wording: strongest.wording)),
      ]
    }
    if items.count > mostTold {
      let rest = items.count - mostTold
      lines += ["", call.said("ほか\(rest)件（データに含まれます）", "and \(rest) more, in the data")]
    }
    return lines
  }
}

extension ToolCall {
  /// The one government that bears the name.
  func government(_ name: String, in gazetteer: Gazetteer) throws(ToolFault) -> LocalGovernment {
    do throws(GovernmentLookup.Fault) {
      return try GovernmentLookup.government(named: name, in: gazetteer)
    } catch {
      throw ToolFault(error)
    }
  }
}
