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
    /// Whether it is not the first page: then the remarks are what one came for.
    let isLater: Bool
    /// Whether only notes are told page by page: then the pager stands among them.
    let isOfNotes: Bool
    /// The first and the last note of the page, counted from 1.
    let firstNote: Count
    let lastNote: Count
    let pager: Pager?
    let pastEnd: PastEnd?
    /// All that was found, for programs.
    let apiHref: String
  }

  // As many as fit into a page's budget.
  private static let perPage = 60

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let key = try request.parameter("edition")
    guard let edition = request.catalogue.edition(id: key) else {
      throw RequestFault.unknown(what: .edition, key: key)
    }
    let page = try request.query.integer("page", in: 1...100_000, usually: 1)
    return .page(
      template: "pages/edition-checks", context: context(edition, page: page, in: request))
  }

  private static func context(_ edition: Edition, page: Int, in request: PageRequest) -> Context {
    let bySeverity = Dictionary(
      grouping: request.catalogue.findings(edition: edition.id), by: \.severity)
    func of(_ severity: Diagnostic.Severity) -> [Diagnostic] { bySeverity[severity] ?? [] }
    let serious = of(.error) + of(.warning)
    let all = serious + of(.note)
    let shown = all.enumerated().dropFirst((page - 1) * perPage).prefix(perPage)
    func href(_ page: Int) -> String {
      request.href(
        Address.editionChecks(edition.id, query: [QueryItem("page", String(page))]))
    }
    func findings(_ isWanted: (Diagnostic.Severity) -> Bool) -> [CheckReportPage.Finding] {
      shown.filter { isWanted($0.element.severity) }
        .map { finding($0.element, "f\($0.offset + 1)", edition, request) }
    }
    let pager = Pager(
      total: all.count, page: page, perPage: perPage, showAll: nil, href: href)
    let firstNote = max(0, (page - 1) * perPage - serious.count) + 1
    let remarks = findings { $0 == .note }
    return Context(
      crumbs: [
        Crumb(
          text: request.phrase("layout.editions"), href: request.href(Address.editions()),
          in: request),
        Crumb(
          text: EditionName.text(edition, in: request),
          href: request.href(Address.edition(edition.id)), in: request),
        Crumb(text: request.phrase("check.report"), href: nil, in: request),
      ],
      editionTitle: EditionName.text(edition, in: request),
      heading: request.html(EditionName.text(edition, in: request)),
      editionHref: request.href(Address.edition(edition.id)),
      programmes: Count(edition.programmes.count), errorCount: Count(of(.error).count),
      warningCount: Count(of(.warning).count), noteCount: Count(of(.note).count),
      isClean: serious.isEmpty,
      serious: findings { $0 != .note }, remarks: remarks,
      isLater: page > 1,
      isOfNotes: pager != nil && serious.count <= perPage && !remarks.isEmpty,
      firstNote: Count(firstNote), lastNote: Count(firstNote + remarks.count - 1),
      pager: pager,
      pastEnd: PastEnd(total: all.count, page: page, perPage: perPage, href: href),
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
