import Catalogue
import Lists
import LocalGovernments
import Participation
import Registry

/// Builds the catalogue from the store, and again whenever something was published.
struct CatalogueSupply: Sendable {
  let store: SQLiteStore
  let gazetteer: Gazetteer

  func catalogue() async throws -> Catalogue {
    let editions = try await store.loadEditions()
    var findings: [String: [Diagnostic]] = [:]
    for edition in editions { findings[edition.id] = try await store.diagnostics(of: edition.id) }
    return Catalogue(
      editions: editions, gazetteer: gazetteer, findings: findings,
      lineages: try await store.loadLineages(), calendar: try await store.loadCalendar())
  }

  /// Looks at the store every second, until the task is cancelled.
  ///
  /// `renkei import` is another process, so that the store's number is the only sign of it.
  func keepCurrent(_ holder: CatalogueHolder) async {
    var known = try? await store.lastPublication()
    while (try? await Task.sleep(for: .seconds(1))) != nil {
      // A store that is being written to is asked again a second later.
      guard let last = try? await store.lastPublication(), last != known,
        let next = try? await catalogue()
      else { continue }
      holder.swap(next)
      known = last
    }
  }
}
