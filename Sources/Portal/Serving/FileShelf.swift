import NIOCore
import Synchronization

/// The files made from one snapshot so far, within a bound; the oldest go first.
final class FileShelf: Sendable {
  private struct State {
    var files: [String: PortalFile] = [:]
    var order: [String] = []
    var bytes = 0
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  /// The file kept under a key.
  subscript(key: String) -> PortalFile? { state.withLock { $0.files[key] } }

  /// Keeps a file; a file larger than a quarter of the bound is not kept.
  func insert(_ file: PortalFile, for key: String) {
    let size = Self.size(file, key)
    guard size <= limit / 4 else { return }
    state.withLock { state in
      guard state.files[key] == nil else { return }
      state.files[key] = file
      state.order.append(key)
      state.bytes += size
      guard state.bytes > limit else { return }
      // A quarter goes at once, so that the list of keys is rarely moved.
      var gone = 0
      while state.bytes > limit / 4 * 3, gone < state.order.count {
        let oldest = state.order[gone]
        gone += 1
        if let file = state.files.removeValue(forKey: oldest) {
          state.bytes -= Self.size(file, oldest)
        }
      }
      state.order.removeFirst(gone)
    }
  }

  private static func size(_ file: PortalFile, _ key: String) -> Int {
    file.bytes.readableBytes + key.utf8.count
  }
}
