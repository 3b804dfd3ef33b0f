import LocalGovernments

/// Tells names that stand among another prefecture's governments.
struct Strangers: Sendable {
  private let mentions: [Mention]
  private let gazetteer: Gazetteer

  init(_ mentions: [Mention], in gazetteer: Gazetteer) {
    self.mentions = mentions
    self.gazetteer = gazetteer
  }

  /// The prefecture of the names on both sides of a municipality, where it is another than its own.
  func prefecture(around position: Int) -> LocalGovernment? {
    let own = government(position)
    guard !own.code.isPrefecture, position > 0, position + 1 < mentions.count else { return nil }
    let before = government(position - 1).code.prefecture
    let after = government(position + 1).code.prefecture
    guard before == after, before != own.code.prefecture else { return nil }
    return gazetteer[before]
  }

  private func government(_ position: Int) -> LocalGovernment {
    gazetteer[ordinal: mentions[position].ordinal]
  }
}
