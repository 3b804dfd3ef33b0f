package import LocalGovernments
package import Participation

/// How one government stands to the programmes of an edition.
package struct GovernmentSummary: Sendable {
  /// One programme in which the government takes part, and every way it does, strongest first.
  package struct Item: Sendable {
    /// The programme.
    package let entry: CatalogueEntry
    /// Every way, strongest first.
    package let participations: [Participation]
    /// The strongest way.
    package let strongest: Participation
  }

  /// Programmes that cover the government by the same wording.
  package struct CoveredGroup: Sendable {
    /// The wording.
    package let wording: GroupWording
    /// The programmes and the words in each, in file order.
    package let items: [(entry: CatalogueEntry, participation: Participation)]
  }

  /// The government.
  package let government: LocalGovernment
  /// Every programme in which it takes part, in file order.
  package let items: [Item]
  /// How many programmes, each under its strongest relation.
  package let counts: RelationCounts

  /// The programmes that name it.
  package var named: [Item] { items.filter { $0.strongest.relation == .named } }

  /// The programmes that at most may include it.
  package var possible: [Item] { items.filter { $0.strongest.relation == .possible } }

  /// The programmes that cover it and do not name it, grouped by the wording that does; the
  /// wording with most programmes first.
  package var covered: [CoveredGroup] {
    var order: [String] = []
    var groups: [String: (GroupWording, [(entry: CatalogueEntry, participation: Participation)])] =
      [:]
    for item in items where item.strongest.relation == .covered {
      let node = item.entry.programme.participants.nodes[item.strongest.nodeIndex]
      let wording =
        node.group ?? GroupWording(id: node.text, name: node.text, english: node.text)
      if groups[wording.id] == nil { order.append(wording.id) }
      groups[wording.id, default: (wording, [])].1.append((item.entry, item.strongest))
    }
    let listed = order.compactMap { groups[$0] }.map { CoveredGroup(wording: $0.0, items: $0.1) }
    return listed.enumerated()
      .sorted { ($1.element.items.count, $0.offset) < ($0.element.items.count, $1.offset) }
      .map(\.element)
  }

  /// The programmes in which it stands in that relation, whether or not it also stands in a
  /// stronger one, each with the first such participation.
  package func standing(_ relation: Relation)
    -> [(entry: CatalogueEntry, participation: Participation)]
  {
    items.compactMap { item in
      item.participations.first { $0.relation == relation }.map { (item.entry, $0) }
    }
  }
}

extension Catalogue {
  /// What stands today in the place of a government that is gone, each with its programmes.
  package func heirs(of government: LocalGovernment, edition: String? = nil)
    -> [GovernmentSummary]
  {
    gazetteer.successors(of: government).map { summary(of: $0, edition: edition) }
  }

  /// How the government stands to the programmes of an edition.
  package func summary(of government: LocalGovernment, edition: String? = nil)
    -> GovernmentSummary
  {
    let relations = contents.participation.relations(
      of: GovernmentSet(ordinals: [government.ordinal]), entries: contents.count)
    var items: [GovernmentSummary.Item] = []
    for index in contents.scope(of: edition).ranges.joined() where relations[index] != 0 {
      let entry = contents.entry(at: index)
      let ways = entry.programme.participants.participations(of: government)
      guard let strongest = ways.first else { continue }
      items.append(.init(entry: entry, participations: ways, strongest: strongest))
    }
    return GovernmentSummary(
      government: government, items: items, counts: counts(edition: edition)[government])
  }
}
