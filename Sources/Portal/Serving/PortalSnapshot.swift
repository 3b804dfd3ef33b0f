import Catalogue
import Synchronization

/// The catalogue as the portal serves it, with the pages rendered from it so far.
final class PortalSnapshot: Sendable {
  let catalogue: Catalogue
  let generation: Int
  let pages: PageCache
  /// Feeds, tables and pictures made so far.
  let files: FileShelf
  /// The whole as a database, once someone asked for it.
  let database: PublishedDatabase

  init(catalogue: Catalogue, generation: Int, pageCacheBytes: Int) {
    self.catalogue = catalogue
    self.generation = generation
    pages = PageCache(limit: pageCacheBytes)
    files = FileShelf(limit: pageCacheBytes)
    database = PublishedDatabase(of: catalogue)
  }
}

/// The snapshot of the holder's present catalogue; another one as soon as the holder swaps.
///
/// A request takes the snapshot once and keeps it to its end, so that no page mixes two states.
final class SnapshotSource: Sendable {
  private let holder: CatalogueHolder
  private let pageCacheBytes: Int
  private let last: Mutex<PortalSnapshot>

  init(_ holder: CatalogueHolder, pageCacheBytes: Int) {
    self.holder = holder
    self.pageCacheBytes = pageCacheBytes
    let (catalogue, generation) = holder.snapshot
    last = Mutex(
      PortalSnapshot(
        catalogue: catalogue, generation: generation, pageCacheBytes: pageCacheBytes))
  }

  var snapshot: PortalSnapshot {
    let (catalogue, generation) = holder.snapshot
    return last.withLock { last in
      if last.generation < generation {
        last = PortalSnapshot(
          catalogue: catalogue, generation: generation, pageCacheBytes: pageCacheBytes)
      }
      return last
    }
  }
}
