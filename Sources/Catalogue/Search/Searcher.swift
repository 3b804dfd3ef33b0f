import LocalGovernments
import Participation

extension Catalogue {
  /// Finds the programmes that match, with how the words were read, and counts what they have in
  /// common.
  package func search(_ request: SearchRequest) -> SearchResult {
    Searcher(contents: contents, request: request).result()
  }
}

/// Answers one request: reads the words, matches the entries, counts the facets, orders the hits.
struct Searcher {
  private let contents: CatalogueContents
  private let request: SearchRequest
  private let scope: CatalogueScope

  init(contents: CatalogueContents, request: SearchRequest) {
    self.contents = contents
    self.request = request
    scope = contents.scope(of: request.filters.edition)
  }

  func result() -> SearchResult {
    let words = QueryParser.words(of: request.text)
    let isReadable: (QueryParser.Word) -> Bool = {
      $0.text.unicodeScalars.count <= QueryParser.longestWord
    }
    let readable = words.filter(isReadable).prefix(QueryParser.mostWords)
    let reader = TermReader(contents: contents, scope: scope)
    let read = reader.joined(Array(readable)).flatMap { reader.terms(of: $0) }
    let terms = widened(read, by: reader)
    let place = self.place(among: terms)
    let matches = matches(of: terms, filter: filterRelations)

    let context = FacetContext(
      contents: contents, scope: scope, filters: request.filters, place: place)
    let counted = FacetCounting(facets: context.facets, choices: request.filters, entries: matches)
    let facets =
      self.place(givenBy: terms) == nil
        && !(request.filters.relations.isEmpty && request.filters.roles.isEmpty)
      ? counted.facets.map { perPrefecture($0, among: matches) } : counted.facets
    let order = HitOrder(
      contents: contents, request: request, terms: terms, relations: place?.relations)
    let interpretation = SearchInterpretation(
      text: request.text, terms: terms.map(\.term),
      ignored: words.filter { !isReadable($0) }.map(\.text)
        + words.filter(isReadable).dropFirst(QueryParser.mostWords).map(\.text))
    let highlighter = Highlighter(words: terms.filter { !$0.term.isExcluded }.map(\.letters))
    return SearchResult(
      total: counted.admitted.count,
      relationCounts: place == nil ? nil : counted.relationCounts,
      interpretation: interpretation,
      hits: order.page(of: counted.admitted).map {
        hit(at: $0.entry, score: $0.score, place: place, highlighter: highlighter)
      },
      facets: facets)
  }

  private typealias Place = (governments: GovernmentSet, relations: [UInt8])

  /// The place that hits show their relation to: one that is given, or else the prefectures chosen
  /// in their facet.
  private func place(among terms: [TermReader.ReadTerm]) -> Place? {
    place(givenBy: terms) ?? chosenPrefectures.map { place(of: $0) }
  }

  /// The place of the filter, or else the query's first.
  private func place(givenBy terms: [TermReader.ReadTerm]) -> Place? {
    if let filter = filterPlace, let relations = filterRelations { return (filter, relations) }
    return terms.first { !$0.term.isExcluded && $0.term.reading.isPlace }
      .map { ($0.governments, $0.matches) }
  }

  private func place(of governments: GovernmentSet) -> Place {
    (governments, contents.participation.relations(of: governments, entries: contents.count))
  }

  private var chosenPrefectures: GovernmentSet? {
    let chosen = request.filters.prefectures.included
    let prefectures = contents.participation.prefectures.prefectures(of: chosen)
    return prefectures.isEmpty ? nil : GovernmentSet(ordinals: prefectures.map(\.ordinal))
  }

  /// The facet of prefectures where a relation or a role is chosen: it is that of the prefecture
  /// which each value would choose.
  private func perPrefecture(_ facet: FacetSummary, among matches: [UInt32]) -> FacetSummary {
    guard facet.kind == .prefecture else { return facet }
    let column = contents.participation.prefectures
    return FacetSummary(
      kind: facet.kind,
      values: zip(facet.values, column.prefectures).map { value, prefecture in
        var filters = request.filters
        filters.prefectures.included = [value.key]
        let context = FacetContext(
          contents: contents, scope: scope, filters: filters,
          place: place(of: GovernmentSet(ordinals: [prefecture.ordinal])))
        let active = context.facets.filter { !filters[$0.kind].isEmpty }
        return FacetValue(
          key: value.key, label: value.label,
          count: matches.count { entry in active.allSatisfy { $0.admits(Int(entry)) } },
          isSelected: value.isSelected, isExcluded: value.isExcluded)
      })
  }

  private var filterPlace: GovernmentSet? {
    request.filters.place.map { code in
      let government = contents.gazetteer[code]
      let later = government.map { contents.gazetteer.successors(of: $0) } ?? []
      return GovernmentSet(ordinals: ([government].compactMap(\.self) + later).map(\.ordinal))
    }
  }

  private var filterRelations: [UInt8]? {
    filterPlace.map { contents.participation.relations(of: $0, entries: contents.count) }
  }

  /// The terms as they are where something matches them all; or else with one of them, which others
  /// word otherwise, read as a word near in meaning. No programme has `foreign` and `tourists`; one has
  /// `foreign` and `visitors`.
  private func widened(_ terms: [TermReader.ReadTerm], by reader: TermReader)
    -> [TermReader.ReadTerm]
  {
    guard terms.count > 1, terms.allSatisfy(\.term.isFound), matches(of: terms, filter: nil).isEmpty
    else { return terms }
    for place in terms.indices {
      for other in reader.alternatives(to: terms[place]) {
        var changed = terms
        changed[place] = other
        if !matches(of: changed, filter: nil).isEmpty { return changed }
      }
    }
    return terms
  }

  /// The entries of the scope that every term allows.
  private func matches(of terms: [TermReader.ReadTerm], filter: [UInt8]?) -> [UInt32] {
    var allowed = [UInt8](repeating: 0, count: contents.count)
    for range in scope.ranges { for entry in range { allowed[entry] = 1 } }
    if let filter { restrict(&allowed, to: filter, excluding: false) }
    for term in terms {
      restrict(&allowed, to: term.matches, excluding: term.term.isExcluded)
    }
    var matches: [UInt32] = []
    matches.reserveCapacity(contents.count)
    for entry in allowed.indices where allowed[entry] != 0 { matches.append(UInt32(entry)) }
    return matches
  }

  private func restrict(_ allowed: inout [UInt8], to matches: [UInt8], excluding: Bool) {
    let kept: UInt8 = excluding ? 0 : 1
    for entry in allowed.indices {
      allowed[entry] &= (matches[entry] == 0 ? 0 : 1) == kept ? 1 : 0
    }
  }

  /// The government of a place by which an entry answers to it: a prefecture before what lies in it.
  private func closest(
    of governments: GovernmentSet, standing relation: Relation, toEntry index: Int
  ) -> LocalGovernment? {
    let (gazetteer, participation) = (contents.gazetteer, contents.participation)
    let profile = participation.profiles[Int(participation.profileOfEntry[index])]
    let standing: GovernmentSet =
      switch relation {
      case .named: GovernmentSet(ordinals: participation.namedOfEntry[index].map(Int.init))
      case .covered: profile.covered
      case .possible: profile.possible
      }
    let members = governments.intersection(standing)
    let prefectures = members.intersection(gazetteer.prefectures)
    return gazetteer.governments(in: prefectures).first
      ?? gazetteer.governments(in: members).first
  }

  private func hit(at index: Int, score: Int, place: Place?, highlighter: Highlighter)
    -> SearchHit
  {
    let entry = contents.entry(at: index)
    guard let place, let relation = Relation(bit: place.relations[index]) else {
      return SearchHit(
        entry: entry, government: nil, participation: nil,
        highlights: highlighter.highlights(in: entry.programme, wording: nil), score: score)
    }
    let participants = entry.programme.participants
    let government = closest(of: place.governments, standing: relation, toEntry: index)
    let participation = government.flatMap { participants.participations(of: $0).first }
    let wording = participation.map { participants.nodes[$0.nodeIndex].range }
    return SearchHit(
      entry: entry, government: government, participation: participation,
      highlights: highlighter.highlights(in: entry.programme, wording: wording), score: score)
  }
}
