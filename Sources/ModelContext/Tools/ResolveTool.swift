import Catalogue
import CivilDates
import Interchange
import Lists
import LocalGovernments
import Participation

/// A wording, read as it would be in a list.
enum ResolveTool {
  /// The contract's participants, with what the reading assumed.
  struct Output: Encodable, Sendable {
    let participants: ParticipantsOutput
    @Nullable var issuer: String?
    /// Whether the issuer was taken from the newest list and not given.
    let issuerIsAssumed: Bool
    let asOf: String

    private enum CodingKeys: CodingKey { case issuer, issuerIsAssumed, asOf }

    func encode(to encoder: any Encoder) throws {
      try participants.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(_issuer, forKey: .issuer)
      try container.encode(issuerIsAssumed, forKey: .issuerIsAssumed)
      try container.encode(asOf, forKey: .asOf)
    }
  }

  static let tool = Tool(
    "resolve",
    title: Bilingual(ja: "記載を自治体に直す", en: "Resolve a wording"),
    description: Bilingual(
      ja: "「都外市町村、山形県ほか69自治体」のような記載が、その日にどの自治体を指すかを示します。",
      en: "Which local governments a wording such as 都外市町村、山形県ほか69自治体 stands for on a day."),
    takes: [
      ToolParameter(
        "wording", .text(longest: 2_000), isRequired: true,
        Bilingual(ja: "関係自治体の記載", en: "The wording of a participants' cell")),
      ToolParameter(
        "issuer", .text(longest: 100),
        Bilingual(
          ja: "一覧を公表した自治体（名前かコード）。省略時は最新の一覧の自治体とみなします",
          en: "Government that published the list (name or code); else the newest list's")),
      ToolParameter(
        "date", .text(longest: 10),
        Bilingual(
          ja: "いつの自治体か（2025-04-01）。省略時は最新の一覧の時点",
          en: "Day of the governments (2025-04-01); else the newest list's day")),
    ],
    gives: Tools.schema(
      [
        "text": "string", "nodes": "array", "named": "array", "covered": "array",
        "possible": "array", "open": "boolean", "issuerIsAssumed": "boolean", "asOf": "string",
      ], cited: false),
    answer: answer)

  private static func answer(_ call: ToolCall) throws -> ToolAnswer {
    let gazetteer = try dated(call)
    let issuer: LocalGovernment?
    let given = call.arguments.text("issuer")
    if let given {
      issuer = try call.government(given, in: gazetteer)
    } else {
      issuer = call.catalogue.newest?.issuer.flatMap { gazetteer[$0] }
    }
    let expression = ParticipantExpression(
      call.arguments.text("wording") ?? "",
      in: EvaluationContext(gazetteer: gazetteer, issuer: issuer))
    let isAssumed = given == nil && issuer != nil
    var lines = ExpressionTree(gazetteer: gazetteer, language: call.language)
      .lines(of: expression)
    if let issuer {
      let name = gazetteer.fullName(of: issuer)
      lines.append(
        isAssumed
          ? call.said(
            "一覧を公表した自治体: \(name)（指定がないため、最新の一覧からの推定）",
            "Published by: \(name) (not given; assumed from the newest list)")
          : call.said("一覧を公表した自治体: \(name)", "Published by: \(name)"))
    }
    lines.append(call.said("時点: ", "As of: ") + gazetteer.date.iso)
    return ToolAnswer(
      structured: Output(
        participants: ParticipantsOutput(expression, gazetteer: gazetteer),
        issuer: issuer?.code.fiveDigits, issuerIsAssumed: isAssumed, asOf: gazetteer.date.iso),
      text: lines.joined(separator: "\n"))
  }

  private static func dated(_ call: ToolCall) throws(ToolFault) -> Gazetteer {
    guard let date = try call.arguments.day("date") else { return call.gazetteer }
    return call.gazetteer.asOf(date)
  }
}
