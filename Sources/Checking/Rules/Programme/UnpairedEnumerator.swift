import Lists

/// Finds ①②③ in the participants' cell that the description does not have.
struct UnpairedEnumerator: ProgrammeRule {
  static let card = RuleCard(
    "unpaired-enumerator", .warning,
    title: Bilingual(ja: "対応のない丸数字", en: "①②③ without a counterpart"),
    explanation: Bilingual(
      ja: "関係自治体の欄の丸数字（①②③）に対応するものが、事業内容にありません。どの取組の相手か分かりません。事業内容だけに丸数字があるときは指摘しません。",
      en:
        "A number such as ③ in the participants' cell has no partner in the description: one cannot tell what it belongs to. Silent where only the description is numbered."
    ),
    faulty: .row(description: "①相互の応援 ②職員の派遣", participants: "①埼玉県 ③千葉県"),
    sound: .row(description: "①相互の応援 ②職員の派遣", participants: "①埼玉県 ②千葉県"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    guard let cell = programme.row.participants, let description = programme.row.description else {
      return
    }
    let own = Enumerators.all(in: cell.text)
    let partners = Set(Enumerators.all(in: description.text).map(\.value))
    guard !own.isEmpty, !partners.isEmpty else { return }
    for enumerator in own where !partners.contains(enumerator.value) {
      report(
        context.finding(
          Self.card,
          Bilingual(
            ja: "「\(enumerator.text)」に対応する項目が事業内容にありません。番号を確かめてください",
            en: "“\(enumerator.text)” has no partner in the description. Check the number"),
          of: programme, at: Place(field: cell, range: enumerator.range)))
    }
  }
}
