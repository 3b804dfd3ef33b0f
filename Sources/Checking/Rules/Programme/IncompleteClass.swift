import Lists
import LocalGovernments
import Participation

/// Finds a heading that names a class over names that are nearly the whole class.
///
/// Where only a few of a class are missing, one asks whether they were forgotten; where many are,
/// the heading only sorts those that take part.
struct IncompleteClass: ProgrammeRule {
  static let card = RuleCard(
    "incomplete-class", .warning,
    title: Bilingual(ja: "見出しの総称と記載の不一致", en: "Group in a heading is incomplete"),
    explanation: Bilingual(
      ja:
        "【政令指定都市】のような見出しの下に、その総称に当たる自治体がほぼすべて挙げられているのに、いくつかが欠けています。載せ忘れか、参加していないのかを確かめてください。発行元の自治体は数えません。欠けている数が多いときは、見出しは分類にすぎないとみて指摘しません。",
      en:
        "Under a heading such as 【政令指定都市】 nearly all governments of that class are named and a few are not. They may have been forgotten, or take no part: it is a question. The issuing government is not missed. Silent where many are missing, since the heading then only sorts."
    ),
    faulty: .row(participants: "【東北地方】青森県、岩手県、宮城県、秋田県、山形県 【その他】新潟県"),
    sound: .row(participants: "【東北地方】青森県、岩手県、宮城県、秋田県、山形県、福島県 【その他】新潟県"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    for heading in ClassHeading.all(in: programme, context) {
      let roster = context.evaluation.withoutIssuer(heading.node.members)
      let listed = GovernmentSet(ordinals: heading.names.map(\.ordinal)).intersection(roster)
      let missing = roster.subtracting(listed)
      guard roster.count >= 3, !missing.isEmpty, missing.count <= max(2, roster.count / 10),
        listed.count * 4 >= roster.count * 3
      else { continue }
      let elsewhere = missing.intersection(programme.participants.named)
      guard elsewhere != missing else { continue }
      report(
        context.finding(
          Self.card, .missing(heading.text, context.absent(missing), context.tally(roster)),
          of: programme, at: programme.participantsPlace(heading.range)))
    }
  }
}

extension Bilingual {
  fileprivate static func missing(
    _ heading: String, _ names: Bilingual, _ all: Bilingual
  ) -> Bilingual {
    Bilingual(
      ja: "見出しは「\(heading)」ですが、\(all.ja)のうち\(names.ja)の記載がありません",
      en:
        "the heading is “\(heading)”, but of \(all.en) \(names.en) not listed"
    )
  }
}
