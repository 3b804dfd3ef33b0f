package import LocalGovernments
import Participation

extension Catalogue {
  /// How many of some programmes each of some governments takes part in, each programme once under
  /// its strongest relation.
  ///
  /// - Parameters:
  ///   - places: the governments asked for.
  ///   - entries: the programmes that count.
  /// - Returns: the counts by the government's ordinal; governments without any are left out.
  package func counts(
    of places: GovernmentSet, over entries: [CatalogueEntry]
  ) -> [Int: RelationCounts] {
    var counts: [Int: (named: Int, covered: Int, possible: Int)] = [:]
    for entry in entries {
      let participants = entry.programme.participants
      let named = participants.named.intersection(places)
      let covered = participants.covered.intersection(places).subtracting(named)
      let possible = participants.possible.intersection(places).subtracting(named)
        .subtracting(covered)
      for ordinal in named.ordinals { counts[ordinal, default: (0, 0, 0)].named += 1 }
      for ordinal in covered.ordinals { counts[ordinal, default: (0, 0, 0)].covered += 1 }
      for ordinal in possible.ordinals { counts[ordinal, default: (0, 0, 0)].possible += 1 }
    }
    return counts.mapValues {
      RelationCounts(named: $0.named, covered: $0.covered, possible: $0.possible)
    }
  }

  /// The governments that are named together with one, and in how many programmes.
  ///
  /// - Parameters:
  ///   - government: the one.
  ///   - edition: the edition; `nil` for the current ones.
  /// - Returns: the strongest ties first; of equal ones in code order.
  package func ties(
    of government: LocalGovernment, edition: String? = nil
  ) -> [(government: LocalGovernment, entries: [CatalogueEntry])] {
    var together: [Int: [CatalogueEntry]] = [:]
    for index in contents.scope(of: edition).ranges.joined() {
      let entry = contents.entry(at: index)
      let named = entry.programme.participants.named
      guard named.contains(government) else { continue }
      for ordinal in named.ordinals where ordinal != government.ordinal {
        together[ordinal, default: []].append(entry)
      }
    }
    return together.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { (gazetteer[ordinal: $0.key], $0.value) }
  }

  /// The pairs of prefectures that the most programmes name together.
  ///
  /// - Parameters:
  ///   - limit: how many pairs.
  ///   - edition: the edition; `nil` for the current ones.
  /// - Returns: the pairs, the strongest first.
  package func strongestPairs(
    limit: Int, edition: String? = nil
  ) -> [(first: LocalGovernment, second: LocalGovernment, count: Int)] {
    var pairs: [[Int]: Int] = [:]
    for index in contents.scope(of: edition).ranges.joined() {
      let named = Array(
        contents.programme(at: index).participants.named
          .intersection(gazetteer.prefectures).ordinals)
      for (place, first) in named.enumerated() {
        for second in named[(place + 1)...] { pairs[[first, second], default: 0] += 1 }
      }
    }
    return pairs.sorted {
      ($1.value, $0.key[0], $0.key[1]) < ($0.value, $1.key[0], $1.key[1])
    }.prefix(limit).map {
      (gazetteer[ordinal: $0.key[0]], gazetteer[ordinal: $0.key[1]], $0.value)
    }
  }
}
