package import Interchange

/// Where the portal shows what is cited, where it is public at all.
package struct PortalAddresses: Sendable {
  let programme: @Sendable (_ id: String, OutputLanguage) -> String?
  let edition: @Sendable (_ id: String, OutputLanguage) -> String?

  /// - Parameters:
  ///   - programme: the page of a programme, by its identifier.
  ///   - edition: the page of a list, by its identifier.
  package init(
    programme: @escaping @Sendable (_ id: String, OutputLanguage) -> String?,
    edition: @escaping @Sendable (_ id: String, OutputLanguage) -> String?
  ) {
    self.programme = programme
    self.edition = edition
  }

  /// No portal is known.
  package static let nowhere = PortalAddresses(
    programme: { _, _ in nil }, edition: { _, _ in nil })
}
