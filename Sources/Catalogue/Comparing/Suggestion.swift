package import LocalGovernments
package import Participation

/// A programme that names governments like one that it does not name.
package struct Suggestion: Sendable {
  /// Governments that the programme names, and what they have in common with the one it does not.
  package struct Reason: Sendable {
    /// What they have in common.
    package let likeness: Likeness
    /// The governments, nearest first.
    package let governments: [LocalGovernment]
  }

  /// The programme.
  package let entry: CatalogueEntry
  /// How it includes the government all the same; `nil` where nothing in it points there.
  package let standing: Relation?
  /// Why it is suggested, in the order of `Likeness`; a government stands in every reason it bears.
  package let reasons: [Reason]
  /// How many different governments the reasons tell of.
  package let count: Int
}

extension Catalogue {
  /// The programmes in which governments like this one are named and this one is not, those that
  /// name most of them first.
  ///
  /// A ward, a government of the past and the issuer of a list get none. The cost is that of the
  /// names of the governments that are alike.
  package func suggestions(
    for government: LocalGovernment, edition: String? = nil, limit: Int = 10
  ) -> [Suggestion] {
    guard government.kind != .ward, government.validUntil == nil, limit > 0 else { return [] }
    let alike = AlikeGovernments(to: government, in: gazetteer)
    let scope = contents.scope(of: edition)
    let open = scope.editions.filter { contents.editions[$0].issuer != government.code }
      .map { contents.ranges[$0] }
    let participation = contents.participation
    let standing = participation.relations(
      of: GovernmentSet(ordinals: [government.ordinal]), entries: contents.count)

    var counts: [Int: Int] = [:]
    for ordinal in alike.all.ordinals {
      for entry in participation.entriesNaming[ordinal].map(Int.init)
      where standing[entry] != Relation.named.bit && open.contains(where: { $0.contains(entry) }) {
        counts[entry, default: 0] += 1
      }
    }
    let ranks = contents.orders.number
    let ranked = counts.sorted { ($1.value, ranks[$0.key]) < ($0.value, ranks[$1.key]) }
    return ranked.prefix(limit).map { index, count in
      let named = GovernmentSet(ordinals: participation.namedOfEntry[index].map(Int.init))
      return Suggestion(
        entry: contents.entry(at: index), standing: Relation(bit: standing[index]),
        reasons: alike.groups.compactMap { likeness, members in
          let shared = gazetteer.governments(in: members.intersection(named))
          return shared.isEmpty
            ? nil
            : Suggestion.Reason(likeness: likeness, governments: nearest(shared, to: government))
        }, count: count)
    }
  }
}
