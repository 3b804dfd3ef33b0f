import Catalogue
import Participation

/// A programme's number and name as a link, and why it is shown where that needs saying.
struct ProgrammeLink: Sendable {
  let number: String
  let name: SafeHTML
  let nameIsJapanese: Bool
  let href: String
  let reason: SafeHTML

  init(
    _ entry: CatalogueEntry, in request: PageRequest, reason: SafeHTML = .empty,
    at address: Address = .programme
  ) {
    let name = ProgrammeName(entry.programme, in: request.language)
    number = entry.programme.number ?? "–"
    self.name = name.html(in: request)
    nameIsJapanese = name.isJapanese
    href = request.href(address(entry.id))
    self.reason = reason
  }
}
