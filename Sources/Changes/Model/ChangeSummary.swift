public import LocalGovernments
import Participation

/// The figures of a comparison.
public struct ChangeSummary: Sendable, Hashable {
  /// How many programmes each list has.
  public let oldCount: Int
  /// How many programmes the newer list has.
  public let newCount: Int
  /// How many entries have each kind of change; kinds without one are missing.
  public let counts: [ChangeKind: Int]
  /// How many continue with nothing but another number.
  public let unchanged: Int
  /// How many matches someone should look at.
  public let doubtful: Int
  /// By theme, in the order of the newer list; themes that are gone last.
  public let themes: [Group]
  /// By bureau, in the order of the newer list; bureaus that are gone last.
  public let bureaus: [Group]
  /// By prefecture, in code order, those that either list names, themselves or by a municipality.
  public let prefectures: [PrefectureGroup]
  /// Bureaus from which programmes went to others, in the order of the newer list.
  public let bureauMoves: [BureauMove]

  /// The programmes of a theme or a bureau.
  public struct Group: Sendable, Hashable {
    /// The theme or the bureau.
    public let name: String
    /// How many programmes it has in either list.
    public internal(set) var oldCount = 0
    /// How many programmes it has in the newer list.
    public internal(set) var newCount = 0
    /// How many of them are new.
    public internal(set) var new = 0
    /// How many of its old ones ended.
    public internal(set) var ended = 0
    /// How many continue with changes.
    public internal(set) var changed = 0
    /// How many continue unchanged.
    public internal(set) var unchanged = 0
  }

  /// The programmes that name a prefecture or a municipality of it.
  public struct PrefectureGroup: Sendable, Hashable {
    /// The prefecture.
    public let prefecture: LocalGovernmentCode
    /// How many programmes of the older list name it.
    public internal(set) var oldCount = 0
    /// How many programmes of the newer list name it.
    public internal(set) var newCount = 0
    /// How many name it that did not, new programmes among them.
    public internal(set) var joined = 0
    /// How many name it no longer, ended programmes among them.
    public internal(set) var left = 0
  }

  /// Programmes that went from one bureau to another.
  public struct BureauMove: Sendable, Hashable {
    /// The bureau that had them.
    public let old: String
    /// The bureau that has them.
    public let new: String
    /// How many went.
    public let count: Int
    /// Whether the one is gone and the other is new: likely a change of name. An inference.
    public let isLikelyRenamed: Bool
  }
}
