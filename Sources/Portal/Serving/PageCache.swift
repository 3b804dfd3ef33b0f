import NIOCore
import Synchronization

/// Rendered pages of one snapshot, kept as bytes within a bound; the least recently used go first.
final class PageCache: Sendable {
  /// A page ready to be sent.
  struct Page: Sendable {
    var body: TwofoldBody
    let etag: String
  }

  private struct Slot {
    let page: Page
    var lastUse: UInt64
  }

  private struct State {
    var slots: [String: Slot] = [:]
    var bytes = 0
    var clock: UInt64 = 0
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  /// The page kept under a key.
  subscript(key: String) -> Page? {
    state.withLock { state in
      state.clock += 1
      state.slots[key]?.lastUse = state.clock
      return state.slots[key]?.page
    }
  }

  /// Keeps a page, or its further form; a page larger than a tenth of the bound is not kept.
  func insert(_ page: Page, for key: String) {
    let size = page.body.size + key.utf8.count
    guard size <= limit / 10 else { return }
    state.withLock { state in
      if let kept = state.slots[key] {
        guard kept.page.body.gzip == nil else { return }
        state.bytes -= kept.page.body.size + key.utf8.count
      }
      state.clock += 1
      state.slots[key] = Slot(page: page, lastUse: state.clock)
      state.bytes += size
      if state.bytes > limit { evict(from: &state) }
    }
  }

  /// How many bytes are kept.
  var bytesKept: Int { state.withLock(\.bytes) }

  // Lets a quarter of the bound go at once, so that the sort is rare.
  private func evict(from state: inout State) {
    for (key, slot) in state.slots.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
      guard state.bytes > limit / 4 * 3 else { return }
      state.slots[key] = nil
      state.bytes -= slot.page.body.size + key.utf8.count
    }
  }
}
