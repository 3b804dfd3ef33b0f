import ArgumentParser
import BundledLists
import Catalogue
import Foundation
import LocalGovernments
import Participation
import Registry

/// Where the editions that a command answers from are kept.
struct DatabaseOptions: ParsableArguments {
  /// The database beside the user, used when no other is named.
  static let defaultPath = "renkei.sqlite"

  @Option(
    help: ArgumentHelp(
      said(
        "データベース（省略時は ./renkei.sqlite、なければ同梱の一覧）",
        "Database (else ./renkei.sqlite, else the bundled list)."),
      valueName: "path"))
  var database: String?

  /// The database to write to.
  var path: String { database ?? Self.defaultPath }

  /// The snapshot that answers: of the database, or of the bundled list where there is none.
  func catalogue(gazetteer: Gazetteer) async throws -> Catalogue {
    guard hasDatabase else {
      return Catalogue(
        editions: try await editions(gazetteer: gazetteer), gazetteer: gazetteer)
    }
    let store = try SQLiteStore(path: path, gazetteer: gazetteer, .required)
    let catalogue = Catalogue(
      editions: try await store.loadEditions(), gazetteer: gazetteer,
      lineages: try await store.loadLineages(), calendar: try await store.loadCalendar())
    try await store.close()
    return catalogue
  }

  /// Follows the database while it is being published into; `nil` where there is none.
  func supply(gazetteer: Gazetteer) async throws -> CatalogueSupply? {
    guard hasDatabase else { return nil }
    return CatalogueSupply(
      store: try SQLiteStore(path: path, gazetteer: gazetteer, .required), gazetteer: gazetteer)
  }

  /// Every edition that the database holds, or the bundled one.
  func editions(gazetteer: Gazetteer) async throws -> [Edition] {
    guard hasDatabase else {
      return [try ListInput.bundled.read(gazetteer: gazetteer).edition]
    }
    let store = try SQLiteStore(path: path, gazetteer: gazetteer, .required)
    let editions = try await store.loadEditions()
    try await store.close()
    return editions
  }

  private var hasDatabase: Bool {
    database != nil || FileManager.default.fileExists(atPath: Self.defaultPath)
  }
}
