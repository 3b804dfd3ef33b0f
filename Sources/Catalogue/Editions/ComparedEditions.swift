package import Changes
package import Participation

/// A comparison of two editions, with the way from a programme to its entry.
package struct ComparedEditions: Sendable {
  /// The comparison.
  package let changes: EditionChanges
  private let placeOfOld: [String: Int]
  private let placeOfNew: [String: Int]

  init(_ changes: EditionChanges) {
    self.changes = changes
    func places(_ rows: (ProgrammeChange) -> [Programme]) -> [String: Int] {
      Dictionary(
        changes.programmes.enumerated().flatMap { place, entry in
          rows(entry).map { ($0.id, place) }
        }, uniquingKeysWith: { first, _ in first })
    }
    placeOfOld = places(\.old)
    placeOfNew = places(\.new)
  }

  /// What became of a programme of the older edition.
  package func change(ofOld programme: Programme) -> ProgrammeChange? {
    placeOfOld[programme.id].map { changes.programmes[$0] }
  }

  /// What a programme of the newer edition came from.
  package func change(ofNew programme: Programme) -> ProgrammeChange? {
    placeOfNew[programme.id].map { changes.programmes[$0] }
  }
}

extension Catalogue {
  /// The edition of the same issuer that comes before; `nil` for the first, and for a list whose
  /// issuer is unknown.
  package func edition(before edition: Edition) -> Edition? {
    siblings(of: edition).last { Lineages.isBefore($0, edition) }
  }

  /// The edition of the same issuer that comes after; `nil` for the newest.
  package func edition(after edition: Edition) -> Edition? {
    siblings(of: edition).first { Lineages.isBefore(edition, $0) }
  }

  /// The comparison of two editions.
  package func comparison(from old: Edition, to new: Edition) -> ComparedEditions {
    comparisons.changes(from: old, to: new)
  }

  /// The editions of the same issuer in the order of time, itself among them.
  package func siblings(of edition: Edition) -> [Edition] {
    let line = Lineages.line(of: edition)
    return editions.filter { Lineages.line(of: $0) == line }.sorted(by: Lineages.isBefore)
  }
}
