import Lists
import LocalGovernments
import Participation

/// Finds a name under a heading of a class that it does not belong to.
struct GovernmentOutsideClass: ProgrammeRule {
  static let card = RuleCard(
    "government-outside-class", .warning,
    title: Bilingual(ja: "見出しの総称に当たらない自治体", en: "Name that does not belong under its heading"),
    explanation: Bilingual(
      ja:
        "【政令指定都市】や【東北地方】のような見出しの下に、一覧の時点でその総称に当たらない自治体があります。見出しの取り違えか、指定の変更が考えられます。範囲が一定しない地域名の見出しと、見出しの総称に当たるものが半数に満たないときは指摘しません。",
      en:
        "A government stands under a heading such as 【政令指定都市】 or 【東北地方】 whose class did not hold it on the list's day. Silent for regions whose extent varies, and where fewer than half of the names belong to the class."
    ),
    faulty: .row(participants: "【政令指定都市】横浜市、川崎市、横須賀市、さいたま市"),
    sound: .row(participants: "【政令指定都市】横浜市、川崎市、さいたま市 【中核市】横須賀市"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    for heading in ClassHeading.all(in: programme, context) {
      if let id = heading.node.group?.id, let region = context.gazetteer.region(id: id),
        !region.noteJapanese.isEmpty
      {
        continue
      }
      let area = Self.area(of: heading, context)
      let outside = heading.names.filter { !area.contains(ordinal: $0.ordinal) }
      guard !outside.isEmpty, outside.count * 2 < heading.names.count else { continue }
      for mention in outside {
        report(
          context.finding(
            Self.card,
            .outside(context.gazetteer[ordinal: mention.ordinal].name, heading.text),
            of: programme, at: programme.participantsPlace(mention.node.range),
            notes: [context.note(.heading, at: programme.participantsPlace(heading.range))]))
      }
    }
  }

  /// The members, and under a region's heading all that lies in it.
  private static func area(of heading: ClassHeading, _ context: CheckContext) -> GovernmentSet {
    var area = heading.node.members
    if let issuer = context.issuer { area.insert(issuer) }
    guard heading.node.kind == .region else { return area }
    for prefecture in context.gazetteer.governments(in: heading.node.members) {
      area.formUnion(context.gazetteer.municipalities(of: prefecture.code))
    }
    return area
  }
}

extension Bilingual {
  fileprivate static func outside(_ name: String, _ heading: String) -> Bilingual {
    Bilingual(
      ja: "「\(name)」は見出しの「\(heading)」に当たりません。見出しか名称を確かめてください",
      en: "\(name) is none of the heading's “\(heading)”. Check the heading or the name")
  }

  fileprivate static let heading = Bilingual(ja: "見出しはここです", en: "the heading is here")
}
