import Changes
import Participation

/// What a group wording of the list means in English: 全国道府県, all prefectures.
struct WordingGloss: Sendable, Hashable {
  let glossed: String
  let gloss: String

  /// The group wordings of a programme.
  static func all(of programme: Programme) -> [WordingGloss] { all(of: programme.participants) }

  /// The group wordings of participants.
  static func all(of participants: ParticipantExpression) -> [WordingGloss] {
    participants.nodes.compactMap { node in
      node.group.map { WordingGloss(glossed: node.text, gloss: $0.english) }
    }
  }

  /// Each once, in order, of those whose words answer.
  static func distinct(
    _ glosses: [WordingGloss], where isTold: (String) -> Bool
  ) -> [WordingGloss] {
    var told: Set<WordingGloss> = []
    return glosses.filter { isTold($0.glossed) && told.insert($0).inserted }
  }
}

extension TextChange {
  /// Whether words stand in only one of the two texts.
  func mentions(_ words: String) -> Bool { old.contains(words) != new.contains(words) }
}
