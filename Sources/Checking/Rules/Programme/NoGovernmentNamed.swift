import Lists
import Participation

/// Remarks on a participants' cell that only explains and names nobody.
struct NoGovernmentNamed: ProgrammeRule {
  static let card = RuleCard(
    "no-government-named", .note,
    title: Bilingual(ja: "自治体の記載がない関係自治体欄", en: "Participants without any government"),
    explanation: Bilingual(
      ja: "関係自治体の欄に説明だけがあり、自治体も総称も団体も書かれていません。どの自治体のページにも表示されません。",
      en:
        "The participants' cell explains something but names no government, class or body: the programme appears on no government's page."
    ),
    faulty: .row(participants: "※基金を通じて投融資を実施"), sound: .row(participants: "埼玉県 ※基金を通じて投融資を実施"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    let nodes = programme.participants.nodes
    guard let cell = programme.row.participants, !nodes.isEmpty,
      nodes.allSatisfy({ $0.kind == .text && $0.isUnderstood })
    else { return }
    report(
      context.finding(
        Self.card,
        Bilingual(
          ja: "関係自治体の欄に自治体の名称も総称もありません。関係する自治体を書けるか確かめてください",
          en: "the participants name no government and no class. See whether they can be named"),
        of: programme, at: Place(field: cell)))
  }
}
