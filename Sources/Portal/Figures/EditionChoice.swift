import Catalogue
import LocalGovernments
import Participation

/// The lists of which a page of figures shows one: the newest of each issuer, and an older one where
/// that was asked for.
struct EditionChoice: Sendable {
  /// A list, with its issuer's name.
  struct Option: Sendable {
    let key: String
    let text: String
    let isSelected: Bool
  }

  /// The page itself, as the form's address.
  let pageHref: String
  /// None where there is one issuer's only.
  let editions: [Option]

  init(of chosen: Edition?, at address: Address, in request: PageRequest) {
    pageHref = request.href(address())
    editions = Self.options(chosen: chosen?.id, in: request)
  }

  static func options(chosen: String?, in request: PageRequest) -> [Option] {
    let current = request.catalogue.currentEditions
    guard current.count > 1 else { return [] }
    let older = request.catalogue.editions.filter { other in
      other.id == chosen && !current.contains { $0.id == other.id }
    }
    return (current + older).map { listed in
      let issuer = listed.issuer.flatMap { request.gazetteer[$0] }
        .map { GovernmentName($0, in: request.language).text }
      let name = EditionName.text(listed, in: request)
      return Option(
        key: listed.id, text: [issuer, name].compactMap { $0 }.joined(separator: " "),
        isSelected: listed.id == chosen)
    }
  }
}
