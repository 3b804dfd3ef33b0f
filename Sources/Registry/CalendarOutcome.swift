/// What publishing a file of events or news did.
package struct CalendarOutcome: Sendable, Hashable {
  /// How many were new.
  package var added = 0
  /// How many had changed.
  package var changed = 0
  /// How many were as before.
  package var unchanged = 0
  /// How many were no longer in their holder's file and lie ahead: they count as cancelled.
  package var cancelled = 0
}
