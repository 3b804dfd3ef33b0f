/// What publishing a file of events or news did, or would do.
package struct CalendarOutcome: Sendable, Hashable {
  /// An event or a post by its identifier and title.
  package struct Item: Sendable, Hashable {
    package let id: String
    package let title: String
  }

  /// Something whose identifier another file's event or post has.
  package struct Collision: Sendable, Hashable {
    package let id: String
    /// The title that is published under the identifier.
    package let title: String
    /// The file it came from.
    package let file: String
  }

  /// Why nothing was written.
  package enum Refusal: Sendable, Hashable {
    /// Identifiers are another file's.
    case collisions
    /// So many of the file's events or posts would go that a mistake is likely.
    case withdrawals(of: Int)
  }

  /// How many were new.
  package var added = 0
  /// How many had changed.
  package var changed = 0
  /// How many were as before.
  package var unchanged = 0
  /// Those that the file had before and no longer has.
  package var withdrawals: [Item] = []
  /// Those that were left out, since their identifiers are another file's.
  package var collisions: [Collision] = []
  /// Why nothing was written; `nil` where it was.
  package var refusal: Refusal?

  /// What publishing into an empty store does.
  package init(added: Int = 0) { self.added = added }

  /// How many were withdrawn.
  package var withdrawn: Int { withdrawals.count }

  /// Whether the store is as it was.
  package var isUnchanged: Bool { added == 0 && changed == 0 && withdrawn == 0 }
}
