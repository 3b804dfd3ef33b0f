import Catalogue
import CivilDates
import LocalGovernments
import Participation

/// An edition in a word, where its title would fill the line: 令和7年度の一覧, FY 2025 list.
enum EditionName {
  static func text(_ edition: Edition, in request: PageRequest) -> String {
    request.phrase("editions.listOf", ["year": year(of: edition, in: request.language)])
  }

  /// Its own title; in English the name that we give it, as a list has none: Tokyo Metropolis: list
  /// of joint programmes, FY 2025.
  static func title(_ edition: Edition, in request: PageRequest) -> String {
    guard request.language == .english else { return edition.title }
    let issuer = edition.issuer.flatMap { request.gazetteer[$0] }
      .map { GovernmentName($0, in: .english).text + request.phrase("parts.colon") }
    return (issuer ?? "")
      + request.phrase("editions.listOfProgrammes", ["year": year(of: edition, in: .english)])
  }

  /// The same as markup: the list's own title, or the English name that is ours.
  static func name(_ edition: Edition, in request: PageRequest) -> SafeHTML {
    request.language == .english
      ? SafeHTML(text: title(edition, in: request))
      : request.official(edition.title, isBreaking: true)
  }

  /// The list's own title beside an English name; `nil` where the name is the title.
  static func original(_ edition: Edition, in request: PageRequest) -> SafeHTML? {
    request.language == .english && !edition.title.isEmpty
      ? PhraseBreaks.html(edition.title) : nil
  }

  /// A name in running text, an English one with the list's own title beside it.
  static func markup(
    _ edition: Edition, original: String? = nil, in request: PageRequest
  ) -> SafeHTML {
    let own = original ?? edition.title
    guard request.language == .english else { return request.official(own, isBreaking: true) }
    let name = SafeHTML(text: title(edition, in: request))
    return own.isEmpty
      ? name
      : "\(name) <span class=\"official breaks\" lang=\"ja\">\(PhraseBreaks.html(own))</span>"
  }

  /// The year that it is of: 令和7年度, FY 2025.
  static func year(of edition: Edition, in language: Language) -> String {
    FiscalYearText.text(edition.fiscalYear ?? edition.asOf.fiscalYear, in: language)
  }

  /// Lists with who publishes them: 東京都の令和7年度の一覧; many are told by their number, and of
  /// none there is nothing to say.
  static func ofIssuers(_ editions: [Edition], in request: PageRequest) -> String? {
    switch editions.count {
    case 0: nil
    case ...mostNamed:
      editions.map { ofIssuer($0, in: request) }.joined(separator: request.phrase("parts.comma"))
    default: request.phrase("editions.several", ["n": Count(editions.count).description])
    }
  }

  /// The lists that a page counts: the one asked for, or the current ones.
  static func counted(_ edition: String?, in request: PageRequest) -> String? {
    let asked = edition.flatMap { request.catalogue.edition(id: $0) }
    return ofIssuers(asked.map { [$0] } ?? request.catalogue.currentEditions, in: request)
  }

  private static let mostNamed = 2

  private static func ofIssuer(_ edition: Edition, in request: PageRequest) -> String {
    let list = text(edition, in: request)
    guard let issuer = edition.issuer.flatMap({ request.gazetteer[$0] }) else { return list }
    return request.phrase(
      "editions.ofIssuer",
      ["issuer": GovernmentName(issuer, in: request.language).text, "list": list])
  }
}
