import Catalogue
import Interchange
import Lists
import LocalGovernments
import Participation

/// One programme with everything that was read from its row.
enum ProgrammeTool {
  static let tool = Tool(
    "programme",
    title: Bilingual(ja: "事業を一つ読む", en: "Read a programme"),
    description: Bilingual(
      ja: "一つの事業の内容、所管局、リンク、関係自治体の記載とその解釈を示します。",
      en: "What one programme does, its bureau, its links, and who takes part: the wording of the "
        + "list and how it is read."),
    takes: [
      ToolParameter(
        "id", .text(longest: 100), isRequired: true,
        Bilingual(
          ja: "識別子（tokyo-2025-77）または最新の一覧の番号（77）",
          en: "Identifier (tokyo-2025-77), or number in the newest list (77)"))
    ],
    gives: Tools.schema(
      [
        "id": "string", "theme": ["string", "null"], "name": ["string", "null"],
        "bureau": ["string", "null"], "description": ["string", "null"], "links": "array",
        "participants": "object", "extras": "array",
        "span": "object", "edition": "string",
      ], cited: true),
    answer: answer)

  private static func answer(_ call: ToolCall) throws -> ToolAnswer {
    let key = call.arguments.text("id") ?? ""
    let found = call.catalogue.entries(named: key)
    guard found.count < 2 else {
      let identifiers = found.map { "\($0.id) \($0.programme.name)" }.joined(separator: ", ")
      throw ToolFault(
        Bilingual(
          ja: "番号が「\(key)」の事業は\(found.count)件あります",
          en: "\(found.count) programmes have the number \(key)"),
        hint: Bilingual(
          ja: "識別子で指定してください：\(identifiers)", en: "give the identifier: \(identifiers)"))
    }
    guard let entry = found.first else {
      throw ToolFault(
        Bilingual(ja: "「\(key)」という事業はありません", en: "there is no programme \(key)"),
        hint: Bilingual(
          ja: "search で番号と識別子を探せます", en: "search shows numbers and identifiers"))
    }
    let programme = entry.programme
    let citation = call.citation(entry, wording: programme.participants.text)
    let output = PublishedProgrammeOutput(
      entry, lastingId: call.catalogue.lastingID(of: entry), gazetteer: call.gazetteer)
    var lines = [SearchTool.heading(of: programme), call.said("分野: ", "Theme: ") + programme.theme]
    if !programme.description.isEmpty { lines += ["", programme.description] }
    if !programme.links.isEmpty { lines += [""] + programme.links }
    lines += ["", call.said("関係自治体（記載と解釈）", "Participants, as worded and as read")]
    lines += ExpressionTree(gazetteer: call.gazetteer, language: call.language)
      .lines(of: programme.participants)
    for extra in programme.extras {
      lines.append("\(extra.heading ?? call.said("（見出しなし）", "(no heading)")): \(extra.text)")
    }
    lines += ["", call.source(citation)]
    return ToolAnswer(
      structured: Cited(output, [citation]), text: lines.joined(separator: "\n"))
  }
}
