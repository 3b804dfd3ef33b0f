public import LocalGovernments

/// For whom and for which day a wording is evaluated.
public struct EvaluationContext: Sendable {
  /// The governments of the day.
  public let gazetteer: Gazetteer
  /// The government that published the list; `nil` where nobody knows.
  public let issuer: LocalGovernment?

  /// Makes a context.
  public init(gazetteer: Gazetteer, issuer: LocalGovernment?) {
    self.gazetteer = gazetteer
    self.issuer = issuer
  }

  /// Without the issuing government, which takes part in none of its own group wordings.
  func withoutIssuer(_ set: GovernmentSet) -> GovernmentSet {
    guard let issuer else { return set }
    var set = set
    set.remove(issuer)
    return set
  }
}
