import CivilDates
import Lists
import LocalGovernments
import Participation

/// Finds a bureau that the issuing government does not have, where its bureaus are known.
struct UnknownBureau: ProgrammeRule {
  static let card = RuleCard(
    "unknown-bureau", .warning, fix: .maybe,
    title: Bilingual(ja: "発行元にない局名", en: "Bureau that the issuer does not have"),
    explanation: Bilingual(
      ja: "発行元の自治体の局の一覧が分かっているとき、一覧の時点でそこにない局名を指摘します。改組の前の名称や書き違いが考えられます。局の一覧が分からない自治体では指摘しません。",
      en:
        "Where the issuing government's bureaus are known, a name that was none of them on the list's day is reported: an old name or a slip. Silent for governments whose bureaus are not known."
    ),
    faulty: .row(bureau: "産業労動局"), sound: .row(bureau: "産業労働局"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    let name = programme.programme.bureau
    guard !name.isEmpty, let field = programme.row.bureau,
      let known = context.bureaus, !known.contains(name)
    else { return }
    let place = Place(field: field, range: 0..<field.text.utf8.count)
    let day = context.edition.asOf
    let issuer = context.issuer.map { $0.romaji ?? $0.name } ?? "the issuer"
    let nearest = known.sorted().first { NameLikeness.differByOne($0, name) }
    report(
      context.finding(
        Self.card,
        Bilingual(
          ja: "「\(name)」は\(day.japanese)の\(context.issuer?.name ?? "発行元")の局の一覧にありません"
            + (nearest.map { "。「\($0)」のことかもしれません" } ?? "。名称を確かめてください"),
          en: "\(issuer) had no bureau “\(name)” on \(day.english)"
            + (nearest.map { "; “\($0)” may be meant" } ?? ". Check the name")),
        of: programme, at: place,
        fixIts: nearest.map { right in
          [
            context.fix(
              Bilingual(ja: "「\(right)」にする", en: "Write \(right)"), .maybe, at: place, with: right,
              of: programme)
          ]
        } ?? []))
  }
}
