import Lists
import LocalGovernments
import Participation

/// Compares numbers of governments in names and descriptions with those that are listed.
///
/// Silent where the issuing government makes the number agree, where the number is that of one
/// role, and where classes or open words leave the listed number undecided.
struct StatedCountDiffers: ProgrammeRule {
  static let card = RuleCard(
    "stated-count-differs", .warning,
    title: Bilingual(ja: "記載の数と関係自治体の数の違い", en: "Stated number differs from the participants"),
    explanation: Bilingual(
      ja:
        "事業名や事業内容にある「1都11県」「5市町」「スクラム37」などの数を、関係自治体に挙げた団体の数と比べます。数が違うと、読む人はどちらが正しいか分かりません。発行元の自治体を数えれば合うとき、役割ごとの数と合うとき、総称や「など」で数が決まらないときは指摘しません。",
      en:
        "Numbers such as 1都11県, 5市町 or スクラム37 in a name or description are compared with the governments listed. A reader cannot tell which is right when they differ. Silent when the issuing government makes the number agree, when one role alone agrees, and when a class or an open wording leaves the number undecided."
    ),
    faulty: .row(description: "3県で災害のときに互いに応援する", participants: "埼玉県、千葉県、神奈川県、茨城県"),
    sound: .row(description: "4県で災害のときに互いに応援する", participants: "埼玉県、千葉県、神奈川県、茨城県"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    guard !programme.statements.isEmpty else { return }
    let roster = Roster(programme)
    var told: Set<String> = []
    for statement in programme.statements where !told.contains(statement.text) {
      guard let finding = finding(statement, roster, programme, context) else { continue }
      told.insert(statement.text)
      report(finding)
    }
  }

  private func finding(
    _ statement: StatedCount, _ roster: Roster, _ programme: CheckedProgramme,
    _ context: CheckContext
  ) -> Diagnostic? {
    if statement.enumerated.count > 1 {
      guard statement.agreement(with: statement.enumerated, in: context) == .differs else {
        return nil
      }
      return context.finding(
        Self.card, .enumerated(statement.text, context.tally(statement.enumerated)),
        of: programme, at: statement.place)
    }
    if statement.isBare { return bare(statement, roster, programme, context) }
    if roster.isClosed { return closed(statement, roster, programme, context) }
    return whole(statement, roster, programme, context)
  }

  /// Against names only.
  private func closed(
    _ statement: StatedCount, _ roster: Roster, _ programme: CheckedProgramme,
    _ context: CheckContext
  ) -> Diagnostic? {
    let sets = [roster.named] + roster.byRole
    let counted = context.gazetteer.governments(in: roster.named)
      .count { government in statement.parts.contains { $0.unit.counts(government) } }
    guard counted > 0,
      !sets.contains(where: { statement.agreement(with: $0, in: context) != .differs }),
      !isExplainedByRepetition(statement, roster, programme, context)
    else { return nil }
    var notes: [Diagnostic.Note] = []
    if let region = statement.region {
      let expected = context.evaluation.withoutIssuer(region.members)
      let missing = expected.subtracting(roster.named)
      // A region that the list takes in whole, and more, is named rightly.
      if missing.isEmpty || roster.named.isDisjoint(with: expected) { return nil }
      notes.append(
        context.note(
          .regionMeans(region, missing: context.absent(missing))))
    }
    if let cell = programme.row.participants {
      notes.append(context.note(.listedHere, at: Place(field: cell)))
    }
    return context.finding(
      Self.card, .differs(statement.text, context.tally(roster.named), issuer: context.issuer),
      of: programme, at: statement.place, notes: notes)
  }

  /// 「スクラム37」: only a number that is nearly that of the governments can be meant as one.
  private func bare(
    _ statement: StatedCount, _ roster: Roster, _ programme: CheckedProgramme,
    _ context: CheckContext
  ) -> Diagnostic? {
    let counted = roster.named.count
    guard roster.isClosed, counted > 3, abs(statement.total - counted) <= max(2, counted / 10),
      statement.agreement(with: roster.named, in: context) == .differs,
      !isExplainedByRepetition(statement, roster, programme, context)
    else { return nil }
    return context.finding(
      Self.card, .differs(statement.text, context.tally(roster.named), issuer: context.issuer),
      of: programme, at: statement.place)
  }

  /// 「全国20政令市」 against the class itself, and 「70自治体」 against names and a count.
  private func whole(
    _ statement: StatedCount, _ roster: Roster, _ programme: CheckedProgramme,
    _ context: CheckContext
  ) -> Diagnostic? {
    if roster.uncounted > 0, roster.covered.isEmpty, statement.parts.count == 1,
      statement.parts[0].unit == .everything
    {
      let total = roster.named.count + roster.uncounted
      guard ![total, total + 1, roster.uncounted].contains(statement.total) else { return nil }
      return context.finding(
        Self.card, .differs(statement.text, .init(ja: "\(total)自治体", en: "\(total)"), issuer: nil),
        of: programme, at: statement.place)
    }
    if let finding = ofClass(statement, roster, programme, context) { return finding }
    guard statement.isWhole, statement.parts.count == 1 else { return nil }
    let part = statement.parts[0]
    let all = context.gazetteer.governments(
      in: context.gazetteer.prefectures.union(context.gazetteer.municipalities))
    let number = all.count { part.unit.counts($0) }
    guard part.count != number, part.count + 1 != number, abs(part.count - number) <= number / 5
    else { return nil }
    return context.finding(
      Self.card, .roster(statement.text, number), of: programme, at: statement.place)
  }

  /// 「58中核市」 against a cell that takes in a whole class and names no one: a number near that of
  /// the class can only be meant as it.
  private func ofClass(
    _ statement: StatedCount, _ roster: Roster, _ programme: CheckedProgramme,
    _ context: CheckContext
  ) -> Diagnostic? {
    guard statement.isInName, !roster.isOpen, roster.named.isEmpty, roster.uncounted == 0,
      statement.parts.count == 1
    else { return nil }
    let part = statement.parts[0]
    func number(_ set: GovernmentSet) -> Int {
      context.gazetteer.governments(in: set).count { part.unit.counts($0) }
    }
    let covered = number(roster.covered)
    var without = roster.covered
    var with = roster.covered
    if let issuer = context.issuer {
      without.remove(issuer)
      with.insert(issuer)
    }
    guard covered >= 5, ![covered, number(without), number(with)].contains(part.count),
      abs(part.count - covered) <= covered / 5
    else { return nil }
    return context.finding(
      Self.card, .roster(statement.text, covered), of: programme, at: statement.place)
  }

  /// Whether the number agrees when repeated names are counted: the repetition is the fault then,
  /// and its own rule tells of the number.
  private func isExplainedByRepetition(
    _ statement: StatedCount, _ roster: Roster, _ programme: CheckedProgramme,
    _ context: CheckContext
  ) -> Bool {
    let repeated = roster.mentions - roster.named.count
    guard repeated > 0, statement.parts.count == 1 else { return false }
    let counted = context.gazetteer.governments(in: roster.named)
      .count { statement.parts[0].unit.counts($0) }
    return [counted + repeated, counted + repeated + 1].contains(statement.total)
  }
}

extension Bilingual {
  fileprivate static func differs(_ text: String, _ tally: Bilingual, issuer: LocalGovernment?)
    -> Bilingual
  {
    let ja = issuer.map { "（発行元の\($0.name)を数えても合いません）" } ?? ""
    let en = issuer.map { " (counting \($0.name), which issues the list, does not help)" } ?? ""
    return Bilingual(
      ja: "「\(text)」とありますが、関係自治体に記載されているのは\(tally.ja)です\(ja)。どの自治体を指すか確かめてください",
      en: "“\(text)” is stated, but the participants are \(tally.en)\(en). Check which are meant")
  }

  fileprivate static func enumerated(_ text: String, _ tally: Bilingual) -> Bilingual {
    Bilingual(
      ja: "「\(text)」に続く括弧の中は\(tally.ja)です。数か名称を確かめてください",
      en: "“\(text)” is followed by \(tally.en) in brackets. Check the number or the names")
  }

  fileprivate static func roster(_ text: String, _ number: Int) -> Bilingual {
    Bilingual(
      ja: "「\(text)」とありますが、一覧の時点では\(number)団体です",
      en: "“\(text)” is stated, but there are \(number) on the list's day")
  }

  fileprivate static func regionMeans(_ region: Region, missing: Bilingual) -> Bilingual {
    Bilingual(
      ja: "「\(region.name)」のうち記載がないのは\(missing.ja)です",
      en: "of \(region.name), \(missing.en) not listed")
  }

  fileprivate static let listedHere = Bilingual(ja: "関係自治体の記載はここです", en: "they are listed here")
}
