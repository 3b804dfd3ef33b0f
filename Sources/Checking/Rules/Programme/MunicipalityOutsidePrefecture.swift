import Lists
import LocalGovernments
import Participation

/// Finds a prefecture written right before a municipality that lies in another.
struct MunicipalityOutsidePrefecture: ProgrammeRule {
  static let card = RuleCard(
    "municipality-outside-prefecture", .warning, fix: .maybe,
    title: Bilingual(ja: "市区町村とその前の都道府県の不一致", en: "Municipality under the wrong prefecture"),
    explanation: Bilingual(
      ja: "「千葉県川越市」のように、市区町村の前に書かれた都道府県にその市区町村がありません。同じ名称の市区町村がほかになければ、正しい都道府県を候補として示します。",
      en:
        "The prefecture written right before a municipality, as in 千葉県川越市, has no such municipality. Where only one government bears the name, its prefecture is proposed."
    ),
    faulty: .row(participants: "千葉県川越市"), sound: .row(participants: "埼玉県川越市"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    let mentions = programme.mentions
    for (first, second) in zip(mentions, mentions.dropFirst())
    where first.node.range.upperBound == second.node.range.lowerBound {
      let outer = context.gazetteer[ordinal: first.ordinal]
      let inner = context.gazetteer[ordinal: second.ordinal]
      guard outer.code.isPrefecture, !inner.code.isPrefecture, first.node.text == outer.name,
        inner.code.prefecture != outer.code,
        let right = context.gazetteer[inner.code.prefecture],
        let place = programme.participantsPlace(
          first.node.range.lowerBound..<second.node.range.upperBound),
        let prefecture = programme.participantsPlace(first.node.range)
      else { continue }
      report(
        context.finding(
          Self.card, .elsewhere(inner.name, outer.name, right.name), of: programme, at: place,
          fixIts: [
            context.fix(.write(right.name), .maybe, at: prefecture, with: right.name, of: programme)
          ]))
    }
  }
}

extension Bilingual {
  fileprivate static func elsewhere(_ inner: String, _ outer: String, _ right: String) -> Bilingual
  {
    Bilingual(
      ja: "\(outer)に「\(inner)」はありません。「\(inner)」は\(right)にあります",
      en: "there is no \(inner) in \(outer); it lies in \(right)")
  }

  fileprivate static func write(_ name: String) -> Bilingual {
    Bilingual(ja: "「\(name)」に改める", en: "Write \(name)")
  }
}
