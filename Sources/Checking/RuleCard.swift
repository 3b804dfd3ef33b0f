public import Lists

/// What a rule is: its name, how much it matters, why it is there, and an example of either kind.
public struct RuleCard: Sendable, Hashable {
  /// The identifier; it names the fault: `repeated-government`.
  public let identifier: String
  /// How much a finding of this rule matters as a rule.
  public let severity: Diagnostic.Severity
  /// The best promise that its fix-its make; `nil` where it offers none.
  public let fix: FixIt.Confidence?
  /// Whether it is found only by asking the network.
  public let isOnline: Bool
  /// What it finds, in a few words.
  public let title: Bilingual
  /// What it finds, why that hurts a reader, and when it keeps silent.
  public let explanation: Bilingual
  /// A list in which it finds something.
  public let faulty: RuleExample
  /// The same list put right.
  public let sound: RuleExample

  init(
    _ identifier: String, _ severity: Diagnostic.Severity, fix: FixIt.Confidence? = nil,
    isOnline: Bool = false, title: Bilingual, explanation: Bilingual, faulty: RuleExample,
    sound: RuleExample
  ) {
    self.identifier = identifier
    self.severity = severity
    self.fix = fix
    self.isOnline = isOnline
    self.title = title
    self.explanation = explanation
    self.faulty = faulty
    self.sound = sound
  }
}
