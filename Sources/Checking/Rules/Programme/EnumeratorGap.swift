import Lists

/// Finds ①②③ in one cell of which one is left out or repeated.
struct EnumeratorGap: ProgrammeRule {
  static let card = RuleCard(
    "enumerator-gap", .warning,
    title: Bilingual(ja: "丸数字の欠番・重複", en: "①②③ left out or repeated"),
    explanation: Bilingual(
      ja: "事業内容の丸数字が続いていません（①の次が③など）。項目が落ちたか、番号の書き違いです。文中で前の項目を「①の…」と参照しているときは指摘しません。",
      en:
        "The numbers ①②③ of a description do not follow each other: an item was lost or a number mistaken. Silent where a sentence refers back to an earlier item."
    ),
    faulty: .row(description: "①相互の応援 ③職員の派遣"), sound: .row(description: "①相互の応援 ②職員の派遣"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    guard let field = programme.row.description else { return }
    let items = Enumerators.all(in: field.text)
    guard items.count > 1, items[0].value == 1 else { return }
    var expected = 1
    for item in items {
      if item.value == expected {
        expected += 1
        continue
      }
      // A smaller number refers back to an item, or begins a second enumeration.
      if item.value < expected {
        if item.value == 1 { expected = 2 }
        continue
      }
      report(
        context.finding(
          Self.card,
          Bilingual(
            ja: "「\(item.text)」の前に\(expected)番目の項目がありません。項目か番号を確かめてください",
            en:
              "item \(expected) is missing before “\(item.text)”. Check the items and their numbers"
          ),
          of: programme, at: Place(field: field, range: item.range)))
      expected = item.value + 1
    }
  }
}
