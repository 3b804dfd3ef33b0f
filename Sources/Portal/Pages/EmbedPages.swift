import Catalogue
import LocalGovernments
import Participation

/// How to show a part of the site on one's own: the code to copy, for a frame and without one.
enum EmbedPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    /// What was asked for; absent while nothing is chosen.
    let choice: EmbedChoice?
    /// What can be asked for, by an example.
    let suggestions: [EmbedSuggestion]
    let embedHref: String
  }

  /// One part of the site with its code.
  struct EmbedChoice: Sendable {
    let choiceTitle: String
    let shownTitle: SafeHTML
    let titleIsJapanese: Bool
    let titleIsOfficial: Bool
    let pageHref: String
    let frameHref: String
    let frameCode: String
    let plainCode: String
    let oEmbedAddress: String
  }

  struct EmbedSuggestion: Sendable {
    let text: SafeHTML
    let isJapanese: Bool
    let titleIsOfficial: Bool
    let href: String
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let link = try request.query.value("url").map { url throws(RequestFault) in
      try EmbedTarget.link(of: url, in: request)
    }
    let found = try link.flatMap { link throws(RequestFault) in
      try Embeddable(EmbedTarget.followed(link, in: request), in: request)
    }
    if link != nil, found == nil { throw RequestFault.notEmbeddable }
    let origin = request.site.origin.text
    return .page(
      template: "pages/embed",
      context: Context(
        crumbs: [Crumb(text: request.phrase("embed.heading"), href: nil, in: request)],
        choice: found.map { found in
          EmbedChoice(
            choiceTitle: found.title, shownTitle: found.shownTitle,
            titleIsJapanese: found.titleIsJapanese,
            titleIsOfficial: found.titleIsOfficial, pageHref: request.href(found.page),
            frameHref: request.href(found.frame),
            frameCode: found.iframe(in: request).markup,
            plainCode: found.plain(in: request).markup,
            oEmbedAddress: origin
              + Address.oEmbed(
                query: [QueryItem("url", origin + request.href(found.page))]
              ).href(.japanese))
        },
        suggestions: suggestions(request), embedHref: request.href(Address.embed())))
  }

  private static func suggestions(_ request: PageRequest) -> [EmbedSuggestion] {
    let programme = request.entries(nil).first.map { Address.programme($0.id) }
    let named = request.catalogue.counts(edition: nil).namedGovernments
    let government = request.gazetteer.governments(in: named).first
      .map { Address.government($0.code.sixDigits) }
    return [programme, government, Address.governments(), Address.events()].compactMap { link in
      guard let link, let found = try? Embeddable(link, in: request) else { return nil }
      return EmbedSuggestion(
        text: found.shownTitle, isJapanese: found.titleIsJapanese,
        titleIsOfficial: found.titleIsOfficial,
        href: request.href(Address.embed(query: [QueryItem("url", link.path)])))
    }
  }
}

/// The page of this site that an address names.
enum EmbedTarget {
  /// How often an address may lead on to another.
  private static let mostSteps = 3

  /// Where an address leads in the end: one that a page forwards from stands for where it sends to.
  static func followed(_ link: Link, in request: PageRequest) -> Link {
    var link = link
    for _ in 0..<mostSteps {
      guard let (route, parameters) = Routes.page(at: link.path),
        case .redirect(let next, _)? = try? route.answer(
          PageRequest(
            snapshot: request.snapshot, site: request.site, language: request.language,
            path: link.path, query: Query(items: link.query), parameters: parameters))
      else { break }
      link = next
    }
    return link
  }

  /// The path without its language, and the query.
  ///
  /// - Throws: where the address is another site's.
  static func link(of url: String, in request: PageRequest) throws(RequestFault) -> Link {
    var rest = url[...]
    let origin = request.site.origin.text
    if rest.hasPrefix(origin) { rest = rest.dropFirst(origin.count) }
    rest = rest.prefix { $0 != "#" }
    let path = String(rest.prefix { $0 != "?" })
    guard path.isEmpty || (path.hasPrefix("/") && !path.hasPrefix("//")) else {
      throw .badValue(name: "url", value: url)
    }
    return Link(
      path: Language.split(path: path.isEmpty ? "/" : path).path,
      query: try Query(String(rest.dropFirst(path.count + 1))).items)
  }
}

/// A programme for a frame.
enum EmbedProgrammePage {
  struct Context: Sendable {
    let row: ProgrammeRow
    let plainName: String
    let pageHref: String
    let named: Count
    let covered: Count
    let possible: Count
    /// The governments it names, as many as fit, and how many more there are.
    let names: [GovernmentLink]
    let others: Count
    let asOf: DateText
    let editionTitle: SafeHTML
  }

  private static let mostNames = 24

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let key = try request.parameter("programme")
    guard let entry = request.catalogue.entry(id: key) else {
      throw RequestFault.unknown(what: .programme, key: key)
    }
    let strongest = entry.programme.participants.strongest
    let names = request.gazetteer.governments(in: strongest.named)
    return .page(
      template: "embeds/programme",
      context: Context(
        row: ProgrammeRow(entry, in: request),
        plainName: ProgrammeName(entry.programme, in: request.language).text,
        pageHref: request.href(Address.programme(entry.id)),
        named: Count(strongest.named.count), covered: Count(strongest.covered.count),
        possible: Count(strongest.possible.count),
        names: names.prefix(mostNames).map { GovernmentLink($0, in: request) },
        others: Count(max(0, names.count - mostNames)),
        asOf: DateText(entry.edition.asOf, in: request.language),
        editionTitle: EditionName.markup(entry.edition, in: request)))
  }
}

/// A government's programmes for a frame.
enum EmbedGovernmentPage {
  struct Context: Sendable {
    let name: String
    let nameIsJapanese: Bool
    let pageHref: String
    let named: Count
    let covered: Count
    let possible: Count
    let namedRows: [ProgrammeRow]
    let coveredRows: [ProgrammeRow]
    let asOf: DateText?
    let editionTitle: SafeHTML
  }

  private static let mostRows = 12

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let government = try GovernmentTable.government(request)
    let summary = request.catalogue.summary(of: government)
    let name = GovernmentName(government, in: request.language)
    let newest = request.catalogue.newest
    return .page(
      template: "embeds/government",
      context: Context(
        name: name.text, nameIsJapanese: name.isJapanese,
        pageHref: request.href(Address.government(government.code.sixDigits)),
        named: Count(summary.counts.named), covered: Count(summary.counts.covered),
        possible: Count(summary.counts.possible),
        namedRows: summary.named.prefix(mostRows).map { ProgrammeRow($0.entry, in: request) },
        coveredRows: summary.covered.flatMap(\.items).prefix(mostRows)
          .map { ProgrammeRow($0.entry, in: request) },
        asOf: newest.map { DateText($0.asOf, in: request.language) },
        editionTitle: newest.map { EditionName.markup($0, in: request) } ?? .empty))
  }
}

/// The map of the prefectures for a frame.
enum EmbedPrefecturesPage {
  struct Context: Sendable {
    let map: PrefectureMap
    let pageHref: String
    let asOf: DateText?
    let editionTitle: SafeHTML
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let newest = request.catalogue.newest
    let counts = request.catalogue.counts(edition: newest?.id)
    return .page(
      template: "embeds/prefectures",
      context: Context(
        map: PrefectureMap(
          request.phrase("home.mapTitle"), in: request, issuer: newest?.issuer,
          count: { counts[$0].named },
          label: { "\($0.text) \($1)" }),
        pageHref: request.href(Address.governments()),
        asOf: newest.map { DateText($0.asOf, in: request.language) },
        editionTitle: newest.map { EditionName.markup($0, in: request) } ?? .empty))
  }
}

/// The coming events for a frame, narrowed as their page is.
enum EmbedEventsPage {
  struct Context: Sendable {
    let heading: String
    let pageHref: String
    let coming: [EventRow]
    let hasSamples: Bool
    /// The day on which they are the coming ones.
    let asOf: DateText
  }

  private static let mostRows = 12

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let query = try EventsQuery(request)
    let days = query.days(from: request.today, in: request.catalogue.calendar)
    let coming =
      days.map { days in
        ComingEvent.all(in: days, request.catalogue.calendar) { event in
          request.catalogue.matches(event, query.filter)
        }.prefix(mostRows).map { EventRow($0, in: request) }
      } ?? []
    return .page(
      template: "embeds/events",
      context: Context(
        heading: EventFilters.heading(
          query.items, before: request.phrase("events.heading"), in: request),
        pageHref: request.href(Address.events(query: query.items)),
        coming: coming, hasSamples: coming.contains(where: \.isSample),
        asOf: DateText(request.today, in: request.language)))
  }
}
