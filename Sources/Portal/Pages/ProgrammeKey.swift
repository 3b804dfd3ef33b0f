import Catalogue
import HTTPTypes
import LocalGovernments
import Participation

/// The programme that an address speaks of: by its identifier; other ways to name it lead there.
enum ProgrammeKey {
  case programme(CatalogueEntry)
  case elsewhere(PageAnswer)

  /// The page that asks which of several programmes is meant.
  struct WhichContext: Sendable {
    let crumbs: [Crumb]
    let asked: String
    let candidates: [Candidate]
  }

  /// A programme of that number, with whose list it is in.
  struct Candidate: Sendable {
    let programme: ProgrammeLink
    let issuer: GovernmentLink?
    let editionTitle: SafeHTML
  }

  static func found(in request: PageRequest, at address: Address) throws(RequestFault)
    -> ProgrammeKey
  {
    let key = try request.parameter("programme")
    if let entry = request.catalogue.entry(id: key) { return .programme(entry) }
    let found = request.catalogue.entries(named: key)
    guard let entry = found.first else { throw .unknown(what: .programme, key: key) }
    // What a number or a lasting identifier leads to changes with every new list.
    return .elsewhere(
      found.count == 1
        ? .redirect(address(entry.id), permanently: false)
        : which(key, found, at: address, in: request))
  }

  /// The page that asks which of several programmes is meant.
  static func which(
    _ key: String, _ found: [CatalogueEntry], at address: Address, in request: PageRequest
  ) -> PageAnswer {
    .question(
      template: "pages/which-programme",
      context: WhichContext(
        crumbs: [
          Crumb(
            text: request.phrase("layout.programmes"), href: request.href(Address.programmes()),
            in: request),
          Crumb(text: "No. " + key, href: nil, in: request),
        ], asked: key,
        candidates: found.map { entry in
          Candidate(
            programme: ProgrammeLink(entry, in: request, at: address),
            issuer: entry.edition.issuer.flatMap { request.gazetteer[$0] }
              .map { GovernmentLink($0, in: request) },
            editionTitle: request.official(EditionName.text(entry.edition, in: request)))
        }), status: .multipleChoices)
  }

  /// The one programme that a request of a program names.
  static func only(
    _ key: String, edition: String? = nil, in catalogue: Catalogue
  ) throws -> CatalogueEntry {
    let found = catalogue.entries(named: key, edition: edition)
    guard let entry = found.first else {
      throw RequestFault.unknown(what: .programme, key: key)
    }
    guard found.count == 1 else {
      throw AmbiguousNumber(key: key, identifiers: found.map(\.id))
    }
    return entry
  }
}
