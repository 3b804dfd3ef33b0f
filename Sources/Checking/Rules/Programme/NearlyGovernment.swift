import Lists
import LocalGovernments
import Participation

/// Finds words among governments' names that are one character away from such a name.
///
/// A slip in the last character (大口長 for 大口町) takes away what makes a name one, so that the
/// wording alone is not understood.
struct NearlyGovernment: ProgrammeRule {
  static let card = RuleCard(
    "nearly-a-government", .warning, fix: .maybe,
    title: Bilingual(ja: "自治体名に一文字違いの語", en: "Word one character away from a government's name"),
    explanation: Bilingual(
      ja:
        "自治体の名称が並ぶ中に、どの自治体でもなく、一文字だけ違う自治体がある語があります（大口長と大口町）。並んでいる自治体と同じ都道府県に当てはまる名称が一つだけのとき、それを候補として示します。",
      en:
        "Among names of governments stands a word that is none, one character away from one (大口長 for 大口町). It is proposed where it is the only such name in the prefectures of the names around it."
    ),
    faulty: .row(participants: "愛知県設楽町、愛知県東栄町、大口長"),
    sound: .row(participants: "愛知県設楽町、愛知県東栄町、愛知県大口町"))

  private static let longest = 8

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    let strange = programme.participants.nodes.filter { node in
      node.kind == .text && !node.isUnderstood && (2...Self.longest).contains(node.text.count)
    }
    guard !strange.isEmpty, !programme.participants.named.isEmpty else { return }
    let candidates = Self.candidates(around: programme, context)
    for node in strange {
      let near = candidates.filter { NameLikeness.differByOne($0.name, node.text) }
      guard near.count == 1, let government = near.first,
        let place = programme.participantsPlace(node.range)
      else { continue }
      report(
        context.finding(
          Self.card,
          Bilingual(
            ja: "「\(node.text)」は「\(government.name)」の書き違いではありませんか",
            en: "“\(node.text)” may be a slip for \(government.name)"),
          of: programme, at: place,
          fixIts: [
            context.fix(
              Bilingual(ja: "「\(government.name)」に改める", en: "Write \(government.name)"),
              Self.keepsMost(of: node.text, government) ? .maybe : .shown, at: place,
              with: government.name, of: programme)
          ]))
    }
  }

  /// Whether most of what is written stays: 大口長 keeps 大口, 韮山町 would keep one of its two kanji only.
  private static func keepsMost(of word: String, _ government: LocalGovernment) -> Bool {
    let stem = government.name.dropLast()
    return stem.count > 2 || stem == word || stem == word.dropLast()
  }

  /// The prefectures, and the municipalities of those that the names around lie in.
  private static func candidates(
    around programme: CheckedProgramme, _ context: CheckContext
  ) -> [LocalGovernment] {
    let listed = programme.participants.named
    let codes = Set(context.gazetteer.governments(in: listed).map(\.code.prefecture))
    let municipalities = codes.reduce(into: context.gazetteer.prefectures) {
      $0.formUnion(context.gazetteer.municipalities(of: $1))
    }
    return context.gazetteer.governments(in: municipalities.subtracting(listed))
  }
}
