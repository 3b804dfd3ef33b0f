import Briefs
import Catalogue
import LocalGovernments
import Participation

/// One sheet of A4 as a page that prints on one: what the PDF has room for, in the same order.
enum BriefPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let sheetTitle: String
    let label: String
    let date: String
    let above: SafeHTML
    let heading: SafeHTML
    let isOfficial: Bool
    let beside: SafeHTML?
    let lead: SafeHTML
    let sections: [Section]
    let map: RelationMap?
    let notes: [SuggestedProgramme.Line]
    let address: String
    let printed: String
    /// The code for cameras, as the path of its dark modules.
    let code: Code?
    let pageHref: String
    let pdfHref: String
  }

  /// What stands under one heading.
  struct Section: Sendable {
    let sectionSign: Sign?
    let heading: SafeHTML
    let note: SafeHTML?
    let columns: String
    let items: [Item]
    let rest: String?
    /// Whether the map stands beside it.
    let hasMap: Bool
  }

  struct Item: Sendable {
    let itemSign: Sign?
    let cells: [Cell]
  }

  /// A mark by its key.
  struct Sign: Sendable {
    let key: String

    init?(_ mark: Brief.Mark?) {
      guard let mark else { return nil }
      key = mark.rawValue
    }
  }

  struct Cell: Sendable {
    let html: SafeHTML
    let href: String?
    let voice: String
  }

  struct Code: Sendable {
    let side: Int
    let path: String
  }

  /// The numbers of a sheet, each kept in one line with its word.
  private static func lead(_ text: String, in request: PageRequest) -> SafeHTML {
    let comma = request.phrase("parts.comma")
    return SafeHTML.joined(
      text.split(separator: comma).map { part -> SafeHTML in
        part.contains(where: \.isNumber) && request.language.isJapanese
          ? "<span class=\"nb\">\(request.html(String(part)))</span>" : request.html(String(part))
      }, separator: SafeHTML(text: comma))
  }

  /// The page of a sheet.
  ///
  /// - Parameters:
  ///   - brief: what is to be said.
  ///   - crumbs: the way to it.
  ///   - page: the page that says it in full.
  ///   - address: the sheet's own.
  ///   - map: the small map beside it.
  ///   - request: the page asked for.
  /// - Returns: what the template prints.
  /// - Throws: `DrawingError` where the sheet cannot be set.
  static func context(
    of brief: Brief, crumbs: [Crumb], page: Link, address: Link, map: RelationMap? = nil,
    in request: PageRequest
  ) throws -> Context {
    let sheet = try BriefSheet(brief)
    func ours(_ text: String) -> SafeHTML {
      request.language.isJapanese
        ? request.html(text) : MixedText.html(text, in: request.language)
    }
    func names(_ text: String) -> SafeHTML { MixedText.html(text, in: request) }
    return Context(
      crumbs: crumbs, sheetTitle: brief.title, label: brief.label, date: brief.date,
      above: names(brief.above), heading: names(brief.heading), isOfficial: brief.isOfficial,
      beside: brief.beside.map(ours), lead: lead(brief.lead, in: request),
      sections: sheet.sections.enumerated().map { index, section in
        Section(
          sectionSign: Sign(section.content.mark), heading: ours(section.content.heading),
          note: section.content.note.map(ours), columns: section.content.columns.rawValue,
          items: section.items.map { item in
            // Prose is told as it stands; all else is names, numbers and the list's own words.
            let isProse = section.content.columns == .line
            func html(_ line: Substring, _ voice: Brief.Cell.Voice) -> SafeHTML {
              if voice == .official, !request.language.isJapanese {
                return "<span lang=\"ja\">\(String(line))</span>"
              }
              return isProse && voice != .official ? ours(String(line)) : names(String(line))
            }
            return Item(
              itemSign: Sign(item.mark),
              cells: item.cells.filter { section.content.columns != .stacked || !$0.text.isEmpty }
                .map { cell in
                  Cell(
                    html: .joined(
                      cell.text.split(separator: "\n").map { html($0, cell.voice) },
                      separator: "<br>"),
                    href: cell.address, voice: cell.voice.rawValue)
                })
          }, rest: section.rest, hasMap: index == 0 && map != nil)
      },
      map: map, notes: brief.notes.map { .init(html: ours($0)) }, address: brief.address,
      printed: brief.printed,
      code: brief.hasCode ? QRCode(brief.address).map(Code.init) : nil,
      pageHref: request.href(page), pdfHref: request.href(address) + ".pdf")
  }
}

extension BriefPage.Code {
  init(_ code: QRCode) {
    side = code.side
    path = code.runs.map { "M\($0.x) \($0.y)h\($0.length)v1h-\($0.length)z" }.joined()
  }
}

/// A government on one sheet.
enum GovernmentBriefPage {
  static func answer(_ request: PageRequest) throws -> PageAnswer {
    switch try GovernmentKey.found(in: request, at: .governmentBrief) {
    case .elsewhere(let answer): return answer
    case .government(let government):
      let code = government.code.sixDigits
      return .page(
        template: "pages/brief",
        context: try BriefPage.context(
          of: GovernmentBrief.brief(of: government, in: request),
          crumbs: [
            Crumb(
              text: request.phrase("layout.governments"),
              href: request.href(Address.governments()), in: request),
            Crumb(government, href: request.href(Address.government(code)), in: request),
            Crumb(text: request.phrase("brief.short"), href: nil, in: request),
          ], page: Address.government(code), address: Address.governmentBrief(code), in: request))
    }
  }

  static func brief(_ request: PageRequest) throws -> BriefAnswer {
    switch try GovernmentKey.found(in: request, at: .governmentBrief) {
    case .government(let government):
      return .brief(GovernmentBrief.brief(of: government, in: request))
    case .elsewhere(.redirect(let link, let permanently)):
      guard permanently else { throw RequestFault.notFound }
      return .redirect(link, permanently: true)
    case .elsewhere: throw RequestFault.notFound
    }
  }
}

/// A programme on one sheet.
enum ProgrammeBriefPage {
  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let entry: CatalogueEntry
    switch try ProgrammeKey.found(in: request, at: .programmeBrief) {
    case .programme(let found): entry = found
    case .elsewhere(let answer): return answer
    }
    let isEmpty = ProgrammeBrief.brief(of: entry, in: request).tiles.isEmpty
    let number = "No. " + (entry.programme.number ?? "–")
    return .page(
      template: "pages/brief",
      context: try BriefPage.context(
        of: ProgrammeBrief.brief(of: entry, in: request),
        crumbs: [
          Crumb(
            text: request.phrase("layout.programmes"), href: request.href(Address.programmes()),
            in: request),
          Crumb(text: number, href: request.href(Address.programme(entry.id)), in: request),
          Crumb(text: request.phrase("brief.short"), href: nil, in: request),
        ], page: Address.programme(entry.id), address: Address.programmeBrief(entry.id),
        map: isEmpty ? nil : ProgrammePage.map(of: entry, in: request), in: request))
  }

  static func brief(_ request: PageRequest) throws -> BriefAnswer {
    let key = try request.parameter("programme")
    guard let entry = request.catalogue.entry(id: key) else {
      let current = try ProgrammeKey.only(key, in: request.catalogue)
      return .redirect(Address.programmeBrief(current.id), permanently: false)
    }
    return .brief(ProgrammeBrief.brief(of: entry, in: request))
  }
}
