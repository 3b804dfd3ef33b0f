/// How one government stands to one programme; the strongest relation counts.
public enum Relation: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// The wording is open; the list alone cannot decide.
  case possible
  /// A group wording includes it.
  case covered
  /// The list names it.
  case named

  /// Orders by strength, `possible` first.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .possible: 0
    case .covered: 1
    case .named: 2
    }
  }
}

/// One government in one programme: how, by which words, in which role.
public struct Participation: Sendable, Hashable {
  /// How it takes part.
  public let relation: Relation
  /// The words that say so.
  public let wording: String
  /// Its role, where the list gives one.
  public let role: String?
  /// Which node of the expression says so.
  public let nodeIndex: Int
}
