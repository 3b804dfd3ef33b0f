/// A change to the text that would mend what a diagnostic found.
public struct FixIt: Sendable, Hashable, Codable {
  /// How far the change can be trusted.
  public enum Confidence: String, Sendable, Hashable, Codable {
    /// Right without a look; applied when fixes are asked for.
    case sure
    /// Likely; applied only when all fixes are asked for.
    case maybe
    /// Shown to a person, never applied.
    case shown
  }

  /// What the change does.
  public let title: Bilingual
  /// How far it can be trusted.
  public let confidence: Confidence
  /// What is replaced.
  public let span: SourceSpan
  /// What stands there afterwards.
  public let replacement: String

  /// Makes a change.
  public init(
    title: Bilingual, confidence: Confidence, span: SourceSpan, replacement: String
  ) {
    self.title = title
    self.confidence = confidence
    self.span = span
    self.replacement = replacement
  }
}
