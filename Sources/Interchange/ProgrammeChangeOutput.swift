package import Changes
package import LocalGovernments
import Participation

/// What became of one programme.
package struct ProgrammeChangeOutput: Encodable, Sendable {
  package let kinds: [String]
  /// Its rows in the older list, the one that continues first.
  package let from: [Row]
  /// Its rows in the newer list, the one that continues first.
  package let to: [Row]
  @Nullable package var match: Match?
  @Nullable package var number: Text?
  @Nullable package var name: Text?
  @Nullable package var bureau: Text?
  @Nullable package var theme: Text?
  @Nullable package var description: Text?
  @Nullable package var links: Links?
  @Nullable package var participants: Participants?

  /// A row of either list.
  package struct Row: Encodable, Sendable {
    package let id: String
    @Nullable package var number: String?
    package let name: String
    package let theme: String
    package let bureau: String
  }

  /// Why the rows are taken for one programme.
  package struct Match: Encodable, Sendable {
    package let confidence: Double
    package let doubtful: Bool
    package let reasons: [Reason]
  }

  /// One ground of a match.
  package struct Reason: Encodable, Sendable {
    package let kind: String
    @Nullable package var share: Double?
  }

  /// A text that changed, and where, word by word.
  package struct Text: Encodable, Sendable {
    package let from: String
    package let to: String
    package let spellingOnly: Bool
    package let difference: [Segment]
  }

  /// A stretch of a text: `same`, `removed` or `added`.
  package struct Segment: Encodable, Sendable {
    package let kind: String
    package let text: String
  }

  /// Links that came and went.
  package struct Links: Encodable, Sendable {
    package let added: [String]
    package let removed: [String]
  }

  /// How the participants changed, in words and in governments.
  package struct Participants: Encodable, Sendable {
    @Nullable package var wording: Text?
    package let reach: String
    package let named: Members
    package let covered: Members
    package let possible: Members
    package let wasOpen: Bool
    package let isOpen: Bool
  }

  /// The codes of governments that came and went.
  package struct Members: Encodable, Sendable {
    package let joined: [String]
    package let left: [String]
  }

  package init(_ entry: ProgrammeChange, gazetteer: Gazetteer) {
    kinds = entry.kinds.map(\.rawValue)
    from = entry.old.map(Row.init)
    to = entry.new.map(Row.init)
    match = entry.match.map(Match.init)
    let differences = entry.differences
    number = differences.number.map(Text.init)
    name = differences.name.map(Text.init)
    bureau = differences.bureau.map(Text.init)
    theme = differences.theme.map(Text.init)
    description = differences.description.map(Text.init)
    links = differences.links.map { Links(added: $0.added, removed: $0.removed) }
    participants = differences.participants.map { Participants($0, gazetteer: gazetteer) }
  }
}

extension ProgrammeChangeOutput.Row {
  init(_ programme: Programme) {
    self.init(
      id: programme.id, number: programme.number, name: programme.name, theme: programme.theme,
      bureau: programme.bureau)
  }
}

extension ProgrammeChangeOutput.Match {
  init(_ match: ProgrammeMatch) {
    confidence = Self.rounded(match.confidence)
    doubtful = match.isDoubtful
    reasons = match.reasons.map { reason in
      switch reason {
      case .sameContent: .init(kind: "same-content", share: nil)
      case .sameName: .init(kind: "same-name", share: nil)
      case .sameLink: .init(kind: "same-link", share: nil)
      case .similarText(let share): .init(kind: "similar-text", share: Self.rounded(share))
      case .sharedText(let share): .init(kind: "shared-text", share: Self.rounded(share))
      }
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

extension ProgrammeChangeOutput.Text {
  init(_ change: TextChange) {
    from = change.old
    to = change.new
    spellingOnly = change.isOnlySpelling
    difference = change.difference.segments.map {
      ProgrammeChangeOutput.Segment(kind: $0.kind.rawValue, text: $0.text)
    }
  }
}

extension ProgrammeChangeOutput.Participants {
  init(_ change: ParticipantsChange, gazetteer: Gazetteer) {
    func members(_ members: ParticipantsChange.Members) -> ProgrammeChangeOutput.Members {
      ProgrammeChangeOutput.Members(
        joined: gazetteer.fiveDigits(of: members.joined),
        left: gazetteer.fiveDigits(of: members.left))
    }
    self.init(
      wording: change.wording.map(ProgrammeChangeOutput.Text.init), reach: change.reach.rawValue,
      named: members(change.named), covered: members(change.covered),
      possible: members(change.possible), wasOpen: change.wasOpen, isOpen: change.isOpen)
  }
}
