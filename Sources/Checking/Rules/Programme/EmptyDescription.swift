import Lists

/// Finds a row without a description in a list whose other rows have one.
struct EmptyDescription: ProgrammeRule {
  static let card = RuleCard(
    "empty-description", .warning,
    title: Bilingual(ja: "事業内容の空欄", en: "No description"),
    explanation: Bilingual(
      ja: "ほかの行には事業内容があるのに、この行では空です。事業内容の欄がない一覧では指摘しません。",
      en:
        "Other rows are described and this one is not. Silent in lists that describe no programme."),
    faulty: .rows([.init(), .init(description: "")]), sound: .rows([.init(), .init()]))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    guard programme.row.description == nil, programme.row.name != nil, context.habits.describes
    else { return }
    report(
      context.finding(
        Self.card,
        Bilingual(ja: "事業内容の記載がありません。入れてください", en: "no description is given. Fill it in"),
        of: programme, at: programme.place))
  }
}
