package import Catalogue
import Synchronization

/// The catalogue as the portal serves it, with what is derived from it once and with the pages
/// rendered from it so far.
final class PortalSnapshot: Sendable {
  let catalogue: Catalogue
  let pages: PageCache

  init(catalogue: Catalogue, pageCacheBytes: Int) {
    self.catalogue = catalogue
    pages = PageCache(limit: pageCacheBytes)
  }
}

/// Holds the snapshot that requests are answered from, and swaps it whole.
///
/// A request takes the snapshot once and keeps it to its end, so that a swap never shows half.
package final class CatalogueHolder: Sendable {
  private struct State {
    var snapshot: PortalSnapshot
    var pageCacheBytes: Int
  }

  private let state: Mutex<State>

  /// Holds a first catalogue.
  package init(_ catalogue: Catalogue) {
    let bytes = PortalConfiguration().pageCacheBytes
    state = Mutex(
      State(
        snapshot: PortalSnapshot(catalogue: catalogue, pageCacheBytes: bytes),
        pageCacheBytes: bytes))
  }

  /// Serves another catalogue from now on; pages rendered from the old one are dropped.
  package func replace(with catalogue: Catalogue) {
    state.withLock { state in
      state.snapshot = PortalSnapshot(
        catalogue: catalogue, pageCacheBytes: state.pageCacheBytes)
    }
  }

  var snapshot: PortalSnapshot { state.withLock(\.snapshot) }

  func limitPages(to bytes: Int) {
    state.withLock { state in
      guard state.pageCacheBytes != bytes else { return }
      state.pageCacheBytes = bytes
      state.snapshot = PortalSnapshot(
        catalogue: state.snapshot.catalogue, pageCacheBytes: bytes)
    }
  }
}
