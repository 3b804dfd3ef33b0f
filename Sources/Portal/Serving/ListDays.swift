import Catalogue
import Lists
import LocalGovernments
import Participation

/// As of which day the lists speak that a page is made of.
enum ListDays {
  static func days(of request: PageRequest) -> [ShellContext.ListDay] {
    let editions = editions(of: request)
    return editions.map { edition in
      let day = DateText(edition.asOf, in: request.language)
      return ShellContext.ListDay(
        listIssuer: editions.count > 1 ? issuer(of: edition, in: request) : nil,
        iso: day.iso, text: day.text)
    }
  }

  /// The list that the address names, or whose programme it names; else the newest of each issuer.
  private static func editions(of request: PageRequest) -> [Edition] {
    let catalogue = request.catalogue
    let named = [request.parameters["edition"], request.query.value("edition")]
      .compactMap { $0 }.compactMap { catalogue.edition(id: $0) }.first
    if let named { return [named] }
    if let entry = request.parameters["programme"].flatMap({ catalogue.entry(id: $0) }) {
      return [entry.edition]
    }
    return catalogue.currentEditions
  }

  /// Whose list it is; its title where nobody is said to have published it.
  static func issuer(of edition: Edition, in request: PageRequest) -> SafeHTML {
    edition.issuer.flatMap { request.gazetteer[$0] }
      .map { GovernmentName($0, in: request.language).html(in: request) }
      ?? request.official(edition.title)
  }
}
