package import Changes
package import LocalGovernments
import Participation

/// The figures of a comparison of two editions.
package struct ChangeSummaryOutput: Encodable, Sendable {
  package let programmes: Sides
  package let unchanged: Int
  package let doubtful: Int
  /// How many entries have each kind of change; every kind is there.
  package let kinds: [String: Int]
  package let themes: [Group]
  package let bureaus: [Group]
  package let bureauMoves: [BureauMove]
  package let prefectures: [Prefecture]

  /// A number on either side.
  package struct Sides: Encodable, Sendable {
    package let from: Int
    package let to: Int
  }

  /// A theme or a bureau.
  package struct Group: Encodable, Sendable {
    package let name: String
    package let from: Int
    package let to: Int
    package let new: Int
    package let ended: Int
    package let changed: Int
    package let unchanged: Int

    init(_ group: ChangeSummary.Group) {
      name = group.name
      from = group.oldCount
      to = group.newCount
      new = group.new
      ended = group.ended
      changed = group.changed
      unchanged = group.unchanged
    }
  }

  /// Programmes that went from one bureau to another.
  package struct BureauMove: Encodable, Sendable {
    package let from: String
    package let to: String
    package let programmes: Int
    package let likelyRenamed: Bool
  }

  /// The programmes that name a prefecture or a municipality of it.
  package struct Prefecture: Encodable, Sendable {
    package let code: String
    package let from: Int
    package let to: Int
    package let joined: Int
    package let left: Int
  }

  package init(_ summary: ChangeSummary) {
    programmes = Sides(from: summary.oldCount, to: summary.newCount)
    unchanged = summary.unchanged
    doubtful = summary.doubtful
    kinds = Dictionary(
      uniqueKeysWithValues: ChangeKind.allCases.map { ($0.rawValue, summary.counts[$0] ?? 0) })
    themes = summary.themes.map(Group.init)
    bureaus = summary.bureaus.map(Group.init)
    bureauMoves = summary.bureauMoves.map {
      BureauMove(
        from: $0.old, to: $0.new, programmes: $0.count, likelyRenamed: $0.isLikelyRenamed)
    }
    prefectures = summary.prefectures.map {
      Prefecture(
        code: $0.prefecture.fiveDigits, from: $0.oldCount, to: $0.newCount, joined: $0.joined,
        left: $0.left)
    }
  }
}

/// Two editions compared, with a stretch of the entries.
package struct ChangesOutput: Encodable, Sendable {
  package let from: EditionOutput
  package let to: EditionOutput
  package let summary: ChangeSummaryOutput
  package let programmes: [ProgrammeChangeOutput]

  package init(
    _ changes: EditionChanges, showing entries: [ProgrammeChange], gazetteer: Gazetteer
  ) {
    from = EditionOutput(changes.old)
    to = EditionOutput(changes.new)
    summary = ChangeSummaryOutput(changes.summary)
    programmes = entries.map { ProgrammeChangeOutput($0, gazetteer: gazetteer) }
  }
}
