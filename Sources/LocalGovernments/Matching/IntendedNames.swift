/// The governments that a word which no government bears may have been meant for, and how sure that is.
///
/// A name of the past that the tables do not know is one letter away from a dozen of others. So a
/// name is never taken for one of another kind, and where the prefecture is written before it, only
/// that prefecture's are looked at.
package struct IntendedNames: Sendable {
  /// How much speaks for the first of the governments.
  package enum Likelihood: Sendable, Hashable {
    /// Nothing chooses among the nearest.
    case open
    /// It alone is nearest, but much of its name is written otherwise, or nothing places it there.
    case guessed
    /// It alone is nearest, and most of its name, or its prefecture too, is as written.
    case likely
  }

  /// The governments with the nearest names, the likeliest first; at most three.
  package let governments: [LocalGovernment]
  /// How much speaks for the first.
  package let likelihood: Likelihood
  /// What stands before the name in the word: a prefecture or a city that holds for it.
  package let prefix: String
}

extension Gazetteer {
  /// The governments that a word may have been meant for.
  ///
  /// - Parameters:
  ///   - word: what no government is called.
  ///   - home: the prefecture whose governments are nearer than others, the issuing government's.
  /// - Returns: those with the nearest names, and how much speaks for the first.
  package func intendedNames(by word: String, near home: LocalGovernment?) -> IntendedNames {
    let outer = holder(before: word)
    let prefix = outer?.name ?? ""
    let name = tables.folding.key(String(word.dropFirst(prefix.count)))
    let stem = name.count - 1
    guard stem > 0, let kind = name.last else {
      return IntendedNames(governments: [], likelihood: .open, prefix: prefix)
    }
    let bound = max(1, stem / 2)
    var found: [(rank: (distance: Int, abroad: Int), government: LocalGovernment)] = []
    for ordinal in candidates(within: outer).ordinals {
      let key = tables.spelled[ordinal].whole
      guard key.last == kind, abs(key.count - name.count) <= bound else { continue }
      let distance = alignmentDistance(key, name)
      guard distance <= bound else { continue }
      let government = view.governments[ordinal]
      // Of prefectures there are no others, past or unknown.
      let isHome =
        outer != nil || government.code.isPrefecture || government.code.prefecture == home?.code
      found.append(((distance, isHome ? 0 : 1), government))
    }
    found.sort { left, right in
      left.rank == right.rank
        ? left.government.code < right.government.code : left.rank < right.rank
    }
    return IntendedNames(
      governments: found.prefix(3).map(\.government),
      likelihood: likelihood(of: found.map(\.rank), stem: stem), prefix: prefix)
  }

  private func likelihood(
    of ranks: [(distance: Int, abroad: Int)], stem: Int
  ) -> IntendedNames.Likelihood {
    guard let best = ranks.first, ranks.count == 1 || ranks[1] > best else { return .open }
    let isMostlyAsWritten = best.distance * 2 < stem
    let isPlaced = best.abroad == 0 || best.distance * 4 <= stem
    return isMostlyAsWritten && isPlaced ? .likely : .guessed
  }

  /// The prefecture or designated city that a word begins with and goes on after.
  private func holder(before word: String) -> LocalGovernment? {
    governments(in: prefectures.union(governments(of: .designatedCity))).first {
      word.hasPrefix($0.name) && word.count > $0.name.count
    }
  }

  private func candidates(within outer: LocalGovernment?) -> GovernmentSet {
    guard let outer else { return view.existing }
    return outer.code.isPrefecture ? municipalities(of: outer.code) : wards(of: outer.code)
  }
}
