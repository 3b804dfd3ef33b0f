import Lists
import LocalGovernments
import Participation

/// Finds a government named twice in one cell under the same role.
///
/// Where one of the two stands among another prefecture's governments, it is likely a slip for a
/// name of that prefecture; a number that the row states can make that certain enough to propose.
struct RepeatedGovernment: ProgrammeRule {
  static let card = RuleCard(
    "repeated-government", .warning, fix: .maybe,
    title: Bilingual(ja: "同じ自治体の重複", en: "Government named twice"),
    explanation: Bilingual(
      ja:
        "関係自治体の欄で、同じ役割の中に同じ自治体が二度書かれています。よくある原因は、似た名称の書き違いです。片方がほかの都道府県の市町村の間にあるときは、その都道府県の似た名称を候補として示し、事業名などにある数と合うかも確かめます。役割が違うとき、「…を含む」の中の記載は指摘しません。",
      en:
        "The same government stands twice in a cell under one role; often one of the two is a slip for a similar name. Where one stands among another prefecture's municipalities, a similar name of that prefecture is proposed, and numbers stated in the row are tried against it. Silent under different roles and within 「…を含む」."
    ),
    faulty: .row(participants: "埼玉県、さいたま市、川崎市、越谷市、川口市、神奈川県、横浜市、川崎市、相模原市"),
    sound: .row(participants: "埼玉県、さいたま市、川越市、越谷市、川口市、神奈川県、横浜市、川崎市、相模原市"))

  private struct Key: Hashable {
    let ordinal: Int
    let role: String?
  }

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    let mentions = programme.mentions.filter { mention in
      ![.includes, .excludes, .explains].contains(mention.node.qualification?.kind)
    }
    guard mentions.count > 1 else { return }
    var groups: [Key: [Int]] = [:]
    for (position, mention) in mentions.enumerated() {
      groups[Key(ordinal: mention.ordinal, role: mention.node.role), default: []].append(position)
    }
    for (key, positions) in groups where positions.count > 1 {
      let strangers = Strangers(mentions, in: context.gazetteer)
      let stranger = positions.first { strangers.prefecture(around: $0) != nil }
      let misplaced = positions.count == 2 ? stranger : nil
      let shown = misplaced ?? positions[1]
      let other = positions.first { $0 != shown } ?? positions[0]
      let government = context.gazetteer[ordinal: key.ordinal]
      guard let place = programme.participantsPlace(mentions[shown].node.range) else { continue }
      let before = other > 0 ? context.gazetteer[ordinal: mentions[other - 1].ordinal] : nil
      var notes = [
        context.note(
          .other(after: before), at: programme.participantsPlace(mentions[other].node.range))
      ]
      var fixIts: [FixIt] = []
      if let misplaced, let prefecture = strangers.prefecture(around: misplaced) {
        let intended = IntendedName(
          for: government, in: prefecture, among: mentions, of: programme, context)
        if let intended {
          notes += intended.reasons
          fixIts = [
            context.fix(
              .write(intended.government.name), .maybe, at: place,
              with: mentions[shown].node.text.replacingLast(
                government.name, with: intended.government.name), of: programme)
          ]
        } else {
          notes.append(context.note(.among(prefecture)))
        }
      } else if let deletion = deletion(of: mentions[shown].node, in: programme, context) {
        fixIts = [deletion]
      }
      report(
        context.finding(
          Self.card, .twice(government), of: programme, at: place, notes: notes,
          fixIts: fixIts))
    }
  }

  /// Takes the second of two names away, with the comma before it.
  private func deletion(
    of node: ParticipantNode, in programme: CheckedProgramme, _ context: CheckContext
  ) -> FixIt? {
    let bytes = Array(programme.participants.text.utf8)
    let before = String(decoding: bytes[..<node.range.lowerBound], as: UTF8.self)
    guard let comma = before.unicodeScalars.last, "、，,・".unicodeScalars.contains(comma),
      let place = programme.participantsPlace(
        node.range.lowerBound - UTF8.width(comma)..<node.range.upperBound)
    else { return nil }
    return context.fix(.delete, .maybe, at: place, with: "", of: programme)
  }
}

extension String {
  /// The text with the last occurrence of a word replaced; the new word alone where it has none.
  fileprivate func replacingLast(_ word: String, with replacement: String) -> String {
    guard let range = ranges(of: word).last else { return replacement }
    return replacingCharacters(range, with: replacement)
  }

  private func replacingCharacters(_ range: Range<Index>, with replacement: String) -> String {
    self[..<range.lowerBound] + replacement + self[range.upperBound...]
  }
}

extension Bilingual {
  fileprivate static func twice(_ government: LocalGovernment) -> Bilingual {
    Bilingual(
      ja: "「\(government.name)」が二度書かれています", en: "\(government.inEnglish) is written twice")
  }

  /// Where the one stands that is not shown: a reader of a page sees no place of a file.
  fileprivate static func other(after government: LocalGovernment?) -> Bilingual {
    guard let government else {
      return Bilingual(ja: "もう一つは欄の初めに書かれています", en: "the other one begins the cell")
    }
    return Bilingual(
      ja: "もう一つは「\(government.name)」の次に書かれています",
      en: "the other one stands after \(government.inEnglish)")
  }

  fileprivate static func among(_ prefecture: LocalGovernment) -> Bilingual {
    Bilingual(
      ja: "この記載は\(prefecture.name)の自治体に挟まれています",
      en: "this one stands among governments of \(prefecture.inEnglish)")
  }

  fileprivate static func write(_ name: String) -> Bilingual {
    Bilingual(ja: "「\(name)」に改める", en: "Write \(name)")
  }

  fileprivate static let delete = Bilingual(ja: "重複した記載を削る", en: "Delete the repetition")
}
