import Changes
import Foundation
import LocalGovernments
import Participation
import Registry

/// The programmes that a file of events may speak of, by all that they are known by.
struct ProgrammeDirectory: Sendable {
  private var lastingIDs: [String: String] = [:]

  /// The programmes of a database, or of the bundled list where there is none yet.
  init(database path: String, gazetteer: Gazetteer) async throws {
    guard FileManager.default.fileExists(atPath: path) else {
      try self.init(bundledListOf: gazetteer)
      return
    }
    let store = try SQLiteStore(path: path, gazetteer: gazetteer, .required)
    let editions = try await store.loadEditions()
    let lineages = try await store.loadLineages()
    try await store.close()
    if editions.isEmpty {
      try self.init(bundledListOf: gazetteer)
    } else {
      self.init(editions, lineages)
    }
  }

  private init(bundledListOf gazetteer: Gazetteer) throws {
    let edition = try ListInput.bundled.edition(gazetteer: gazetteer)
    self.init([edition], Lineages.traced(through: [edition], gazetteer: gazetteer))
  }

  private init(_ editions: [Edition], _ lineages: Lineages) {
    // The newest edition first: where two programmes share a name, the later one is meant.
    for programme in editions.flatMap(\.programmes) {
      guard let id = lineages.ids[programme.id] else { continue }
      for word in [programme.id, id, programme.name] where !word.isEmpty {
        if lastingIDs[word] == nil { lastingIDs[word] = id }
      }
    }
    for (old, heir) in lineages.retired where lastingIDs[old] == nil { lastingIDs[old] = heir }
  }

  /// The lasting identifier of the programme that a text names: by it, by a row's, or by its name.
  func lastingID(of text: String) -> String? {
    lastingIDs[text.split(whereSeparator: \.isWhitespace).joined(separator: " ")]
  }
}
