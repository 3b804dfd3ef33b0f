/// Something found in a list that a person should know of, and where.
public struct Diagnostic: Sendable, Hashable, Codable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// A habit of style, or a remark.
    case note
    /// It can be published, and someone should look.
    case warning
    /// It cannot be published as it stands.
    case error

    /// Orders by how much it matters.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A remark that belongs to a diagnostic: a reason, a second place, the text of a row.
  public struct Note: Sendable, Hashable, Codable {
    /// The remark.
    public let message: Bilingual
    /// The place it speaks of.
    public let span: SourceSpan?

    /// Makes a remark.
    public init(_ message: Bilingual, at span: SourceSpan? = nil) {
      self.message = message
      self.span = span
    }
  }

  /// The identifier of what was found; it names the fault: `repeated-number`.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// What was found, and what to do.
  public let message: Bilingual
  /// The number of the programme it belongs to, as the list writes it.
  public let programme: String?
  /// The name of the file.
  public let file: String?
  /// The place.
  public let span: SourceSpan?
  /// Remarks in the order they help.
  public let notes: [Note]
  /// Changes that would mend it.
  public let fixIts: [FixIt]

  /// Makes a diagnostic.
  public init(
    _ rule: String, _ severity: Severity, _ message: Bilingual, programme: String? = nil,
    file: String? = nil, span: SourceSpan? = nil, notes: [Note] = [], fixIts: [FixIt] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.programme = programme
    self.file = file
    self.span = span
    self.notes = notes
    self.fixIts = fixIts
  }
}
