import Changes
import Participation
import Synchronization

/// Comparisons of editions, each made when it is first asked for and kept for the next asker.
///
/// The lock guards only the taking; two who ask at once for the first time both compare, and get
/// the same.
final class ComparisonShelf: Sendable {
  private struct Key: Hashable {
    let old: String
    let new: String
  }

  private struct State {
    var kept: [Key: ComparedEditions] = [:]
    var order: [Key] = []
  }

  /// Enough for the neighbours of some issuers; a comparison is as large as both lists.
  private static let most = 24

  private let comparison: EditionComparison
  private let state = Mutex(State())

  init(_ comparison: EditionComparison) { self.comparison = comparison }

  func changes(from old: Edition, to new: Edition) -> ComparedEditions {
    let key = Key(old: old.id, new: new.id)
    if let kept = state.withLock({ $0.kept[key] }) { return kept }
    let compared = ComparedEditions(comparison.changes(from: old, to: new))
    state.withLock { state in
      guard state.kept[key] == nil else { return }
      state.kept[key] = compared
      state.order.append(key)
      if state.order.count > Self.most { state.kept[state.order.removeFirst()] = nil }
    }
    return compared
  }
}
