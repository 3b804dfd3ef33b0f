public import LocalGovernments

/// Who takes part, each government under the strongest of its relations only.
///
/// A wording may name a government that an open wording of the same cell takes in, too: people are
/// then told of it once.
public struct StrongestRelations: Sendable, Hashable {
  /// Those given by name.
  public let named: GovernmentSet
  /// Those that only group wordings include.
  public let covered: GovernmentSet
  /// Those that only an open wording may include.
  public let possible: GovernmentSet

  /// Those of one relation.
  public subscript(relation: Relation) -> GovernmentSet {
    switch relation {
    case .named: named
    case .covered: covered
    case .possible: possible
    }
  }
}

extension ParticipantExpression {
  /// Its governments, each under its strongest relation.
  public var strongest: StrongestRelations {
    StrongestRelations(
      named: named, covered: covered.subtracting(named),
      possible: possible.subtracting(named).subtracting(covered))
  }
}
