import Catalogue
import CivilDates
import Events
import LocalGovernments
import Participation

/// One government: what the list says of it, by which words, and what its neighbours do.
enum GovernmentPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    /// The name, and the Japanese one beside an English.
    let name: String
    let heading: SafeHTML
    let nameIsJapanese: Bool
    let original: String?
    let kana: String?
    let kind: SafeHTML
    /// The prefecture it lies in, and the city that a ward belongs to.
    let inside: GovernmentLink?
    let city: Municipality?
    let code: String
    /// The last day it existed, and what has stood in its place since when.
    let until: DateText?
    let heirs: Heirs?
    /// The list that it publishes itself.
    let issued: Issued?
    let asOf: DateText?
    /// The list that is counted, and whose it is.
    let listName: SafeHTML?
    /// Programmes by relation, each under its strongest.
    let named: Count
    let covered: Count
    let possible: Count
    let hasNone: Bool
    let namedRows: [ProgrammeRow]
    /// The list that has the rows that are too many here.
    let moreNamedHref: String?
    let coveredGroups: [CoveredGroup]
    let possibleRows: [ProgrammeRow]
    /// The list that has the rows that are too many here.
    let morePossibleHref: String?
    /// Governments nearby that programmes name.
    let neighbours: [Neighbour]
    /// Programmes that name governments like it, and not it.
    let suggestions: [SuggestedProgramme]
    /// Programmes of its prefecture, for a municipality; never in its own counts.
    let prefectureNamed: [ProgrammeRow]
    let prefectureCoveredHref: String?
    let prefectureCounts: ProgrammesPage.Counts?
    /// The municipalities of a prefecture, or the wards of a city.
    let members: GovernmentMembers?
    let briefHref: String
    let compareHref: String
    /// What is on there, by it or for it.
    let nextEvents: [EventRow]
    let eventsHref: String
    let listHref: String
    let apiHref: String
  }

  /// What stands in the place of a government that is gone, with its programmes.
  struct Heirs: Sendable {
    let names: String
    let year: Int
    let governments: [Municipality]
  }

  /// A list that the government publishes.
  struct Issued: Sendable {
    let count: Count
    let href: String
  }

  /// Programmes that cover the government by one wording.
  struct CoveredGroup: Sendable {
    /// The list's own words, the most frequent first.
    let quotes: [Quote]
    /// The wording's usual name in Japanese, where the list's words leave part of it out.
    let meaning: SafeHTML?
    let wordingEnglish: String?
    let count: Count
    let rows: [ProgrammeRow]
    /// The list that has the rows that are too many here.
    let moreHref: String?
    /// Whether the rows are folded at first.
    let isLong: Bool
  }

  /// Words of the list.
  struct Quote: Sendable {
    let words: SafeHTML
    let href: String
  }

  /// A government nearby and the programmes that name it.
  struct Neighbour: Sendable {
    let government: GovernmentLink
    let kilometres: String?
    let programmes: [Reference]
    let more: Count?
  }

  /// A programme by its number.
  struct Reference: Sendable {
    let number: String
    let href: String
    let name: String
  }

  struct Municipality: Sendable {
    let government: GovernmentLink
    let counts: ProgrammesPage.Counts
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    switch try GovernmentKey.found(in: request, at: .government) {
    case .elsewhere(let answer): return answer
    case .government(let government):
      return .page(template: "pages/government", context: try context(government, in: request))
    }
  }

  static func context(_ government: LocalGovernment, in request: PageRequest)
    throws(RequestFault) -> Context
  {
    let gazetteer = request.gazetteer
    let edition = request.query.value("edition")
    let summary = request.catalogue.summary(of: government, edition: edition)
    let counts = request.catalogue.counts(edition: edition)
    let name = GovernmentName(government, in: request.language)
    let prefecture = government.code.isPrefecture ? nil : gazetteer[government.code.prefecture]
    let city = government.parent.flatMap { gazetteer[$0] }
    let cityName = city.map { GovernmentName($0, in: request.language) }
    let own = gazetteer.municipalities(of: government.code)
    let wards = gazetteer.wards(of: government.code)
    let members = gazetteer.governments(in: government.code.isPrefecture ? own : wards)
    func municipality(_ government: LocalGovernment) -> Municipality {
      Municipality(
        government: GovernmentLink(government, in: request), counts: .init(counts[government]))
    }
    var eventFilter = EventFilter()
    eventFilter.government = government
    return Context(
      crumbs: crumbs(of: government, in: request),
      name: title(name, of: cityName), heading: heading(name, of: cityName, in: request),
      nameIsJapanese: name.isJapanese,
      original: name.isJapanese ? nil : (city?.name ?? "") + government.name,
      // Plain Japanese says it once: over the name, where readings are on.
      kana: request.language == .japanese || !request.showsReadings && request.language.isJapanese
        ? government.kana.map(Ruby.hiragana) : nil,
      kind: request.kind(government.kind),
      inside: prefecture.map { GovernmentLink($0, in: request) },
      city: city.map(municipality),
      code: government.code.sixDigits,
      until: government.validUntil.map { DateText($0, in: request.language) },
      heirs: heirs(of: government, in: request, municipality),
      issued: request.catalogue.currentEditions.first { $0.issuer == government.code }.map {
        Issued(count: Count($0.programmes.count), href: request.href(Address.edition($0.id)))
      },
      asOf: request.catalogue.newest.map { DateText($0.asOf, in: request.language) },
      listName: EditionName.counted(edition, in: request).map { request.sentence($0) },
      named: Count(summary.counts.named), covered: Count(summary.counts.covered),
      possible: Count(summary.counts.possible), hasNone: summary.items.isEmpty,
      namedRows: summary.named.prefix(mostRows).map { row($0, in: request) },
      moreNamedHref: more(summary.named.count, .named, of: government, in: request),
      coveredGroups: summary.covered.map { group in
        coveredGroup(group, of: government, in: request)
      },
      possibleRows: summary.possible.prefix(mostRows).map { row($0, in: request) },
      morePossibleHref: more(summary.possible.count, .possible, of: government, in: request),
      neighbours: neighbours(of: government, edition: edition, in: request),
      suggestions: request.catalogue.suggestions(for: government, edition: edition, limit: 6)
        .map { SuggestedProgramme($0, for: government, in: request) },
      prefectureNamed: prefecture.map {
        request.catalogue.summary(of: $0, edition: edition).named.prefix(mostRows)
          .map { row($0, in: request) }
      } ?? [],
      prefectureCoveredHref: prefecture.map {
        request.href(Address.programmes(query: [QueryItem("at", $0.code.sixDigits)]))
      },
      prefectureCounts: prefecture.map { counts[$0] }
        .flatMap { $0.total == 0 ? nil : ProgrammesPage.Counts($0) },
      members: GovernmentMembers(
        members, of: government, counts: { counts[$0] }, in: request),
      briefHref: request.href(Address.governmentBrief(government.code.sixDigits)),
      compareHref: request.href(
        Address.compare(query: [QueryItem("g", government.code.sixDigits)])),
      nextEvents: EventRow.coming(request, limit: 4) { [eventFilter] in
        request.catalogue.matches($0, eventFilter)
      },
      eventsHref: request.href(
        Address.events(query: [QueryItem("at", government.code.sixDigits)])),
      listHref: request.href(
        Address.programmes(query: [QueryItem("at", government.code.sixDigits)])),
      apiHref: Address.apiGovernment(government.code.fiveDigits).path)
  }

  private static func heirs(
    of government: LocalGovernment, in request: PageRequest,
    _ municipality: (LocalGovernment) -> Municipality
  ) -> Heirs? {
    let successors = request.gazetteer.successors(of: government)
    guard let last = government.validUntil, !successors.isEmpty,
      let since = CivilDate(dayNumber: last.dayNumber + 1)
    else { return nil }
    return Heirs(
      names: successors.map { GovernmentName($0, in: request.language).text }
        .joined(separator: request.phrase("suggestions.and")),
      year: since.year, governments: successors.map(municipality))
  }

  /// How many rows a part of the page has; the list of programmes has the others, page by page.
  private static let mostRows = 50

  private static func more(
    _ count: Int, _ relation: Relation, of government: LocalGovernment, in request: PageRequest
  ) -> String? {
    guard count > mostRows else { return nil }
    let edition = request.query.value("edition").map { [QueryItem("edition", $0)] } ?? []
    return request.href(
      Address.programmes(
        query: [
          QueryItem("at", government.code.sixDigits), QueryItem("relation", relation.rawValue),
        ] + edition))
  }

  private static func coveredGroup(
    _ group: GovernmentSummary.CoveredGroup, of government: LocalGovernment,
    in request: PageRequest
  ) -> CoveredGroup {
    let written = WrittenWords(
      group.wording, written: group.items.map(\.participation.wording))
    return CoveredGroup(
      quotes: written.words.map {
        Quote(words: request.official($0), href: request.href(Address.group(group.wording.id)))
      },
      meaning: request.language == .english
        ? nil : written.usualName.map { request.official($0) },
      wordingEnglish: request.language == .english ? group.wording.english : nil,
      count: Count(group.items.count),
      rows: group.items.prefix(mostRows).map { ProgrammeRow($0.entry, in: request) },
      moreHref: more(group.items.count, .covered, of: government, in: request),
      isLong: group.items.count > 5)
  }

  // Several cities have a ward of one name: it is told with its city.
  private static func title(_ name: GovernmentName, of city: GovernmentName?) -> String {
    guard let city else { return name.text }
    return name.isJapanese ? city.text + name.text : name.text + ", " + city.text
  }

  private static func heading(
    _ name: GovernmentName, of city: GovernmentName?, in request: PageRequest
  ) -> SafeHTML {
    guard let city else { return name.html(in: request) }
    return name.isJapanese
      ? .joined([city.html(in: request), name.html(in: request)])
      : SafeHTML(text: title(name, of: city))
  }

  private static func crumbs(
    of government: LocalGovernment, in request: PageRequest
  ) -> [Crumb] {
    var crumbs = [
      Crumb(
        text: request.phrase("layout.governments"), href: request.href(Address.governments()),
        in: request)
    ]
    var above: [LocalGovernmentCode] = []
    if !government.code.isPrefecture { above.append(government.code.prefecture) }
    if let parent = government.parent { above.append(parent) }
    for code in above {
      guard let found = request.gazetteer[code] else { continue }
      let href = request.href(Address.government(found.code.sixDigits))
      crumbs.append(Crumb(found, href: href, in: request))
    }
    crumbs.append(Crumb(government, in: request))
    return crumbs
  }

  private static func row(_ item: GovernmentSummary.Item, in request: PageRequest)
    -> ProgrammeRow
  {
    let way = item.strongest
    let node = item.entry.programme.participants.nodes[way.nodeIndex]
    return ProgrammeRow(
      item.entry, in: request,
      relation: RelationText(
        way.relation, wording: way.wording,
        wordingEnglish: ParticipantBranch.english(of: node, in: request),
        role: way.role,
        in: request))
  }

  private static func neighbours(
    of government: LocalGovernment, edition: String?, in request: PageRequest
  ) -> [Neighbour] {
    let shown = 6
    return request.catalogue.neighboursNamed(near: government, edition: edition).map { near in
      Neighbour(
        government: GovernmentLink(near.government, in: request),
        // From a place to what it lies in there is no way to go.
        kilometres: near.government.code == government.code.prefecture
          ? nil : near.kilometres.map { String(Int($0.rounded())) },
        programmes: near.entries.prefix(shown).map {
          Reference(
            number: $0.programme.number ?? "–", href: request.href(Address.programme($0.id)),
            name: ProgrammeName($0.programme, in: .japanese).text)
        },
        more: near.entries.count > shown ? Count(near.entries.count - shown) : nil)
    }
  }
}
