import Catalogue
import CivilDates
import Events
import Participation
import Synchronization

/// The catalogue as the portal serves it, with the pages rendered from it so far.
final class PortalSnapshot: Sendable {
  let catalogue: Catalogue
  let generation: Int
  let pages: PageCache
  private let fingerprint = Mutex<String?>(nil)
  private let knownReadings = Mutex<NameReadings?>(nil)
  private let knownGroups = Mutex<[String]?>(nil)
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

  /// How the names in the catalogue are read, put together for the first page that asks.
  func readings(with words: WordReadings) -> NameReadings {
    knownReadings.withLock { known in
      let readings = known ?? NameReadings(words, of: catalogue)
      known = readings
      return readings
    }
  }

  /// Group wordings as the lists write them, looked for by the first page that shows some.
  var groupExamples: [String] {
    knownGroups.withLock { known in
      let examples = known ?? GroupExamples.words(of: catalogue)
      known = examples
      return examples
    }
  }

  /// What names this state of the data; another process over the same lists finds the same.
  var state: String {
    fingerprint.withLock { known in
      if let known { return known }
      var texts: [UInt8] = []
      for edition in catalogue.editions {
        for text in [edition.id, edition.title, edition.asOf.iso] { texts += text.utf8 + [0x1F] }
        for programme in edition.programmes {
          for text in [
            programme.id, programme.name, programme.theme, programme.bureau,
            programme.description, programme.participants.text,
          ] { texts += text.utf8 + [0x1F] }
        }
      }
      for event in catalogue.calendar.events { texts += (event.id + event.title).utf8 + [0x1F] }
      for post in catalogue.calendar.news { texts += (post.id + post.title).utf8 + [0x1F] }
      let state = ContentHash(texts).description
      known = state
      return state
    }
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
