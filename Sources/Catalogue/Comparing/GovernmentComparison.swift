package import LocalGovernments
package import Participation

/// Governments beside each other: how each of them stands to every programme that touches one.
package struct GovernmentComparison: Sendable {
  /// A programme, and how each government stands to it.
  package struct Row: Sendable {
    /// The programme.
    package let entry: CatalogueEntry
    /// The strongest way of each government, in their order; `nil` where nothing points to it.
    package let standings: [Participation?]

    /// What the row says of the governments together.
    package var part: Part {
      let relations = standings.map { $0?.relation }
      let isFirm = relations.map { $0 == .named || $0 == .covered }
      if relations.allSatisfy({ $0 == .named }) { return .allNamed }
      if relations.contains(.named) { return .someNamed }
      if isFirm.allSatisfy({ $0 }) { return .allCovered }
      return isFirm.contains(true) ? .someCovered : .possible
    }
  }

  /// What a programme says of the governments together; every row is in exactly one part.
  package enum Part: String, Sendable, Hashable, CaseIterable {
    /// It names all of them.
    case allNamed = "all-named"
    /// It names some, and others not.
    case someNamed = "some-named"
    /// It names none, and covers all of them.
    case allCovered = "all-covered"
    /// It names none, and covers some.
    case someCovered = "some-covered"
    /// It may include some, and names and covers none.
    case possible
  }

  /// A theme, and in how many of its programmes each government is named or covered.
  package struct Theme: Sendable {
    /// The theme; its count is that of all its programmes.
    package let theme: ThemeSummary
    /// One number for each government.
    package let counts: [Int]
  }

  /// The governments.
  package let governments: [LocalGovernment]
  /// How many programmes each has, by relation.
  package let counts: [RelationCounts]
  /// Every programme that touches one of them, in file order.
  package let rows: [Row]
  /// The themes in file order.
  package let themes: [Theme]

  /// The rows of one part, in file order.
  package func rows(of part: Part) -> [Row] { rows.filter { $0.part == part } }

  /// How many programmes name or cover every one of them.
  package var shared: Int {
    rows.count { $0.standings.allSatisfy { $0.isFirm } }
  }

  /// How many programmes name or cover this one of them and no other.
  package func alone(_ index: Int) -> Int {
    rows.count { row in
      row.standings.enumerated().allSatisfy { ($0.offset == index) == $0.element.isFirm }
    }
  }
}

extension Participation? {
  /// Whether the list says so by name or by a group wording.
  fileprivate var isFirm: Bool { self?.relation == .named || self?.relation == .covered }
}

extension Catalogue {
  /// Puts governments beside each other, in one walk over the programmes of an edition.
  package func comparison(of governments: [LocalGovernment], edition: String? = nil)
    -> GovernmentComparison
  {
    let relations = contents.participation.relations(
      of: GovernmentSet(ordinals: governments.map(\.ordinal)), entries: contents.count)
    let themes = themes(edition: edition)
    let places = Dictionary(
      themes.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    var themeCounts = Array(
      repeating: [Int](repeating: 0, count: governments.count), count: themes.count)
    var rows: [GovernmentComparison.Row] = []
    for index in contents.scope(of: edition).ranges.joined() where relations[index] != 0 {
      let entry = contents.entry(at: index)
      let programme = entry.programme
      let standings = governments.map { programme.participants.participations(of: $0).first }
      guard standings.contains(where: { $0 != nil }) else { continue }
      rows.append(.init(entry: entry, standings: standings))
      guard let place = places[Slugs.theme(programme.theme).slug] else { continue }
      for (column, standing) in standings.enumerated() where standing.isFirm {
        themeCounts[place][column] += 1
      }
    }
    let all = counts(edition: edition)
    return GovernmentComparison(
      governments: governments, counts: governments.map { all[$0] }, rows: rows,
      themes: zip(themes, themeCounts).map { .init(theme: $0, counts: $1) })
  }
}
