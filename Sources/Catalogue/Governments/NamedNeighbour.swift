package import LocalGovernments

/// A government near another that programmes name.
package struct NamedNeighbour: Sendable {
  /// The government.
  package let government: LocalGovernment
  /// How far its office is, in kilometres, where both points are known.
  package let kilometres: Double?
  /// Whether both lie in one prefecture.
  package let isInSamePrefecture: Bool
  /// The programmes that name it, in file order.
  package let entries: [CatalogueEntry]
}

extension Catalogue {
  /// The governments near this one that programmes name, nearest first; for a municipality its
  /// prefecture too, for a prefecture those that border it. The city that a ward belongs to is no
  /// neighbour of it.
  package func neighboursNamed(
    near government: LocalGovernment, edition: String? = nil, limit: Int = 8
  ) -> [NamedNeighbour] {
    let scope = contents.scope(of: edition)
    let named = counts(edition: edition).namedGovernments
    let borders = gazetteer.neighbours(of: government.code.prefecture)
    let candidates = gazetteer.governments(in: named).filter { other in
      guard other.code != government.code, other.code != government.parent, other.kind != .ward
      else { return false }
      if government.code.isPrefecture { return borders.contains(other) }
      return other.code.prefecture == government.code.prefecture
        || (!other.code.isPrefecture && isNear(government, other))
    }
    let measured = candidates.map { ($0, government.kilometres(to: $0)) }
    let nearest = measured.sorted {
      ($0.1 ?? .infinity, $0.0.code) < ($1.1 ?? .infinity, $1.0.code)
    }
    return nearest.prefix(limit).map { other, kilometres in
      NamedNeighbour(
        government: other, kilometres: kilometres,
        isInSamePrefecture: other.code.prefecture == government.code.prefecture,
        entries: contents.participation.entriesNaming[other.ordinal].map(Int.init)
          .filter { index in scope.ranges.contains { $0.contains(index) } }
          .map { contents.entry(at: $0) })
    }
  }

  private func isNear(_ one: LocalGovernment, _ other: LocalGovernment) -> Bool {
    one.kilometres(to: other).map { $0 <= LocalGovernment.nearby } ?? false
  }
}
