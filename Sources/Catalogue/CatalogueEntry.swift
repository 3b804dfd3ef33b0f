package import Participation

/// One programme of one edition, as the catalogue hands it out.
///
/// Only a place in the catalogue: a hundred thousand of them cost no more than their numbers.
package struct CatalogueEntry: Sendable, Identifiable {
  /// Its place in the catalogue; entries of the newest edition come first, each in file order.
  package let index: Int
  let contents: CatalogueContents

  /// The edition it belongs to.
  package var edition: Edition { contents.editions[Int(contents.editionOfEntry[index])] }
  /// The programme.
  package var programme: Programme { contents.programme(at: index) }
  /// The programme's identifier: `tokyo-2025-74`.
  package var id: String { programme.id }
}

extension CatalogueEntry: Hashable {
  /// Whether both are the same place of the same catalogue.
  package static func == (left: Self, right: Self) -> Bool {
    left.index == right.index && left.contents === right.contents
  }

  /// Hashes the place.
  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}
