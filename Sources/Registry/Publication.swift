package import Lists
package import Participation

/// What is published at once: an edition, the file it was read from, what was found in it.
package struct Publication: Sendable {
  package let edition: Edition
  package let source: StoredSource
  package let diagnostics: [Diagnostic]
  /// Told how many programmes have been written so far.
  package let progress: @Sendable (Int) -> Void

  package init(
    _ edition: Edition, source: StoredSource, diagnostics: [Diagnostic] = [],
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.edition = edition
    self.source = source
    self.diagnostics = diagnostics
    self.progress = progress
  }
}

/// A published file as it was handed in.
package struct StoredSource: Sendable, Hashable {
  /// The file's name without its folders.
  package let name: String
  /// How its bytes stand for characters; `nil` for a format that is not text.
  package let encoding: TextEncoding?
  /// The bytes, unchanged.
  package let bytes: [UInt8]

  package init(name: String, encoding: TextEncoding?, bytes: [UInt8]) {
    self.name = name
    self.encoding = encoding
    self.bytes = bytes
  }
}

/// What publishing did.
package enum PublishOutcome: Sendable, Hashable {
  /// The edition is new.
  case published
  /// The store holds the same file with the same result; nothing was written.
  case unchanged
  /// The edition stands in the place of an earlier one.
  case replaced
}
