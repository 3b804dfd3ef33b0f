package import LocalGovernments

/// How many programmes of an edition each government takes part in; each programme counts once,
/// under its strongest relation.
package struct GovernmentCounts: Sendable, Hashable {
  private var named: [UInt32] = []
  private var covered: [UInt32] = []
  private var possible: [UInt32] = []

  /// The governments that at least one programme names.
  package private(set) var namedGovernments = GovernmentSet()

  /// Counts of no programme.
  init() {}

  init(
    entries: Range<Int>, profiles: [ParticipationIndex.Profile], profileOfEntry: [UInt32],
    named namedOfEntry: Postings
  ) {
    var uses = [UInt32](repeating: 0, count: profiles.count)
    var names: [UInt32] = []
    var coveredToo: [UInt32] = []
    var possibleToo: [UInt32] = []
    for entry in entries {
      let number = Int(profileOfEntry[entry])
      uses[number] += 1
      let profile = profiles[number]
      for ordinal in namedOfEntry[entry] {
        names.add(1, at: Int(ordinal))
        if profile.covered.contains(ordinal: Int(ordinal)) {
          coveredToo.add(1, at: Int(ordinal))
        } else if profile.possible.contains(ordinal: Int(ordinal)) {
          possibleToo.add(1, at: Int(ordinal))
        }
      }
    }
    for (profile, count) in zip(profiles, uses) where count > 0 {
      for ordinal in profile.covered.ordinals { covered.add(count, at: ordinal) }
      for ordinal in profile.possible.subtracting(profile.covered).ordinals {
        possible.add(count, at: ordinal)
      }
    }
    for (ordinal, count) in coveredToo.enumerated() where count > 0 { covered[ordinal] -= count }
    for (ordinal, count) in possibleToo.enumerated() where count > 0 { possible[ordinal] -= count }
    named = names
    namedGovernments = GovernmentSet(ordinals: names.indices.filter { names[$0] > 0 })
  }

  /// The counts of one government.
  package subscript(government: LocalGovernment) -> RelationCounts {
    self[ordinal: government.ordinal]
  }

  /// The counts of the government of that ordinal.
  package subscript(ordinal ordinal: Int) -> RelationCounts {
    RelationCounts(
      named: named.at(ordinal), covered: covered.at(ordinal), possible: possible.at(ordinal))
  }

  /// Adds the counts of another edition.
  mutating func add(_ other: GovernmentCounts) {
    for (ordinal, count) in other.named.enumerated() { named.add(count, at: ordinal) }
    for (ordinal, count) in other.covered.enumerated() { covered.add(count, at: ordinal) }
    for (ordinal, count) in other.possible.enumerated() { possible.add(count, at: ordinal) }
    namedGovernments.formUnion(other.namedGovernments)
  }
}

/// Numbers of programmes by relation.
package struct RelationCounts: Sendable, Hashable {
  /// How many name it.
  package let named: Int
  /// How many cover it by a group wording.
  package let covered: Int
  /// How many may include it.
  package let possible: Int

  /// Makes counts.
  package init(named: Int, covered: Int, possible: Int) {
    self.named = named
    self.covered = covered
    self.possible = possible
  }

  /// All together.
  package var total: Int { named + covered + possible }
}

extension [UInt32] {
  fileprivate mutating func add(_ amount: UInt32, at index: Int) {
    if index >= count { append(contentsOf: repeatElement(0, count: index + 1 - count)) }
    self[index] += amount
  }

  fileprivate func at(_ index: Int) -> Int { index < count ? Int(self[index]) : 0 }
}

extension Catalogue {
  /// How many programmes each government takes part in, for maps and tables in one pass.
  package func counts(edition: String? = nil) -> GovernmentCounts {
    let editions = contents.scope(of: edition).editions
    guard let first = editions.first else { return GovernmentCounts() }
    return editions.dropFirst().reduce(into: contents.participation.counts[first]) {
      $0.add(contents.participation.counts[$1])
    }
  }
}
