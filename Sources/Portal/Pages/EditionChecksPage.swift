import Catalogue
import CivilDates
import Lists
import Participation

/// What the check found in a published list: place by place, with the programme that it is in.
enum EditionChecksPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let editionTitle: String
    let heading: SafeHTML
    let editionHref: String
    let programmes: Count
    let errorCount: Count
    let warningCount: Count
    let noteCount: Count
    /// Whether nothing but remarks was found.
    let isClean: Bool
    /// Errors before warnings, each in the order of the list.
    let serious: [CheckReportPage.Finding]
    let remarks: [CheckReportPage.Finding]
    /// How many remarks the page leaves out, because a page has an end.
    let hidden: Count?
    /// All that was found, for programs.
    let apiHref: String
  }

  // As many as fit into a page's budget.
  private static let mostFindings = 60

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let key = try request.parameter("edition")
    guard let edition = request.catalogue.edition(id: key) else {
      throw RequestFault.unknown(what: .edition, key: key)
    }
    return .page(template: "pages/edition-checks", context: context(edition, in: request))
  }

  static func context(_ edition: Edition, in request: PageRequest) -> Context {
    let bySeverity = Dictionary(
      grouping: request.catalogue.findings(edition: edition.id), by: \.severity)
    func of(_ severity: Diagnostic.Severity) -> [Diagnostic] { bySeverity[severity] ?? [] }
    let serious = of(.error) + of(.warning)
    let shown = serious.prefix(mostFindings)
    let remarks = of(.note).prefix(mostFindings - shown.count)
    let hidden = serious.count + of(.note).count - shown.count - remarks.count
    return Context(
      crumbs: [
        Crumb(text: request.phrase("layout.editions"), href: request.href(Address.editions())),
        Crumb(
          text: EditionName.text(edition, in: request),
          href: request.href(Address.edition(edition.id))),
        Crumb(text: request.phrase("check.report"), href: nil),
      ],
      editionTitle: EditionName.text(edition, in: request),
      heading: request.html(EditionName.text(edition, in: request)),
      editionHref: request.href(Address.edition(edition.id)),
      programmes: Count(edition.programmes.count), errorCount: Count(of(.error).count),
      warningCount: Count(of(.warning).count), noteCount: Count(of(.note).count),
      isClean: serious.isEmpty,
      serious: shown.enumerated().map { finding($1, "f\($0 + 1)", edition, request) },
      remarks: remarks.enumerated().map { finding($1, "n\($0 + 1)", edition, request) },
      hidden: hidden > 0 ? Count(hidden) : nil,
      apiHref: Address.apiEditionDiagnostics(edition.id).path)
  }

  private static func finding(
    _ finding: Diagnostic, _ anchor: String, _ edition: Edition, _ request: PageRequest
  ) -> CheckReportPage.Finding {
    let programme = request.catalogue.entry(of: finding, edition: edition.id)?.programme
    return CheckReportPage.Finding(
      finding, anchor: anchor, rowNumber: finding.programme, rowName: programme?.name,
      rowHref: programme.map { request.href(Address.programme($0.id)) },
      rowBureau: programme?.bureau,
      words: programme.flatMap { MarkedCell.html(of: finding, in: $0, request) }, in: request)
  }
}
