package import Lists

/// A file of events, read: the events, and what was found on the way.
package struct EventTable: Sendable {
  /// The file.
  package let source: SourceFile
  /// The events in the order of the file.
  package let events: [Event]
  /// What was found, in the order of the file.
  package let diagnostics: [Diagnostic]

  /// Whether something was found that must be mended first.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
