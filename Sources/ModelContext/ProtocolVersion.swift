/// A revision of the Model Context Protocol that is spoken here, by its date.
package enum ProtocolVersion: String, Sendable, Hashable, CaseIterable {
  case march2025 = "2025-03-26"
  case june2025 = "2025-06-18"

  /// The newest, which answers a client that asks for one unknown here.
  static let newest = ProtocolVersion.june2025

  /// Whether several messages may come in one array; the later revision took this away.
  var takesBatches: Bool { self == .march2025 }
}
