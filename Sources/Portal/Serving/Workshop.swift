import Synchronization

/// Makes what is costly, one thing at a time: whoever asks for many pictures waits, and the pages
/// that others ask for meanwhile do not.
actor Workshop {
  /// How many may wait.
  private static let most = 24

  private nonisolated let waiting = Mutex(0)

  /// Makes a thing when its turn comes.
  ///
  /// - Throws: `RequestFault.busy` where too many wait, and what making it throws.
  nonisolated func make<Made: Sendable>(
    _ body: @Sendable () async throws -> Made
  ) async throws -> Made {
    let isTaken = waiting.withLock { waiting in
      guard waiting < Self.most else { return false }
      waiting += 1
      return true
    }
    guard isTaken else { throw RequestFault.busy }
    defer { waiting.withLock { $0 -= 1 } }
    return try await run(body)
  }

  private func run<Made: Sendable>(_ body: @Sendable () async throws -> Made) async throws -> Made {
    try await body()
  }
}
