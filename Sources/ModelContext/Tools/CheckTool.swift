import Catalogue
import Checking
import CivilDates
import Interchange
import Lists
import LocalGovernments
import Participation

/// What is wrong or doubtful in a list that the caller has as text; nothing of it is kept.
enum CheckTool {
  /// The longest list that is taken, in characters.
  private static let longestList = 1_000_000

  /// The contract's findings, of which the first are given.
  struct Output: Encodable, Sendable {
    let checked: CheckOutput
    /// How many findings there are in all.
    let total: Int

    private enum CodingKeys: CodingKey { case total }

    func encode(to encoder: any Encoder) throws {
      try checked.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(total, forKey: .total)
    }
  }

  static let tool = Tool(
    "check",
    title: Bilingual(ja: "一覧を確認する", en: "Check a list"),
    description: Bilingual(
      ja: "一覧の本文（タブ区切り、CSV、Markdownなど）を読み、誤りと確認したい点を、場所と修正の候補とともに示します。"
        + "内容は保存されません。",
      en: "Reads a list given as text (tab-separated, CSV, Markdown …) and tells what is wrong or "
        + "doubtful, where, and what would mend it. Nothing of it is kept."),
    takes: [
      ToolParameter(
        "text", .text(longest: longestList), isRequired: true,
        Bilingual(ja: "一覧の本文", en: "The list's text")),
      ToolParameter(
        "issuer", .text(longest: 100),
        Bilingual(
          ja: "一覧を公表した自治体（名前かコード）", en: "Government that published it (name or code)")),
      ToolParameter(
        "date", .text(longest: 10),
        Bilingual(
          ja: "一覧の時点（2025-04-01）。省略時は題名にある日、なければ今日",
          en: "Day that the list speaks of (2025-04-01); else the one in its title, else today")),
      ToolParameter(
        "limit", .integer(1...1_000, usually: 100),
        Bilingual(ja: "示す指摘の数", en: "How many findings to give")),
    ],
    gives: Tools.schema(
      [
        "edition": "object", "programmes": "integer", "diagnostics": "array", "total": "integer",
      ], cited: false),
    answer: answer)

  private static func answer(_ call: ToolCall) async throws -> ToolAnswer {
    let gazetteer = call.gazetteer
    let issuer = try call.arguments.text("issuer").map { name throws(ToolFault) in
      try call.government(name, in: gazetteer)
    }
    let date = try call.arguments.day("date")
    let bytes = Array((call.arguments.text("text") ?? "").utf8)
    return try await call.desk.perform {
      do throws(ListError) {
        let document = try ListReader.read(bytes, named: "list.txt")
        let resolved = EditionResolver(gazetteer: gazetteer)
          .resolve(
            document, issuer: issuer, asOf: date, today: CivilDate.today ?? gazetteer.date)
        let findings = Checker(gazetteer: gazetteer).check(document: document, resolved: resolved)
          .map(ownWording)
        return answer(
          CheckedList(document: document, findings: findings), resolved.edition, call)
      } catch {
        throw ToolFault(error)
      }
    }
  }

  /// What the command is told by its options, the tool is told by its parameters.
  private static let parameters = ["--as-of": "date", "--issuer": "issuer"]

  private static func ownWording(_ finding: Diagnostic) -> Diagnostic {
    func own(_ message: Bilingual) -> Bilingual {
      parameters.reduce(message) { message, pair in
        Bilingual(
          ja: message.ja.replacing(pair.key, with: pair.value),
          en: message.en.replacing(pair.key, with: pair.value))
      }
    }
    return Diagnostic(
      finding.rule, finding.severity, own(finding.message), programme: finding.programme,
      file: finding.file, span: finding.span,
      notes: finding.notes.map { Diagnostic.Note(own($0.message), at: $0.span) },
      fixIts: finding.fixIts)
  }

  private static func answer(
    _ list: CheckedList, _ edition: Edition, _ call: ToolCall
  ) -> ToolAnswer {
    let limit = call.arguments.integer("limit")
    let options = ReportOptions(
      language: call.language == .ja ? .ja : .en, showsNotes: true)
    var lines = [
      call.said(
        "\(edition.programmes.count)件の事業を読みました。", "\(edition.programmes.count) programmes read. ")
        + TerminalReport.summary(of: [list], options)
    ]
    for finding in list.findings.prefix(limit) {
      lines += [""] + TerminalReport.lines(of: finding, in: list, options)
    }
    if list.findings.count > limit {
      let rest = list.findings.count - limit
      lines += [
        "", call.said("ほか\(rest)件（limit で増やせます）", "and \(rest) more (limit shows more)"),
      ]
    }
    let shown = zip(list.findings, list.fingerprints).prefix(limit)
    return ToolAnswer(
      structured: Output(
        checked: CheckOutput(edition, findings: shown, in: call.language),
        total: list.findings.count),
      text: lines.joined(separator: "\n"))
  }
}
