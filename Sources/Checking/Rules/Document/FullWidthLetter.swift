import Lists

/// Remarks on full-width letters and digits in a list that writes half-width ones.
struct FullWidthLetter: DocumentRule {
  static let card = RuleCard(
    "full-width-letter", .note, fix: .maybe,
    title: Bilingual(ja: "全角の英数字", en: "Full-width letters or digits"),
    explanation: Bilingual(
      ja: "英数字をほとんど半角で書く一覧に、全角の英数字が混じっています。全角で書くのが習慣の一覧では指摘しません。",
      en:
        "Full-width letters or digits in a list that mostly writes half-width ones. Silent in lists whose habit they are."
    ),
    faulty: .row(description: "ＰＲをSNSやWebサイトで行い、digital marketingも学ぶ"),
    sound: .row(description: "PRをSNSやWebサイトで行い、digital marketingも学ぶ"))

  func check(_ document: ListDocument, in context: CheckContext, report: Report) {
    guard context.habits.narrowLetters else { return }
    for entry in context.fields where entry.traits.contains(.wideLetters) {
      let (field, programme) = (entry.field, entry.programme)
      for run in CharacterRuns.of(field.text, where: Self.isWide) {
        let place = Place(field: field, range: run.range)
        let narrow = String(
          String.UnicodeScalarView(
            run.text.unicodeScalars.compactMap { Unicode.Scalar($0.value - 0xFEE0) }))
        report(
          context.finding(
            Self.card,
            Bilingual(
              ja: "「\(run.text)」は全角です。この一覧の英数字はほとんど半角です",
              en: "“\(run.text)” is full-width, where the list mostly writes half-width"),
            of: programme, at: place,
            fixIts: [
              context.fix(
                Bilingual(ja: "「\(narrow)」にする", en: "Write \(narrow)"), .maybe, at: place,
                with: narrow, of: programme)
            ]))
      }
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }
}
