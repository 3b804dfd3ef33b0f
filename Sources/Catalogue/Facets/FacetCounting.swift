import Participation

/// Counts all facets in one walk over the entries that the words allow.
///
/// An entry that fails one facet's choice still counts for that facet's own values: each value says
/// how many programmes choosing it would leave.
struct FacetCounting {
  /// The entries that every choice admits, in order.
  let admitted: [UInt32]
  /// The facets with their values.
  let facets: [FacetSummary]
  /// How the place stands to what is admitted.
  let relationCounts: RelationCounts

  init(facets: [any Facet], choices: SearchFilters, entries: [UInt32]) {
    let active = facets.indices.filter { !choices[facets[$0].kind].isEmpty }
    var failures = [UInt8](repeating: 0, count: entries.count)
    for number in active {
      let facet = facets[number]
      for (place, entry) in entries.enumerated() where !facet.admits(Int(entry)) {
        failures[place] |= 1 << UInt8(number)
      }
    }
    let admitted =
      active.isEmpty
      ? entries : entries.indices.filter { failures[$0] == 0 }.map { entries[$0] }
    self.admitted = admitted
    relationCounts = Self.relations(
      in: facets.first { $0.kind == .relation }?.values(of: admitted) ?? [])
    self.facets = facets.enumerated().map { number, facet in
      let lifted: UInt8 = ~(1 << UInt8(number))
      let counted =
        active.contains(number)
        ? entries.indices.filter { failures[$0] & lifted == 0 }.map { entries[$0] } : admitted
      return FacetSummary(kind: facet.kind, values: facet.values(of: counted))
    }
  }

  private static func relations(in values: [FacetValue]) -> RelationCounts {
    func count(_ relation: Relation) -> Int {
      values.first { $0.key == relation.rawValue }?.count ?? 0
    }
    return RelationCounts(
      named: count(.named), covered: count(.covered), possible: count(.possible))
  }
}
