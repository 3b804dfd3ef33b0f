package import Participation

/// One programme of one edition, as the catalogue hands it out.
package struct CatalogueEntry: Sendable, Hashable, Identifiable {
  /// Its place in the catalogue; entries of the newest edition come first, each in file order.
  package let index: Int
  /// The edition it belongs to.
  package let edition: Edition
  /// The programme.
  package let programme: Programme

  /// The programme's identifier: `tokyo-2025-74`.
  package var id: String { programme.id }

  // The place in the catalogue decides; comparing whole editions would cost their length.
  package static func == (left: Self, right: Self) -> Bool {
    left.index == right.index && left.programme.id == right.programme.id
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    hasher.combine(programme.id)
  }
}
