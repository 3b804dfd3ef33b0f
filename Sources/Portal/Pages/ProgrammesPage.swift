import Catalogue
import HTTPTypes
import Lists
import LocalGovernments
import Participation

/// The list of programmes: search, filters, pages.
enum ProgrammesPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    /// How many programmes answer, and how they stand to the place where one is given.
    let total: Count
    let counts: Counts?
    /// The words searched for.
    let words: String?
    /// The place that the rows are restricted to.
    let place: GovernmentLink?
    /// The place where it is no single government: a region, or a name that several bear.
    let places: SafeHTML?
    /// The area that a region was read as.
    let area: Area?
    /// What else narrows the rows: themes, bureaus and the like.
    let conditions: [Condition]
    /// Whether words or conditions stand before the place, and whether anything stands before the
    /// number.
    let placeFollows: Bool
    let hasSubject: Bool
    /// How the query was read, each part with the address of the list without it.
    let parts: [Part]
    /// Governments whose name was typed but read as letters, or who share it.
    let alternatives: [GovernmentLink]
    /// Words that stand nowhere, and governments whose names are near.
    let near: [Near]
    /// The day before which governments that are gone are not known, where a word may be one's name.
    let knownSince: DateText?
    let rows: [ProgrammeRow]
    /// Which rows these are: 21–40.
    let range: String?
    let pager: Pager?
    let pastEnd: PastEnd?
    let sorts: [SortLink]
    let facets: [FacetPanel]
    /// Whether the filters are shown unfolded, and how many are on.
    let facetsOpen: Bool
    let filterCount: Count
    /// What the filter form must carry along.
    let kept: [KeptField]
    let listHref: String
    /// Whether nothing was found, and lists with one restriction less that are not empty.
    let isEmpty: Bool
    let wider: [Wider]
    /// The same with a shorter word.
    let shorter: [Wider]
    /// What else the words stand in: events and news.
    let finds: CalendarFinds?
  }

  /// Programmes by relation.
  struct Counts: Sendable {
    let named: Count
    let covered: Count
    let possible: Count

    init(_ counts: RelationCounts) {
      named = Count(counts.named)
      covered = Count(counts.covered)
      possible = Count(counts.possible)
    }
  }

  /// A part of the query as it was read.
  struct Part: Sendable {
    let text: String
    /// The same as it stands on the page.
    let html: SafeHTML
    /// The facet it is a choice of.
    let facet: String?
    /// The word that was looked for in its stead.
    let readAs: String?
    let isPlace: Bool
    let isWord: Bool
    let isExcluded: Bool
    let isFilter: Bool
    let removeHref: String
  }

  /// A region whose prefectures and municipalities the rows answer for.
  struct Area: Sendable {
    let asked: String
    let name: SafeHTML
    let prefectureCount: Count
  }

  /// A word that stands nowhere, with the same search for governments of names near to it.
  struct Near: Sendable {
    let asked: String
    let choices: [GovernmentLink]
  }

  /// A way to order the rows.
  struct SortLink: Sendable {
    let href: String
    let isCurrent: Bool
    let isRelevance: Bool
    let isNumber: Bool
    let isName: Bool
    let isBureau: Bool
  }

  /// A value that the form carries along unseen.
  struct KeptField: Sendable {
    let name: String
    let value: String
  }

  /// A choice of a facet, in the sentence that counts the rows.
  struct Condition: Sendable {
    let conditionName: SafeHTML
    let conditionFollows: Bool
  }

  /// A list with one restriction less.
  struct Wider: Sendable {
    let text: String
    let href: String
    let count: Count
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let context = try context(request)
    let template = "pages/programmes"
    // Where nothing is found and nothing can be narrowed, there is nothing to take along.
    return context.facets.isEmpty && context.isEmpty
      ? .question(template: template, context: context, status: .ok)
      : .page(template: template, context: context)
  }

  static func context(_ request: PageRequest) throws(RequestFault) -> Context {
    let filter = try ProgrammesFilter(request)
    let result = request.catalogue.search(filter.search)
    let links = ListLinks(request)
    let parts = parts(of: result, filter: filter, links: links, in: request)
    let filterCount =
      result.facets.flatMap(\.values).count(where: \.isSelected) + (filter.place == nil ? 0 : 1)
    let near = request.catalogue.nearNames(
      in: result.interpretation, edition: filter.filters.edition)
    let placeFound =
      filter.place ?? singlePlace(of: result.interpretation)
      ?? (result.interpretation.places.isEmpty ? filter.onlyPrefecture : nil)
    let words = wordsSearched(in: result.interpretation)
    let conditions = conditions(
      parts, asPlace: placeFound, after: words != nil, in: request)
    let places = placeFound == nil ? places(in: result.interpretation, request) : nil
    let placeFollows = words != nil || !conditions.isEmpty
    let first = filter.search.offset + 1
    return Context(
      crumbs: [Crumb(text: request.phrase("layout.programmes"), href: nil, in: request)],
      total: Count(result.total), counts: result.relationCounts.map(Counts.init),
      words: words,
      place: placeFound.map { GovernmentLink($0, in: request) },
      places: places, area: area(in: result.interpretation, request), conditions: conditions,
      placeFollows: placeFollows, hasSubject: placeFollows || placeFound != nil || places != nil,
      parts: parts,
      alternatives: alternatives(in: result.interpretation, request: request),
      near: near.map { self.near($0, in: result.interpretation, links: links, request) }
        .filter { !$0.choices.isEmpty },
      knownSince: near.contains(where: \.looksMunicipal)
        ? request.gazetteer.changes.first.map { DateText($0.date, in: request.language) } : nil,
      rows: result.hits.map { row($0, isOfOne: placeFound != nil, in: request) },
      range: result.hits.isEmpty || result.hits.count == result.total
        ? nil : "\(first)–\(first + result.hits.count - 1)",
      pager: filter.showsAll
        ? nil
        : Pager(
          total: result.total, page: filter.page, perPage: Pager.rowsOnPage,
          showAll: links.setting("all", to: "1")
        ) { links.setting("page", to: String($0)) },
      pastEnd: filter.showsAll
        ? nil
        : PastEnd(total: result.total, page: filter.page, perPage: Pager.rowsOnPage) {
          links.setting("page", to: String($0))
        },
      sorts: SearchRequest.Sort.allCases.filter {
        filter.hasRelevance || $0 != .relevance || filter.sort == .relevance
      }.map { sort in
        SortLink(
          href: links.setting("sort", to: sort.rawValue), isCurrent: sort == filter.sort,
          isRelevance: sort == .relevance, isNumber: sort == .number, isName: sort == .name,
          isBureau: sort == .bureau)
      },
      facets: result.total == 0 && filterCount == 0
        ? []
        : result.facets.map { FacetPanel($0, in: request) }.filter { !$0.values.isEmpty },
      // Behind the last page there is nothing to narrow, and the way back comes first.
      facetsOpen: (filterCount > 0 || result.total > Pager.rowsOnPage)
        && (result.total == 0 || !result.hits.isEmpty),
      filterCount: Count(filterCount),
      kept: request.query.items
        .filter { ["q", "at", "edition", "sort"].contains($0.name) && !$0.value.isEmpty }
        .map { KeptField(name: $0.name, value: $0.value) },
      listHref: request.href(Address.programmes()), isEmpty: result.total == 0,
      wider: result.total == 0 ? wider(parts, in: request, links: links) : [],
      shorter: result.total == 0
        ? shorter(result.interpretation, in: request, links: links) : [],
      finds: filter.page == 1 ? CalendarFinds(filter.text, in: request) : nil)
  }

  private static func singlePlace(of interpretation: SearchInterpretation) -> LocalGovernment? {
    guard interpretation.places.count == 1,
      case .place(let governments) = interpretation.places[0].reading, governments.count == 1
    else { return nil }
    return governments[0]
  }

  private static func wordsSearched(in interpretation: SearchInterpretation) -> String? {
    let words = interpretation.terms.filter { !$0.isExcluded && !$0.reading.isPlace }.map(\.text)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static func places(
    in interpretation: SearchInterpretation, _ request: PageRequest
  ) -> SafeHTML? {
    interpretation.places.first.map { term in
      if case .region(let region) = term.reading { return name(of: region, in: request) }
      return request.official(term.text)
    }
  }

  private static func area(
    in interpretation: SearchInterpretation, _ request: PageRequest
  ) -> Area? {
    guard let term = interpretation.places.first, case .region(let region) = term.reading,
      request.gazetteer.isArea(region)
    else { return nil }
    return Area(
      asked: term.text, name: name(of: region, in: request),
      prefectureCount: Count(region.members.count))
  }

  private static func name(of region: Region, in request: PageRequest) -> SafeHTML {
    request.official(request.language.isJapanese ? region.name : region.english)
  }

  private static func near(
    _ near: NearNames, in interpretation: SearchInterpretation, links: ListLinks,
    _ request: PageRequest
  ) -> Near {
    Near(
      asked: near.term.text,
      choices: near.governments.map { government in
        let name = request.catalogue.searchName(of: government)
        return GovernmentLink(
          government, in: request, withPrefecture: true,
          href: links.setting("q", to: interpretation.text(with: name, inPlaceOf: near.term)))
      })
  }

  private static func alternatives(
    in interpretation: SearchInterpretation, request: PageRequest
  ) -> [GovernmentLink] {
    interpretation.terms.flatMap { term -> [LocalGovernment] in
      if case .placeAsLetters(let governments, because: _) = term.reading {
        return governments + term.alternatives
      }
      return term.alternatives
    }.prefix(10).map { GovernmentLink($0, in: request, withPrefecture: true) }
  }

  private static func row(
    _ hit: SearchHit, isOfOne: Bool, in request: PageRequest
  ) -> ProgrammeRow {
    let nameFound = hit.highlights.first {
      $0.field == .name && !$0.isCutBefore && !$0.isCutAfter
    }
    let hasOwnWords = request.language == .english && hit.entry.programme.texts != nil
    let textFound =
      hasOwnWords
      ? nil
      : hit.highlights.first { $0.field == .description }
        ?? hit.highlights.first { $0.field == .participants }
    let node = hit.participation.map { hit.entry.programme.participants.nodes[$0.nodeIndex] }
    return ProgrammeRow(
      hit.entry, in: request, name: nameFound.map { FoundText.name($0, in: request) },
      about: textFound.map { FoundText.html($0) },
      relation: hit.participation.map {
        RelationText(
          $0.relation, wording: $0.wording,
          wordingEnglish: node.flatMap { ParticipantBranch.english(of: $0, in: request) },
          role: $0.role,
          by: isOfOne ? nil : hit.government, in: request)
      })
  }

  private static func parts(
    of result: SearchResult, filter: ProgrammesFilter, links: ListLinks, in request: PageRequest
  ) -> [Part] {
    let interpretation = result.interpretation
    var parts = interpretation.terms.map { term in
      let isBureau = !term.reading.isPlace && !term.reading.isLetters
      return Part(
        text: term.text, html: html(of: term, in: request),
        facet: isBureau ? request.phrase("programmes.bureau") : nil, readAs: term.reading.synonym,
        isPlace: term.reading.isPlace && !term.isExcluded,
        isWord: term.reading.isLetters && !term.isExcluded, isExcluded: term.isExcluded,
        isFilter: isBureau && !term.isExcluded,
        removeHref: links.setting("q", to: interpretation.text(without: term)))
    }
    if let place = filter.place {
      let name = GovernmentName(place, in: request.language)
      parts.append(
        Part(
          text: name.text, html: name.html(in: request), facet: nil, readAs: nil,
          isPlace: true, isWord: false, isExcluded: false, isFilter: false,
          removeHref: links.setting("at", to: "")
        ))
    }
    for facet in result.facets {
      for value in facet.values where value.isSelected {
        parts.append(
          Part(
            text: FacetPanel.label(of: value, in: facet, request),
            html: FacetPanel.htmlLabel(of: value, in: facet, request),
            facet: FacetPanel.heading(of: facet, in: request), readAs: nil,
            isPlace: false, isWord: false, isExcluded: false, isFilter: true,
            removeHref: links.without(facet.kind.rawValue, value.key)))
      }
    }
    return parts
  }

  /// A term as it was typed; a place on English pages by its English name.
  private static func html(
    of term: SearchInterpretation.Term, in request: PageRequest
  ) -> SafeHTML {
    guard request.language == .english, case .place(let governments) = term.reading,
      governments.count == 1, let government = governments.first
    else { return SafeHTML(text: term.text) }
    return GovernmentName(government, in: .english).html(in: request)
  }

  /// The choices that are on, but for the prefecture that the sentence names as the place.
  private static func conditions(
    _ parts: [Part], asPlace place: LocalGovernment?, after hasWords: Bool, in request: PageRequest
  ) -> [Condition] {
    let name = place.map { GovernmentName($0, in: request.language) }
    return parts.filter { $0.isFilter && $0.text != name?.text && $0.text != name?.short }
      .enumerated().map { index, part in
        Condition(conditionName: part.html, conditionFollows: hasWords || index > 0)
      }
  }

  private static let shortestWord = 2
  private static let longestWord = 20

  /// Searches with a word cut shorter at its end, or at its beginning, that find something: the
  /// longest of them.
  private static func shorter(
    _ interpretation: SearchInterpretation, in request: PageRequest, links: ListLinks
  ) -> [Wider] {
    interpretation.terms.filter { $0.reading.isLetters && !$0.isExcluded }.compactMap { term in
      let word = term.text.prefix(longestWord)
      guard word.count > shortestWord else { return nil }
      for length in (shortestWord..<word.count).reversed() {
        for part in [String(word.prefix(length)), String(word.suffix(length))] {
          let href = links.setting("q", to: interpretation.text(with: part, inPlaceOf: term))
          if let count = found(at: href, in: request), count > 0 {
            return Wider(text: part, href: href, count: Count(count))
          }
        }
      }
      return nil
    }
  }

  /// How many programmes the list at an address has.
  private static func found(at href: String, in request: PageRequest) -> Int? {
    guard
      let query = try? Query(href.split(separator: "?").dropFirst().first.map(String.init)),
      let filter = try? ProgrammesFilter(request.with(query))
    else { return nil }
    return request.catalogue.search(filter.search).total
  }

  private static func wider(_ parts: [Part], in request: PageRequest, links: ListLinks) -> [Wider] {
    guard parts.count > 1 else { return [] }
    return parts.compactMap { part in
      guard let count = found(at: part.removeHref, in: request), count > 0 else { return nil }
      return Wider(text: part.text, href: part.removeHref, count: Count(count))
    }
  }
}
