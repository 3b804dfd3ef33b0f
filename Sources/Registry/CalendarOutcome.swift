/// What publishing a file of events or news did.
package struct CalendarOutcome: Sendable, Hashable {
  /// How many were new.
  package var added = 0
  /// How many had changed.
  package var changed = 0
  /// How many were as before.
  package var unchanged = 0
  /// How many are still ahead and no longer in the file that had them.
  package var withdrawn = 0

  /// Whether the store is as it was.
  package var isUnchanged: Bool { added == 0 && changed == 0 && withdrawn == 0 }
}
