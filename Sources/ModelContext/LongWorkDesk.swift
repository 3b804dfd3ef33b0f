/// Where work is done that takes seconds, so that whoever serves may bound how much runs at once.
package protocol LongWorkDesk: Sendable {
  /// Does a piece of work when its turn comes.
  ///
  /// - Throws: a `ToolFault` where it is turned away, or what the work throws.
  func perform<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result
}

/// Does the work at once: one caller waits for one answer.
struct PlainDesk: LongWorkDesk {
  func perform<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try work()
  }
}
