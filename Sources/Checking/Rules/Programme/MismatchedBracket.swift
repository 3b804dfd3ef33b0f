import Lists

/// Finds a pair of brackets of which one is full-width and the other half-width.
struct MismatchedBracket: ProgrammeRule {
  static let card = RuleCard(
    "mismatched-bracket", .note, fix: .sure,
    title: Bilingual(ja: "全角と半角が混じった括弧", en: "Brackets of two widths in one pair"),
    explanation: Bilingual(
      ja: "開く括弧と閉じる括弧の一方が全角、他方が半角です。意味は変わりませんが、見た目と検索が乱れます。",
      en:
        "One bracket of a pair is full-width and the other half-width. It means the same, but looks and searches differ."
    ),
    faulty: .row(name: "防災の連携（相互応援)"), sound: .row(name: "防災の連携（相互応援）"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    for field in programme.texts {
      for pair in Brackets(field.text).mixed {
        let partner = String(Brackets.partners[pair.open] ?? pair.close)
        let place = Place(field: field, range: pair.closeRange)
        report(
          context.finding(
            Self.card,
            Bilingual(
              ja: "「\(pair.open)」が「\(pair.close)」で閉じられています。全角と半角をそろえてください",
              en: "“\(pair.open)” is closed by “\(pair.close)”. Use one width"),
            of: programme, at: place,
            notes: [
              context.note(
                Bilingual(ja: "開く括弧はここです", en: "it is opened here"),
                at: Place(field: field, range: pair.openRange))
            ],
            fixIts: [
              context.fix(
                Bilingual(ja: "「\(partner)」にする", en: "Write “\(partner)”"), .sure, at: place,
                with: partner, of: programme)
            ]))
      }
    }
  }
}
