import Catalogue
import Foundation
import Lists
import LocalGovernments
import Participation

/// The lists that are published.
enum EditionsPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let editions: [Edition]
    let count: Count
    let isEmpty: Bool
  }

  struct Edition: Sendable {
    let year: String
    let title: SafeHTML
    /// The list's own title beside an English name.
    let original: SafeHTML?
    let href: String
    let asOf: DateText
    let issuer: GovernmentLink?
    let programmes: Count
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let editions = editions(request)
    return .page(
      template: "pages/editions",
      context: Context(
        crumbs: [Crumb(text: request.phrase("layout.editions"), href: nil, in: request)],
        editions: editions,
        count: Count(editions.count), isEmpty: editions.isEmpty))
  }

  static func editions(_ request: PageRequest) -> [Edition] {
    request.catalogue.editions.map { edition in
      Edition(
        year: EditionName.year(of: edition, in: request.language),
        title: EditionName.name(edition, in: request),
        original: EditionName.original(edition, in: request),
        href: request.href(Address.edition(edition.id)),
        asOf: DateText(edition.asOf, in: request.language),
        issuer: edition.issuer.flatMap { request.gazetteer[$0] }
          .map { GovernmentLink($0, in: request) },
        programmes: Count(edition.programmes.count))
    }
  }
}

/// One list as one printable table, in the source's own columns.
enum EditionPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    /// The list's own title, and what the page calls it.
    let title: String
    let name: String
    let heading: SafeHTML
    /// The list's own title, where the name is ours.
    let original: SafeHTML?
    let asOf: DateText
    let issuer: GovernmentLink?
    /// What the list holds, and what its title says it holds.
    let programmes: Count
    let bureaus: Count
    let statedProgrammes: Count?
    let statedBureaus: Count?
    /// Whether the two differ.
    let differs: Bool
    let namedGovernments: Count
    let withoutLinks: Count
    let sections: [Section]
    let listHref: String
    let changesHref: String
    let checksHref: String
    /// The published file; `nil` where the portal does not have it.
    let sourceHref: String?
    let apiHref: String
  }

  /// The rows under one heading.
  struct Section: Sendable {
    /// The anchor of its heading.
    let anchor: String
    let themeLabel: SafeHTML
    let themeHref: String
    let count: Count
    let rows: [Row]
  }

  struct Row: Sendable {
    let number: String
    let href: String
    let name: SafeHTML
    let bureau: SafeHTML
    let description: String
    let links: [Link]
    let participants: SafeHTML
  }

  /// A link of a row.
  struct Link: Sendable {
    let href: String
    let host: String
    /// What its path ends with, where two links of the row share the host.
    let path: String?

    /// Those of a programme.
    static func all(of programme: Programme) -> [Link] {
      let links = programme.links.compactMap(ProgrammePage.outsideLink)
      func end(of href: String) -> String? {
        URL(string: href).map(\.lastPathComponent).flatMap { $0.count < 2 ? nil : "…/" + $0 }
      }
      let hosts = Dictionary(grouping: links, by: \.host)
      return links.map { link in
        Link(
          href: link.href, host: link.host,
          path: (hosts[link.host]?.count ?? 0) > 1 ? end(of: link.href) : nil)
      }
    }
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let key = try request.parameter("edition")
    guard let edition = request.catalogue.edition(id: key) else {
      throw RequestFault.unknown(what: .edition, key: key)
    }
    return .page(template: "pages/edition", context: context(edition, in: request))
  }

  static func context(_ edition: Edition, in request: PageRequest) -> Context {
    let bureaus = request.catalogue.bureaus(edition: edition.id).count
    let counts = request.catalogue.counts(edition: edition.id)
    let stated = edition.stated
    return Context(
      crumbs: [
        Crumb(
          text: request.phrase("layout.editions"), href: request.href(Address.editions()),
          in: request),
        Crumb(text: EditionName.text(edition, in: request), href: nil, in: request),
      ],
      title: edition.title, name: EditionName.title(edition, in: request),
      heading: EditionName.name(edition, in: request),
      original: EditionName.original(edition, in: request),
      asOf: DateText(edition.asOf, in: request.language),
      issuer: edition.issuer.flatMap { request.gazetteer[$0] }
        .map { GovernmentLink($0, in: request) },
      programmes: Count(edition.programmes.count), bureaus: Count(bureaus),
      statedProgrammes: stated.programmes.map { Count($0) },
      statedBureaus: stated.bureaus.map { Count($0) },
      differs: (stated.programmes ?? edition.programmes.count) != edition.programmes.count
        || (stated.bureaus ?? bureaus) != bureaus,
      namedGovernments: Count(counts.namedGovernments.count),
      withoutLinks: Count(edition.programmes.count { $0.links.isEmpty }),
      sections: sections(of: edition, in: request),
      listHref: request.href(Address.programmes(query: [QueryItem("edition", edition.id)])),
      changesHref: request.href(Address.editionChanges(edition.id)),
      checksHref: request.href(Address.editionChecks(edition.id)),
      sourceHref: request.site.sources.find == nil
        ? nil : request.href(Address.editionSource(edition.id)),
      apiHref: Address.apiEdition(edition.id).path)
  }

  // Lines end at commas and spaces, but not after the mark of a note.
  private static func participants(of programme: Programme) -> SafeHTML {
    let parts = programme.participants.text.split(separator: "※", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: SafeHTML(text: parts[0])) { html, note in
      html.append("<span class=\"j\">※\(String(note.prefix(1)))</span>")
      html.append(text: note.dropFirst())
    }
  }

  // A new section begins where the theme changes, as in the file.
  private static func sections(of edition: Edition, in request: PageRequest) -> [Section] {
    var sections: [Section] = []
    var rows: [Row] = []
    var theme: String?
    func end() {
      guard let theme, !rows.isEmpty else { return }
      let names = Slugs.theme(theme)
      let name = names.name.text(in: request.language)
      sections.append(
        Section(
          anchor: "s\(sections.count + 1)", themeLabel: request.official(name),
          themeHref: request.href(Address.theme(names.slug)), count: Count(rows.count),
          rows: rows))
      rows = []
    }
    for programme in edition.programmes {
      if programme.theme != theme { end() }
      theme = programme.theme
      rows.append(
        Row(
          number: programme.number ?? "–", href: request.href(Address.programme(programme.id)),
          name: ProgrammeName(programme, in: .japanese).html(in: request),
          bureau: request.official(programme.bureau),
          description: programme.description,
          links: Link.all(of: programme),
          participants: participants(of: programme)))
    }
    end()
    return sections
  }
}

/// A programme by its list and number: for good at the programme's own address.
enum EditionProgrammeAddress {
  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let edition = try request.parameter("edition")
    let number = try request.parameter("number")
    guard request.catalogue.edition(id: edition) != nil else {
      throw RequestFault.unknown(what: .edition, key: edition)
    }
    let found = request.catalogue.entries(number: number, edition: edition)
    guard let entry = found.first else {
      throw RequestFault.unknown(what: .programme, key: number)
    }
    guard found.count == 1 else {
      return ProgrammeKey.which(number, found, at: .programme, in: request)
    }
    return .redirect(Address.programme(entry.id), permanently: true)
  }
}
