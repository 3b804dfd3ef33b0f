import Lists

/// Finds a row that does not say who takes part.
struct EmptyParticipants: ProgrammeRule {
  static let card = RuleCard(
    "empty-participants", .warning,
    title: Bilingual(ja: "関係自治体の空欄", en: "No participants"),
    explanation: Bilingual(
      ja: "関係自治体の欄が空です。どの自治体の事業か、一覧を読む人には分かりません。",
      en:
        "The participants' cell is empty: nobody who reads the list can tell whose programme it is."
    ),
    faulty: .row(participants: ""), sound: .row(participants: "埼玉県"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    guard programme.row.participants == nil, programme.row.name != nil else { return }
    report(
      context.finding(
        Self.card,
        Bilingual(
          ja: "関係自治体の記載がありません。入れてください", en: "no participants are given. Fill them in"),
        of: programme, at: programme.place))
  }
}
