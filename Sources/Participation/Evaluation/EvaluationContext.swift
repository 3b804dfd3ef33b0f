public import LocalGovernments

/// For whom and for which day a wording is evaluated.
public struct EvaluationContext: Sendable {
  /// The governments of the day.
  public let gazetteer: Gazetteer
  /// The government that published the list; `nil` where nobody knows.
  public let issuer: LocalGovernment?
  /// The prefectures by their names without 都, 府 or 県.
  let abbreviations: WordIndex<LocalGovernment>

  /// Makes a context.
  public init(gazetteer: Gazetteer, issuer: LocalGovernment?) {
    self.gazetteer = gazetteer
    self.issuer = issuer
    // 北海道 is never shortened.
    let shortened = gazetteer.governments(in: gazetteer.prefectures).filter { $0.name.last != "道" }
    abbreviations = WordIndex(shortened) { Array($0.name.unicodeScalars.dropLast()) }
  }

  /// Without the issuing government, which takes part in none of its own group wordings.
  package func withoutIssuer(_ set: GovernmentSet) -> GovernmentSet {
    guard let issuer else { return set }
    var set = set
    set.remove(issuer)
    return set
  }
}
