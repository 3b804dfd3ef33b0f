import ArgumentParser
import Catalogue
import Foundation
import Hummingbird
import LocalGovernments
import Logging
import NIOCore
import Portal
import Registry

/// Serves the portal with a constant answer of the same size beside each measured page, so that a
/// load generator can compare the two in one server.
struct HTTPBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves a database with constant routes for comparison.")

  @Argument(help: "The database.") var database: String
  @Option(help: "The port.") var port = 8099

  func run() async throws {
    let gazetteer = try Gazetteer.bundled()
    let store = try SQLiteStore(path: database, gazetteer: gazetteer)
    let catalogue = Catalogue(editions: try await store.loadEditions(), gazetteer: gazetteer)
    try await store.close()
    let portal = try Portal(
      PortalConfiguration(port: port), catalogue: CatalogueHolder(catalogue),
      logger: Logger(label: "renkei.benchmarks") { _ in SwiftLogNoOpLogHandler() })
    let router = portal.router()
    router.get("/benchmark/constant/:bytes") { _, context in
      let count = context.parameters.get("bytes", as: Int.self) ?? 0
      return Response(
        status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
        body: .init(byteBuffer: ByteBuffer(repeating: 0x20, count: min(count, 1 << 20))))
    }
    try await portal.application(with: router) { port in print("listening on \(port)") }
      .runService()
  }
}
