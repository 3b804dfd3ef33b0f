import Catalogue
import Events
import Foundation
import Lists
import LocalGovernments
import Participation

/// One programme: who takes part, by which words, and where the list says so.
enum ProgrammePage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    /// The number as the list has it.
    let number: String
    /// The name, plain for the title and with breaks for the heading.
    let plainName: String
    let name: SafeHTML
    let nameIsJapanese: Bool
    /// The name in the list's own words beside an English one.
    let original: SafeHTML?
    /// What it does in a sentence of ours; whether somebody has read it over.
    let summary: SafeHTML?
    let isDraft: Bool
    let theme: SafeHTML
    let themeHref: String
    let themeIsJapanese: Bool
    let bureau: SafeHTML
    let bureauHref: String?
    let bureauIsJapanese: Bool
    /// The bureau in the list's own words, at the head of the spine.
    let bureauOfficial: SafeHTML
    /// The government that published the list.
    let issuer: GovernmentLink?
    /// How many governments stand in each relation.
    let named: Count
    let covered: Count
    let possible: Count
    /// Whether the cell names no government at all, and the list is open.
    let hasNone: Bool
    let isOpen: Bool
    /// Who takes part, as the source groups them.
    let branches: [ParticipantBranch]
    /// What the check asks to be looked at.
    let findings: [Finding]
    /// The cell word for word; absent where it is empty.
    let wording: SafeHTML?
    /// The description in paragraphs and lists.
    let description: [ProseBlock]
    let links: [OutsideLink]
    let map: RelationMap
    /// The prefectures of the map in words.
    let similar: [ProgrammeLink]
    /// Cells of columns that Renkei gives no meaning to.
    let extras: [Extra]
    /// Where the row stands.
    let editionTitle: SafeHTML
    let editionHref: String
    let asOf: DateText
    let line: Count?
    /// The sheet and the cells in a workbook, the page of a PDF.
    let cells: String?
    let page: Count?
    /// Where the programme stands today, on the page of an older list's row.
    let today: ProgrammeToday?
    /// What changed since the list before, and the programme's rows in every list.
    let change: ChangeEntry?
    let changesHref: String
    let history: [HistoryRow]
    let lastingID: String?
    /// What of it is on, and what was told of it.
    let nextEvents: [EventRow]
    let posts: [PostRow]
    let eventsHref: String
    /// The same as JSON, and all participants on one page.
    let apiHref: String
    let briefHref: String
    let participantsHref: String
  }

  /// A link out of the site.
  struct OutsideLink: Sendable {
    let href: String
    /// Where it leads, shown so that nobody is surprised.
    let host: String
    /// What follows the host, cut where it is long; empty at the host's first page.
    let path: String
  }

  /// A question that the check raised on the row.
  struct Finding: Sendable {
    let message: SafeHTML
    let reasons: [Reason]
  }

  /// Why the check raised a question, and the line of the list that the reason speaks of.
  struct Reason: Sendable {
    let sentence: SafeHTML
    let place: Count?
    /// Whether that is in the cell that the page quotes.
    let isInWording: Bool
  }

  /// A further cell of the row.
  struct Extra: Sendable {
    let heading: String
    let text: String
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    switch try ProgrammeKey.found(in: request, at: .programme) {
    case .programme(let entry):
      .page(template: "pages/programme", context: context(entry, in: request))
    case .elsewhere(let answer): answer
    }
  }

  static func context(_ entry: CatalogueEntry, in request: PageRequest) -> Context {
    let programme = entry.programme
    let expression = programme.participants
    let row = ProgrammeRow(entry, in: request)
    let participantsHref = request.href(Address.programmeParticipants(programme.id))
    let strongest = expression.strongest
    let isEmpty =
      expression.named.isEmpty && expression.covered.isEmpty && expression.possible.isEmpty
    return Context(
      crumbs: crumbs(of: entry, in: request), number: row.number,
      plainName: ProgrammeName(programme, in: request.language).text,
      name: row.name, nameIsJapanese: row.nameIsJapanese, original: row.original,
      summary: programme.texts?.summary(in: request.language).map { request.html($0) },
      isDraft: programme.texts?.isReviewed == false, theme: row.themeLabel,
      themeHref: request.href(Address.theme(Slugs.theme(programme.theme).slug)),
      themeIsJapanese: row.themeIsJapanese, bureau: row.bureauLabel, bureauHref: row.bureauHref,
      bureauIsJapanese: row.bureauIsJapanese, bureauOfficial: request.official(programme.bureau),
      issuer: entry.edition.issuer.flatMap { request.gazetteer[$0] }
        .map { GovernmentLink($0, in: request) },
      named: Count(strongest.named.count), covered: Count(strongest.covered.count),
      possible: Count(strongest.possible.count), hasNone: isEmpty, isOpen: expression.isOpen,
      branches: ParticipantBranch.branches(
        of: expression, in: request, allHref: participantsHref),
      findings: findings(of: entry, in: request),
      wording: expression.text.isEmpty ? nil : WordingQuote.html(of: expression, in: request),
      description: ProseBlock.blocks(of: programme.description),
      links: programme.links.compactMap(outsideLink),
      map: map(of: entry, in: request),
      similar: request.catalogue.similar(to: entry, limit: 5).map { similar in
        ProgrammeLink(
          similar.entry, in: request,
          reason: request.sentence(similar.reason))
      },
      extras: programme.extras.map { Extra(heading: $0.heading ?? "–", text: $0.text) },
      editionTitle: EditionName.markup(entry.edition, in: request),
      editionHref: request.href(Address.edition(entry.edition.id)),
      asOf: DateText(entry.edition.asOf, in: request.language),
      line: line(of: programme.span), cells: cells(of: programme.span),
      page: page(of: programme.span), today: ProgrammeToday(entry, in: request),
      change: HistoryRow.change(of: entry, in: request),
      changesHref: request.href(Address.editionChanges(entry.edition.id)),
      history: HistoryRow.rows(of: entry, in: request),
      lastingID: request.catalogue.lastingID(of: entry), nextEvents: events(of: entry, in: request),
      posts: posts(of: entry, in: request),
      eventsHref: request.href(
        Address.events(query: [QueryItem("programme", programme.id)])),
      apiHref: Address.apiProgramme(programme.id).path,
      briefHref: request.href(Address.programmeBrief(programme.id)),
      participantsHref: participantsHref)
  }

  private static func events(of entry: CatalogueEntry, in request: PageRequest) -> [EventRow] {
    guard let id = request.catalogue.lastingID(of: entry) else { return [] }
    var filter = EventFilter()
    filter.programme = id
    let coming = EventRow.coming(request, limit: 5) { request.catalogue.matches($0, filter) }
    if !coming.isEmpty { return coming }
    let past = request.catalogue.calendar.events.filter { request.catalogue.matches($0, filter) }
    return past.suffix(3).reversed().compactMap { event in
      request.catalogue.calendar.occasions(of: event, around: request.today).last
        .map { EventRow(event, $0, in: request) }
    }
  }

  private static func posts(of entry: CatalogueEntry, in request: PageRequest) -> [PostRow] {
    guard let id = request.catalogue.lastingID(of: entry) else { return [] }
    return request.catalogue.calendar.news.filter { $0.programme == id }.prefix(5)
      .map { PostRow($0, in: request) }
  }

  /// Remarks on style are for the office that wrote the list, not for its readers.
  private static func findings(of entry: CatalogueEntry, in request: PageRequest) -> [Finding] {
    request.catalogue.findings(of: entry).filter { $0.severity > .note }.map { finding in
      let isInWording = MarkedCell.quotations(in: finding.message.ja).contains {
        entry.programme.participants.text.contains($0)
      }
      return Finding(
        message: sentence(finding.message, in: request),
        reasons: finding.notes.map { note in
          Reason(
            sentence: sentence(note.message, in: request), place: note.span.flatMap(line),
            isInWording: isInWording)
        })
    }
  }

  private static func sentence(_ message: Bilingual, in request: PageRequest) -> SafeHTML {
    MixedText.html(message.asSentence.text(in: request.language), in: request.language)
  }

  static func crumbs(of entry: CatalogueEntry, in request: PageRequest) -> [Crumb] {
    [
      Crumb(
        text: request.phrase("layout.programmes"), href: request.href(Address.programmes()),
        in: request),
      Crumb(text: "No. " + (entry.programme.number ?? "–"), href: nil, in: request),
    ]
  }

  static func outsideLink(_ text: String) -> OutsideLink? {
    guard let url = URL(string: text), let host = url.host(percentEncoded: false),
      url.scheme == "https" || url.scheme == "http"
    else { return nil }
    let path = url.path(percentEncoded: false)
    return OutsideLink(
      href: text, host: host,
      path: path.count < 2 ? "" : path.count > 40 ? path.prefix(39) + "…" : path)
  }

  private static func line(of span: SourceSpan) -> Count? {
    if case .text(let span) = span { Count(span.line) } else { nil }
  }

  /// The sheet and the row's first and last cell; in a workbook a line says nothing.
  private static func cells(of span: SourceSpan) -> String? {
    guard case .cell(let cells) = span else { return nil }
    return cells.cell.isEmpty ? cells.sheet : "\(cells.sheet)!\(cells.cell)"
  }

  private static func page(of span: SourceSpan) -> Count? {
    if case .page(let span) = span { Count(span.page) } else { nil }
  }

  /// The small map of who takes part.
  static func map(of entry: CatalogueEntry, in request: PageRequest) -> RelationMap {
    let expression = entry.programme.participants
    return RelationMap(
      of: expression, issuer: entry.edition.issuer, in: request,
      description: mapDescription(of: expression, in: request))
  }

  private static func mapDescription(
    of expression: ParticipantExpression, in request: PageRequest
  ) -> String {
    [
      (Relation.named, expression.named), (.covered, expression.covered),
      (.possible, expression.possible),
    ].filter { !$0.1.isEmpty }.map { relation, set in
      let codes = Set(request.gazetteer.codes(in: set).map(\.prefecture)).sorted()
      let names =
        codes.count > 12
        ? "\(codes.count)"
        : codes.compactMap { request.gazetteer[$0] }
          .map { GovernmentName($0, in: request.language).text }.joined(separator: ", ")
      return request.site.phrases.text(.relation, relation.rawValue, in: request.language)
        + ": " + names
    }.joined(separator: "; ")
  }
}

/// All participants of a programme on one page, for classes of many members.
enum ParticipantsPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let programme: ProgrammeLink
    let plainName: String
    let named: Count
    let covered: Count
    let possible: Count
    let isOpen: Bool
    /// The three relations, without those that are empty.
    let sections: [Section]
  }

  /// The governments in one relation, by prefecture, or in one list where all are prefectures.
  struct Section: Sendable {
    let relation: RelationText
    let count: Count
    /// The wordings that make it so, each once; names speak for themselves.
    let reasons: [RelationText]
    let isOneEach: Bool
    let members: [GovernmentLink]
    let prefectures: [Prefecture]
  }

  /// The governments of one prefecture.
  struct Prefecture: Sendable {
    let name: SafeHTML
    let isJapanese: Bool
    let count: Count
    let governments: [GovernmentLink]
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let entry: CatalogueEntry
    switch try ProgrammeKey.found(in: request, at: .programmeParticipants) {
    case .programme(let found): entry = found
    case .elsewhere(let answer): return answer
    }
    let expression = entry.programme.participants
    let strongest = expression.strongest
    return .page(
      template: "pages/participants",
      context: Context(
        crumbs: [
          Crumb(
            text: request.phrase("layout.programmes"), href: request.href(Address.programmes()),
            in: request),
          Crumb(
            text: "No. " + (entry.programme.number ?? "–"),
            href: request.href(Address.programme(entry.id)), in: request),
          Crumb(text: request.phrase("participants.short"), href: nil, in: request),
        ],
        programme: ProgrammeLink(entry, in: request),
        plainName: ProgrammeName(entry.programme, in: request.language).text,
        named: Count(strongest.named.count), covered: Count(strongest.covered.count),
        possible: Count(strongest.possible.count), isOpen: expression.isOpen,
        sections: Relation.allCases.reversed().map { ($0, strongest[$0]) }.filter { !$0.1.isEmpty }
          .map { relation, set in section(relation, set, of: expression, in: request) }))
  }

  private static func section(
    _ relation: Relation, _ set: GovernmentSet, of expression: ParticipantExpression,
    in request: PageRequest
  ) -> Section {
    let members = request.gazetteer.governments(in: set)
    let isOneEach = members.allSatisfy(\.code.isPrefecture)
    return Section(
      relation: RelationText(relation, in: request), count: Count(set.count),
      reasons: reasons(relation, set, of: expression, in: request), isOneEach: isOneEach,
      members: isOneEach ? members.map { GovernmentLink($0, in: request) } : [],
      prefectures: isOneEach ? [] : prefectures(of: set, in: request))
  }

  private static func reasons(
    _ relation: Relation, _ set: GovernmentSet, of expression: ParticipantExpression,
    in request: PageRequest
  ) -> [RelationText] {
    var seen: Set<String> = []
    return expression.nodes.filter { node in
      let meant =
        switch relation {
        case .named: GovernmentSet()
        case .covered: node.kind == .named ? GovernmentSet() : node.members
        case .possible: node.possible
        }
      return !meant.intersection(set).isEmpty && seen.insert(node.text).inserted
    }.map {
      RelationText(
        relation, wording: $0.text, wordingEnglish: ParticipantBranch.english(of: $0, in: request),
        in: request)
    }
  }

  static func prefectures(of set: GovernmentSet, in request: PageRequest) -> [Prefecture] {
    var order: [LocalGovernmentCode] = []
    var groups: [LocalGovernmentCode: [LocalGovernment]] = [:]
    for government in request.gazetteer.governments(in: set) {
      let code = government.code.prefecture
      if groups[code] == nil { order.append(code) }
      groups[code, default: []].append(government)
    }
    return order.compactMap { code in
      guard let prefecture = request.gazetteer[code], let members = groups[code] else { return nil }
      let name = GovernmentName(prefecture, in: request.language)
      return Prefecture(
        name: name.html(in: request), isJapanese: name.isJapanese, count: Count(members.count),
        governments: members.map { GovernmentLink($0, in: request) })
    }
  }
}
