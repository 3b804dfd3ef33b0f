import Lists
import LocalGovernments
import Participation

/// Compares a region that the programme's name names with the governments that are listed.
struct IncompleteRegion: ProgrammeRule {
  static let card = RuleCard(
    "incomplete-region", .warning,
    title: Bilingual(ja: "事業名の地域と関係自治体の不一致", en: "Region in the name is incomplete"),
    explanation: Bilingual(
      ja:
        "事業名に「関東甲信越静岡ブロック」のような地域の名称があり、その都道府県がほぼすべて挙げられているのに、いくつかが欠けています。「東海三県」のように数を示す名称は、挙げられた数が少なくても確かめます。発行元は数えません。地域の範囲が一定しないときはその旨を添えます。そのほか、挙げられた都道府県が少ないときは指摘しません。",
      en:
        "The name of a programme names a region such as 関東甲信越静岡ブロック, and nearly all of its prefectures are listed, but not quite. A name that counts, such as 東海三県, is looked at however few are listed. The issuing government is not missed; where the extent of the region varies, that is said. Silent otherwise where few of its prefectures are listed."
    ),
    faulty: .row(name: "東北地方防災連絡会議", participants: "青森県、岩手県、宮城県、秋田県、福島県"),
    sound: .row(name: "東北地方防災連絡会議", participants: "青森県、岩手県、宮城県、秋田県、山形県、福島県"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    let expression = programme.participants
    guard let field = programme.row.name else { return }
    let prefectures = context.gazetteer.prefectures
    for area in NamedArea.all(in: field.text, context.gazetteer) {
      // Municipalities beside a region of prefectures say nothing of it.
      let listed =
        area.members.isSubset(of: prefectures)
        ? expression.named.intersection(prefectures) : expression.named
      let members = context.evaluation.withoutIssuer(area.members)
      let missing = members.subtracting(listed).subtracting(expression.covered)
      guard !missing.isEmpty,
        Self.isMeant(area, members.count, missing.count, listed.count, expression)
      else { continue }
      let outside = listed.subtracting(members)
      var notes: [Diagnostic.Note] = []
      if !outside.isEmpty { notes.append(context.note(.outside(context.named(outside)))) }
      notes += area.remarks.map { context.note($0) }
      if let cell = programme.row.participants {
        notes.append(context.note(.listedHere, at: Place(field: cell)))
      }
      report(
        context.finding(
          Self.card, .missing(area.text, context.absent(missing)), of: programme,
          at: Place(field: field, range: area.range), notes: notes))
    }
  }
}

extension IncompleteRegion {
  /// Whether the listed governments are so many of the region's that the others may be forgotten. A
  /// name that counts the region's prefectures (東海三県) means every one of them.
  private static func isMeant(
    _ area: NamedArea, _ members: Int, _ missing: Int, _ listed: Int,
    _ expression: ParticipantExpression
  ) -> Bool {
    let inside = members - missing
    if area.isCounted { return !expression.isOpen && missing <= inside }
    return listed >= 3 && expression.covered.isEmpty && members >= 3 && missing <= 3
      && inside * 10 >= members * 7
  }
}

extension Bilingual {
  fileprivate static func missing(_ area: String, _ names: Bilingual) -> Bilingual {
    Bilingual(
      ja: "事業名に「\(area)」とありますが、関係自治体に\(names.ja)の記載がありません",
      en: "the name says “\(area)”, but \(names.en) not among the participants")
  }

  fileprivate static func outside(_ names: Bilingual) -> Bilingual {
    Bilingual(ja: "一方、\(names.ja)はこの地域の外です", en: "outside that region: \(names.en)")
  }

  fileprivate static let listedHere = Bilingual(ja: "関係自治体の記載はここです", en: "they are listed here")
}
