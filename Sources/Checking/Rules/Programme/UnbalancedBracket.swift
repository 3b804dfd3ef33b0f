import Lists

/// Finds a bracket without a partner in a name, a bureau or a description.
struct UnbalancedBracket: ProgrammeRule {
  static let card = RuleCard(
    "unbalanced-bracket", .warning,
    title: Bilingual(ja: "対応しない括弧", en: "Unmatched bracket"),
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
      tell(Brackets(field.text).loose, of: field, programme, in: context, report: report)
    }
    // An opening bracket of the participants' cell is reported where its wording is read.
    guard let cell = programme.row.participants else { return }
    tell(
      Brackets(cell.text).loose.filter { !$0.isOpening }, of: cell, programme, in: context,
      report: report)
  }

  /// Tells the first brackets of a field, and with the last of them how many more there are.
  private func tell(
    _ brackets: [Brackets.Loose], of field: ListField, _ programme: CheckedProgramme,
    in context: CheckContext, report: Report
  ) {
    let told = brackets.prefix(Self.most)
    for (index, bracket) in told.enumerated() {
      let more = index == told.count - 1 ? brackets.count - told.count : 0
      report(
        context.finding(
          Self.card,
          Bilingual(
            ja: "括弧「\(bracket.text)」に対応する括弧がありません"
              + (more > 0 ? "（この欄には、ほかにも\(more)個あります）" : ""),
            en: "the bracket “\(bracket.text)” has no partner"
              + (more > 0 ? " (the cell has \(more) more)" : "")),
          of: programme, at: Place(field: field, range: bracket.range)))
    }
  }

  /// How many brackets of a field are told one by one.
  private static let most = 5
}
