import Foundation
import Lists

/// Remarks on half-width katakana.
struct HalfWidthKana: DocumentRule {
  static let card = RuleCard(
    "half-width-kana", .note, fix: .sure,
    title: Bilingual(ja: "半角カタカナ", en: "Half-width katakana"),
    explanation: Bilingual(
      ja: "半角カタカナが使われています。公用文では全角で書き、検索でも全角の語と別に扱われることがあります。",
      en:
        "Half-width katakana: official Japanese writes full-width ones, and some searches tell them apart."
    ),
    faulty: .row(description: "ｲﾍﾞﾝﾄを共に開く"), sound: .row(description: "イベントを共に開く"))

  func check(_ document: ListDocument, in context: CheckContext, report: Report) {
    for entry in context.fields where entry.traits.contains(.unusual) {
      let (field, programme) = (entry.field, entry.programme)
      for run in CharacterRuns.of(field.text, where: { (0xFF66...0xFF9F).contains($0.value) }) {
        let place = Place(field: field, range: run.range)
        let right = run.text.precomposedStringWithCompatibilityMapping
        report(
          context.finding(
            Self.card,
            Bilingual(
              ja: "半角カタカナ「\(run.text)」があります", en: "“\(run.text)” is in half-width katakana"),
            of: programme, at: place,
            fixIts: [
              context.fix(
                Bilingual(ja: "「\(right)」にする", en: "Write \(right)"), .sure, at: place, with: right,
                of: programme)
            ]))
      }
    }
  }
}
