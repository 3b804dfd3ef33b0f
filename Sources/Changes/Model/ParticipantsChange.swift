public import LocalGovernments
import Participation

/// How the participants of a programme changed: in words, and in the governments they mean.
///
/// Each wording is evaluated on its own list's day. A government that was renamed or merged
/// between the two days is followed, so that its successor in its place has not joined.
public struct ParticipantsChange: Sendable, Hashable {
  /// Governments that came and went in one relation.
  public struct Members: Sendable, Hashable {
    /// Those that only the newer wording gives, by their code on its day.
    public let joined: GovernmentSet
    /// Those that only the older wording gives, by their code on its day.
    public let left: GovernmentSet

    /// Whether nobody came or went.
    public var isEmpty: Bool { joined.isEmpty && left.isEmpty }
  }

  /// Where the two wordings stand to each other.
  public enum Reach: String, Sendable, Hashable, Codable {
    /// Governments were added and none taken away.
    case widened
    /// Governments were taken away and none added.
    case narrowed
    /// Some came, some went.
    case shifted
    /// The same governments.
    case same
  }

  /// The wording, where its words changed; of a split or a merger the rows' wordings together.
  public let wording: TextChange?
  /// Governments given by name.
  public let named: Members
  /// Governments that group wordings include.
  public let covered: Members
  /// Governments that open wordings may include.
  public let possible: Members
  /// Governments named or included before and not now, or the other way round.
  public let all: Members
  /// Whether the wording was and is open.
  public let wasOpen: Bool
  /// Whether the newer wording is open.
  public let isOpen: Bool

  /// Whether the governments that are named or included became more, fewer or others.
  public var reach: Reach {
    switch (all.joined.isEmpty, all.left.isEmpty) {
    case (true, true): .same
    case (false, true): .widened
    case (true, false): .narrowed
    case (false, false): .shifted
    }
  }

  var kind: ChangeKind {
    guard let wording else { return .roster }
    return wording.isOnlySpelling && named.isEmpty && covered.isEmpty && possible.isEmpty
      ? .spelling : .participants
  }
}
