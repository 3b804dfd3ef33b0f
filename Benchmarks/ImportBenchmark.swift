import ArgumentParser
import Checking
import CivilDates
import Foundation
import Lists
import LocalGovernments
import Participation
import Registry

/// Reads, resolves, checks and publishes a list, and says how long each step took and how much memory.
struct ImportBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Measures reading, resolving, checking and publishing.")

  @Argument(help: "The list.") var list: String
  @Argument(help: "The database; it is made anew.") var database: String

  func run() async throws {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: database + suffix)
    }
    let gazetteer = try Gazetteer.bundled()
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: list)))
    let (document, reading) = try await Measurement.time { try ListReader.read(bytes, named: list) }
    let (resolved, resolving) = await Measurement.time {
      EditionResolver(gazetteer: gazetteer).resolve(document, today: gazetteer.date)
    }
    let (findings, checking) = await Measurement.time {
      Checker(gazetteer: gazetteer).check(document: document, resolved: resolved)
    }
    let store = try SQLiteStore(path: database, gazetteer: gazetteer)
    let (outcome, publishing) = try await Measurement.time {
      try await store.publish(
        Publication(
          resolved.edition,
          source: StoredSource(name: list, encoding: document.source.encoding, bytes: bytes),
          diagnostics: findings))
    }
    let (editions, loading) = try await Measurement.time { try await store.loadEditions() }
    try await store.close()
    guard outcome == .published,
      editions.first?.programmes.count == resolved.edition.programmes.count
    else { throw ValidationError("the store does not give back what was published") }
    let total = reading + resolving + checking + publishing
    print(
      """
      import: \(resolved.edition.programmes.count) programmes in \(total.rounded(to: 1)) s \
      (read \(reading.rounded(to: 1)), resolve \(resolving.rounded(to: 1)), \
      check \(checking.rounded(to: 1)), \
      publish \(publishing.rounded(to: 1))); load again \(loading.rounded(to: 1)) s; \
      peak memory \((Double(Measurement.peakMemory) / 1e6).rounded(to: 0)) MB
      """)
  }
}
