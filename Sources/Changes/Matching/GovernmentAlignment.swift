import CivilDates
import LocalGovernments

/// Tells which governments came and went between two days, following those that were merged.
///
/// Both sets are seen as of the later day: a government that is gone by then stands for its
/// successors. So 篠山市, which became 丹波篠山市, neither left nor joined.
struct GovernmentAlignment {
  private let gazetteer: Gazetteer
  private let existing: GovernmentSet

  init(_ gazetteer: Gazetteer, _ first: CivilDate, _ second: CivilDate) {
    let later = gazetteer.asOf(max(first, second))
    self.gazetteer = later
    existing = later.prefectures.union(later.municipalities).union(later.wards)
  }

  func members(from old: GovernmentSet, to new: GovernmentSet) -> ParticipantsChange.Members {
    guard old != new else {
      return ParticipantsChange.Members(joined: GovernmentSet(), left: GovernmentSet())
    }
    return ParticipantsChange.Members(
      joined: lacking(old, among: new), left: lacking(new, among: old))
  }

  /// The members of a set that the other does not have, neither themselves nor as successors.
  private func lacking(_ other: GovernmentSet, among set: GovernmentSet) -> GovernmentSet {
    let known = successors(of: other)
    var lacking = set.intersection(existing).subtracting(known)
    for ordinal in set.subtracting(existing).ordinals {
      let alone = GovernmentSet(ordinals: [ordinal])
      if successors(of: alone).isDisjoint(with: known) { lacking.insert(ordinal: ordinal) }
    }
    return lacking
  }

  /// The set as of the later day.
  private func successors(of set: GovernmentSet) -> GovernmentSet {
    let gone = set.subtracting(existing)
    guard !gone.isEmpty else { return set }
    var result = set.intersection(existing)
    for ordinal in gone.ordinals {
      let heirs = gazetteer.successors(of: gazetteer[ordinal: ordinal])
      if heirs.isEmpty { result.insert(ordinal: ordinal) }
      for heir in heirs { result.insert(heir) }
    }
    return result
  }
}
