import Lists
import LocalGovernments

/// A number of governments that a name or a description states: 1都11県, 20政令市, スクラム37.
struct StatedCount: Sendable {
  struct Part: Sendable {
    let count: Int
    let unit: CountUnit
  }

  /// What is counted, in order: 1都, 11県.
  let parts: [Part]
  /// The words as written.
  let text: String
  let place: Place
  /// Whether they stand in the programme's name.
  let isInName: Bool
  /// Whether 全 or 全国の before them says that all of a class are meant.
  let isWhole: Bool
  /// Whether it is a number without a unit, at the end of a word: スクラム37.
  let isBare: Bool
  /// The governments that brackets after the words enumerate.
  let enumerated: GovernmentSet
  /// The region that the words name together with what stands before them: 被災3県, 一都三県.
  let region: Region?

  var total: Int { parts.reduce(0) { $0 + $1.count } }

  /// Whether a set has exactly the numbers that are stated.
  func agrees(with set: GovernmentSet, in gazetteer: Gazetteer) -> Bool {
    let governments = gazetteer.governments(in: set)
    return parts.allSatisfy { part in governments.count { part.unit.counts($0) } == part.count }
  }

  /// Whether it agrees with the set, and if only when the issuing government is counted in.
  func agreement(with set: GovernmentSet, in context: CheckContext) -> Agreement {
    if agrees(with: set, in: context.gazetteer) { return .agrees }
    // Of a region that does not hold it the issuing government is no part.
    if let issuer = context.issuer, !set.contains(issuer),
      region.map({ $0.members.contains(issuer) }) ?? true
    {
      var wider = set
      wider.insert(issuer)
      if agrees(with: wider, in: context.gazetteer) { return .withIssuer(issuer) }
    }
    return .differs
  }

  enum Agreement: Sendable, Hashable {
    case agrees
    case withIssuer(LocalGovernment)
    case differs
  }
}
