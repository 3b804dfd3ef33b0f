import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization

/// A server that answers in all the ways that links are answered, and counts how it is asked.
package final class LinkServer: Sendable {
  private struct State {
    var asked: [String: Int] = [:]
    var agents: Set<String> = []
    var running = 0
    var mostAtOnce = 0
  }

  private let state = Mutex(State())
  private let files: [String: [UInt8]]
  private let moves: [String: String]

  private init(files: [String: [UInt8]], moves: [String: String]) {
    self.files = files
    self.moves = moves
  }

  /// How often a path was asked, whatever the method.
  package func count(_ path: String) -> Int { state.withLock { $0.asked[path] ?? 0 } }

  /// How many requests were answered at one time.
  package var mostAtOnce: Int { state.withLock(\.mostAtOnce) }

  /// All that was asked, however often.
  package var paths: Set<String> { state.withLock { Set($0.asked.keys) } }

  /// What those who asked called themselves.
  package var agents: Set<String> { state.withLock(\.agents) }

  /// Runs the server while something is done with its address.
  ///
  /// - Parameters:
  ///   - files: what it has, by path.
  ///   - moves: where paths send on to.
  ///   - work: what is done meanwhile.
  /// - Throws: what that throws.
  package static func running(
    files: [String: [UInt8]] = [:], moves: [String: String] = [:],
    _ work: @Sendable (LinkServer, String) async throws -> Void
  ) async throws {
    let server = LinkServer(files: files, moves: moves)
    var logger = Logger(label: "link-server")
    logger.logLevel = .critical
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      responder: server.router().buildResponder(),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { continuation.yield($0.localAddress?.port ?? 0) }, logger: logger)
    let services = ServiceGroup(services: [application], logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await services.run() }
      var result = Result<Void, any Error>.success(())
      for await port in ports {
        do {
          try await work(server, "http://127.0.0.1:\(port)")
        } catch {
          result = .failure(error)
        }
        break
      }
      // Cancelled, NIO would trap at a connection that is taken but not yet handled.
      await services.triggerGracefulShutdown()
      try await group.waitForAll()
      try result.get()
    }
  }

  private func router() -> Router<BasicRequestContext> {
    let router = Router()
    // The pattern for all paths leaves out the shortest.
    let patterns: [(RouterPath, HTTPRequest.Method)] = [
      ("**", .get), ("**", .head), ("/", .get), ("/", .head),
    ]
    for (pattern, method) in patterns {
      router.on(pattern, method: method) { [self] request, _ -> Response in
        let path = request.uri.path
        let turn = state.withLock { state in
          state.asked[path, default: 0] += 1
          state.agents.insert(request.headers[.userAgent] ?? "")
          state.running += 1
          state.mostAtOnce = max(state.mostAtOnce, state.running)
          return state.asked[path] ?? 1
        }
        defer { state.withLock { $0.running -= 1 } }
        await Task.yield()
        if let file = files[path] {
          return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(bytes: file)))
        }
        if let target = moves[path] {
          return Response(status: .found, headers: [.location: target])
        }
        return try await Self.answer(path, isHead: request.method == .head, turn: turn)
      }
    }
    return router
  }

  private static func answer(_ path: String, isHead: Bool, turn: Int) async throws -> Response {
    func status(_ code: Int, _ headers: HTTPFields = [:]) -> Response {
      Response(status: .init(code: code), headers: headers)
    }
    switch path {
    case "/no-head": return status(isHead ? 404 : 200)
    case "/head-refused": return status(isHead ? 405 : 200)
    case "/gone": return status(410)
    case "/members": return status(403)
    case "/moved": return status(301, [.location: "/moved-again"])
    case "/moved-again": return status(308, [.location: "/ok"])
    case "/for-now": return status(302, [.location: "/ok"])
    case "/old/page": return status(301, [.location: "/"])
    case "/loop": return status(302, [.location: "/loop"])
    case "/busy": return turn == 1 ? status(503, [.retryAfter: "0"]) : status(200)
    case "/stalled":
      return Response(
        status: .ok,
        body: ResponseBody { writer in
          try await writer.write(ByteBuffer(bytes: [0x89, 0x50, 0x4E, 0x47]))
          try await gracefulShutdown()
        })
    case "/endless":
      return Response(
        status: .ok,
        body: ResponseBody { writer in
          let part = ByteBuffer(repeating: 0x89, count: 1 << 16)
          while true { try await writer.write(part) }
        })
    case "/slow":
      try await gracefulShutdown()
      return status(200)
    default: return status(path.hasPrefix("/missing") ? 404 : 200)
    }
  }
}
