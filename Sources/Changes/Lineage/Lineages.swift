package import LocalGovernments
package import Participation

/// The lasting identifiers of programmes: one for all rows, over the years, of one programme.
///
/// A row has an identifier of its own list (`tokyo-2025-74`); the programme has one that stays
/// (`tokyo-p74`).
package struct Lineages: Sendable, Hashable {
  /// The lasting identifier of each row, by the row's identifier.
  package let ids: [String: String]
  /// Lasting identifiers that were given up for another, when two programmes proved to be one.
  package let retired: [String: String]

  package init(ids: [String: String] = [:], retired: [String: String] = [:]) {
    self.ids = ids
    self.retired = retired
  }

  /// Follows programmes through the editions of each issuer, each compared with the one before.
  ///
  /// Where no store keeps identifiers: numbers are given in the order of the editions.
  package static func traced(
    through editions: [Edition], gazetteer: Gazetteer
  ) -> Lineages {
    let comparison = EditionComparison(gazetteer: gazetteer)
    var ids: [String: String] = [:]
    for line in Dictionary(grouping: editions, by: Self.line).values {
      let line = line.sorted(by: Self.isBefore)
      var rows: [LineageSettlement.Row] = []
      var places: [String: Int] = [:]
      for edition in line {
        for programme in edition.programmes where places[programme.id] == nil {
          places[programme.id] = rows.count
          rows.append(LineageSettlement.Row(known: []))
        }
      }
      let links = zip(line, line.dropFirst()).flatMap { old, new in
        comparison.changes(from: old, to: new).continuations.compactMap { old, new in
          places[old.id].flatMap { old in places[new.id].map { (old, $0) } }
        }
      }
      let settled = LineageSettlement(
        rows: rows, links: links, prefix: prefix(of: line[0]), next: 1)
      for (id, place) in places { ids[id] = settled.ids[place] }
    }
    return Lineages(ids: ids)
  }

  /// What editions have in common that follow each other: the issuer. A list whose issuer nobody
  /// knows follows none.
  package static func line(of edition: Edition) -> String {
    edition.issuer == nil ? edition.id : prefix(of: edition)
  }

  /// The beginning of the lasting identifiers of an edition's programmes: `tokyo`.
  package static func prefix(of edition: Edition) -> String {
    guard edition.issuer != nil, let hyphen = edition.id.lastIndex(of: "-") else {
      return edition.id
    }
    return String(edition.id[..<hyphen])
  }

  /// Whether an edition comes before another of its issuer.
  package static func isBefore(_ left: Edition, _ right: Edition) -> Bool {
    (left.asOf, left.fiscalYear ?? 0, left.id) < (right.asOf, right.fiscalYear ?? 0, right.id)
  }
}

extension EditionChanges {
  /// The rows that carry each programme on, old and new.
  package var continuations: [(old: Programme, new: Programme)] {
    programmes.compactMap { entry in
      entry.old.first.flatMap { old in entry.new.first.map { (old, $0) } }
    }
  }
}
