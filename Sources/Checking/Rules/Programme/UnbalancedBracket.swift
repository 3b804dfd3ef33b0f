import Lists

/// Finds a bracket without a partner in a name, a bureau or a description.
struct UnbalancedBracket: ProgrammeRule {
  static let card = RuleCard(
    "unbalanced-bracket", .warning,
    title: Bilingual(ja: "対応しない括弧", en: "a bracket without a partner"),
    explanation: Bilingual(
      ja:
        "事業名、局名、事業内容の括弧に、対応する括弧がありません。「1)」や「ア）」のような項目の番号は指摘しません。関係自治体の欄は unclosed-bracket で指摘します。",
      en:
        "A bracket in a name, bureau or description has no partner. Numbers of items such as 1) are left alone; the participants' cell has unclosed-bracket."
    ),
    faulty: .row(name: "防災の連携（相互応援"), sound: .row(name: "防災の連携（相互応援）"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    for field in [programme.row.name, programme.row.bureau, programme.row.description]
      .compactMap({ $0 })
    {
      for bracket in Brackets(field.text).loose {
        report(
          context.finding(
            Self.card,
            Bilingual(
              ja: "括弧「\(bracket.text)」に対応する括弧がありません",
              en: "the bracket “\(bracket.text)” has no partner"),
            of: programme, at: Place(field: field, range: bracket.range)))
      }
    }
    // An opening bracket of the participants' cell is reported where its wording is read.
    guard let cell = programme.row.participants else { return }
    for bracket in Brackets(cell.text).loose where !bracket.isOpening {
      report(
        context.finding(
          Self.card,
          Bilingual(
            ja: "括弧「\(bracket.text)」に対応する括弧がありません",
            en: "the bracket “\(bracket.text)” has no partner"),
          of: programme, at: Place(field: cell, range: bracket.range)))
    }
  }
}
