import Lists
import LocalGovernments
import Participation

/// Finds a name that is understood but not spelt as the government spells it.
struct VariantSpelling: ProgrammeRule {
  static let card = RuleCard(
    "variant-spelling", .note, fix: .sure,
    title: Bilingual(ja: "正式な表記と異なる名称", en: "Name not in its official spelling"),
    explanation: Bilingual(
      ja: "「竜ヶ崎市」「桧原村」のように、自治体の名称が正式な表記（龍ケ崎市、檜原村）と異なります。どの自治体かは分かりますが、検索や照合で漏れる原因になります。",
      en:
        "A government's name is spelt in another way than its own (竜ヶ崎市 for 龍ケ崎市). It is understood, but searches and comparisons may miss it."
    ),
    faulty: .row(participants: "茨城県竜ヶ崎市"), sound: .row(participants: "茨城県龍ケ崎市"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    for mention in programme.mentions {
      let government = context.gazetteer[ordinal: mention.ordinal]
      let text = mention.node.text
      guard !text.contains(government.name), government.validUntil == nil,
        let match = NameMatcher(text, in: context.gazetteer).matches().first(where: {
          $0.candidates.contains(government) && !$0.isSuperseded
        }), let place = programme.participantsPlace(match.nameRange.shifted(mention.node.range))
      else { continue }
      report(
        context.finding(
          Self.card, .official(text.text(bytes: match.nameRange), government.name),
          of: programme, at: place,
          fixIts: [
            context.fix(
              .write(government.name), .sure, at: place, with: government.name, of: programme)
          ]))
    }
  }
}

extension Range<Int> {
  /// The range within another that it was measured from.
  fileprivate func shifted(_ outer: Range<Int>) -> Range<Int> {
    lowerBound + outer.lowerBound..<upperBound + outer.lowerBound
  }
}

extension Bilingual {
  fileprivate static func official(_ text: String, _ name: String) -> Bilingual {
    Bilingual(
      ja: "「\(text)」の正式な表記は「\(name)」です", en: "“\(text)” is officially written \(name)")
  }

  fileprivate static func write(_ name: String) -> Bilingual {
    Bilingual(ja: "「\(name)」に改める", en: "Write \(name)")
  }
}
