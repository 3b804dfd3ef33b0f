import Synchronization

/// Holds the current catalogue, and swaps it whole when the store changes.
///
/// A reader takes the snapshot once and keeps it for the whole answer, so that one page never mixes
/// two states; the lock guards only the taking of the reference.
package final class CatalogueHolder: Sendable {
  private let held: Mutex<(catalogue: Catalogue, generation: Int)>

  /// Begins with a snapshot.
  package init(_ catalogue: Catalogue) {
    held = Mutex((catalogue, 0))
  }

  /// The snapshot of this moment.
  package var current: Catalogue { held.withLock { $0.catalogue } }

  /// How often the snapshot was swapped; what is kept of a rendered page goes by it.
  package var generation: Int { held.withLock { $0.generation } }

  /// The snapshot and its generation, taken together.
  package var snapshot: (catalogue: Catalogue, generation: Int) { held.withLock { $0 } }

  /// Puts another snapshot in its place; readers that hold the old one finish with it.
  package func swap(_ catalogue: Catalogue) {
    held.withLock { $0 = (catalogue, $0.generation + 1) }
  }
}
