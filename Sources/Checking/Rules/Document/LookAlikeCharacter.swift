import Lists

/// Finds characters that look like others and are not: ⼭ for 山, as text taken out of PDF has.
struct LookAlikeCharacter: DocumentRule {
  static let card = RuleCard(
    "look-alike-character", .warning, fix: .sure,
    title: Bilingual(ja: "見た目が同じ別の文字", en: "Look-alike character"),
    explanation: Bilingual(
      ja: "「⼭」（康熙部首）のように、漢字と見た目が同じで文字コードの異なる文字があります。PDFから写した文章に多く、検索で見つからず、名称の照合も失敗します。",
      en:
        "A character looks like a common ideograph and is another (the radical ⼭ for 山), as in text copied out of PDF files: searches and comparisons miss it."
    ),
    faulty: .row(description: "⼭の仕事を共に学ぶ"), sound: .row(description: "山の仕事を共に学ぶ"))

  func check(_ document: ListDocument, in context: CheckContext, report: Report) {
    for entry in context.fields where entry.traits.contains(.unusual) {
      let (field, programme) = (entry.field, entry.programme)
      for run in CharacterRuns.of(field.text, where: { LookAlike.ideograph(for: $0) != nil }) {
        let place = Place(field: field, range: run.range)
        let right = String(
          String.UnicodeScalarView(
            run.text.unicodeScalars.map { LookAlike.ideograph(for: $0) ?? $0 }))
        report(
          context.finding(
            Self.card,
            Bilingual(
              ja: "「\(run.text)」は「\(right)」に見える別の文字です（\(run.codes)）",
              en: "“\(run.text)” only looks like “\(right)” (\(run.codes))"),
            of: programme, at: place,
            fixIts: [
              context.fix(
                Bilingual(ja: "「\(right)」にする", en: "Write “\(right)”"), .sure, at: place,
                with: right, of: programme)
            ]))
      }
    }
  }
}
