/// Why rows of two lists are taken for the same programme.
public struct ProgrammeMatch: Sendable, Hashable {
  /// One ground of a match.
  public enum Reason: Sendable, Hashable {
    /// Everything but the number is the same.
    case sameContent
    /// The names have the same words.
    case sameName
    /// Both give a link that few others give.
    case sameLink
    /// Name and description share this part of their text, 0 to 1.
    case similarText(Double)
    /// The text that one row lost stands in another: the share of it, 0 to 1.
    case sharedText(Double)
  }

  /// How sure the match is, 0 to 1.
  public let confidence: Double
  /// The grounds, strongest first.
  public let reasons: [Reason]
  /// Whether someone should look: little is shared, another row would do nearly as well, or a
  /// split or a merger was inferred.
  public let isDoubtful: Bool
}
