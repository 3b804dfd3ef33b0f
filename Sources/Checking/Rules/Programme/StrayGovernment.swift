import Lists
import LocalGovernments
import Participation

/// Finds the one municipality of another prefecture among those of one that has a likely other.
///
/// 太田市 lies in Gunma; among 出雲市, 浜田市 and 益田市 of Shimane it is likely a slip for 大田市.
struct StrayGovernment: ProgrammeRule {
  static let card = RuleCard(
    "stray-government", .warning, fix: .shown,
    title: Bilingual(ja: "前後と違う都道府県の自治体", en: "Municipality away from those around it"),
    explanation: Bilingual(
      ja:
        "同じ都道府県の市区町村が並ぶ中に、一つだけ別の都道府県の市区町村があり、前後の都道府県には名称が一文字だけ違う市区町村があります（出雲市、浜田市、太田市）。書き違いでなければ、都道府県名を付けてください。",
      en:
        "Among municipalities of one prefecture stands one of another, and theirs has one whose name differs in a single character (出雲市、浜田市、太田市). Unless it is a slip, write its prefecture before it."
    ),
    faulty: .row(participants: "出雲市、浜田市、太田市"),
    sound: .row(participants: "出雲市、浜田市、大田市"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    let mentions = programme.mentions.filter {
      !context.gazetteer[ordinal: $0.ordinal].code.isPrefecture
    }
    guard mentions.count > 2 else { return }
    let governments = mentions.map { context.gazetteer[ordinal: $0.ordinal] }
    let counts = Dictionary(governments.map { ($0.code.prefecture, 1) }, uniquingKeysWith: +)
    let listed = programme.participants.named
    for (position, stray) in governments.enumerated() {
      guard let home = Self.prefecture(around: position, of: governments),
        home != stray.code.prefecture,
        let prefecture = context.gazetteer[home], mentions[position].node.text == stray.name,
        counts[stray.code.prefecture] == 1,
        let own = context.gazetteer[stray.code.prefecture], !listed.contains(own),
        let place = programme.participantsPlace(mentions[position].node.range)
      else { continue }
      let likely = context.gazetteer
        .governments(in: context.gazetteer.municipalities(of: home).subtracting(listed))
        .filter { Self.isAlike($0, stray) }
      guard likely.count == 1, let meant = likely.first else { continue }
      report(
        context.finding(
          Self.card, .stray(stray, meant, prefecture), of: programme, at: place,
          fixIts: [
            context.fix(
              Bilingual(ja: "「\(meant.name)」に改める", en: "Write \(meant.name)"), .shown, at: place,
              with: meant.name, of: programme)
          ]))
    }
  }

  /// The prefecture of the names on both sides, or of two in a row on one.
  private static func prefecture(
    around position: Int, of governments: [LocalGovernment]
  ) -> LocalGovernmentCode? {
    func shared(_ first: Int, _ second: Int) -> LocalGovernmentCode? {
      guard governments.indices.contains(first), governments.indices.contains(second) else {
        return nil
      }
      let code = governments[first].code.prefecture
      return code == governments[second].code.prefecture ? code : nil
    }
    return shared(position - 1, position + 1) ?? shared(position - 2, position - 1)
      ?? shared(position + 1, position + 2)
  }

  /// Whether one name is easily written for the other: a single character differs, and it is the last or
  /// the two sound nearly alike.
  private static func isAlike(_ one: LocalGovernment, _ other: LocalGovernment) -> Bool {
    guard NameLikeness.differByOne(one.name, other.name) else { return false }
    if one.name.dropLast() == other.name.dropLast() { return true }
    guard let kana = one.kana, let others = other.kana else { return false }
    return NameLikeness.distance(Array(kana), Array(others), within: 1) != nil
  }
}

extension Bilingual {
  fileprivate static func stray(
    _ stray: LocalGovernment, _ meant: LocalGovernment, _ prefecture: LocalGovernment
  ) -> Bilingual {
    Bilingual(
      ja:
        "「\(stray.name)」は前後と違う都道府県の自治体です。\(prefecture.name)の「\(meant.name)」の書き違いではありませんか。そうでなければ都道府県名を前に付けてください",
      en:
        "\(stray.name) lies in another prefecture than the names around it; it may be a slip for \(meant.name) of \(prefecture.name). If it is not, write its prefecture before it"
    )
  }
}
