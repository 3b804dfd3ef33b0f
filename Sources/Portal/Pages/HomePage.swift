import Catalogue
import Events
import Lists
import LocalGovernments
import Participation

/// The first page: the search, the figures, the map, the themes.
enum HomePage {
  struct Context: Sendable {
    /// Whether a list is published at all.
    let hasEdition: Bool
    /// Figures of the newest list.
    let listName: SafeHTML
    let programmes: Count
    let bureaus: Count
    let namedGovernments: Count
    let asOf: DateText?
    /// The newest list.
    let editionHref: String
    let editionTitle: SafeHTML
    /// The newest lists of other issuers, which the figures do not count.
    let otherLists: [OtherList]
    /// Ready-made searches.
    let examples: [Example]
    /// The prefectures by how many programmes name them.
    let map: PrefectureMap
    /// The prefectures named most, and how often; those that none names.
    let most: Leaders
    let mostCount: Count
    let unnamed: Count
    /// The map's numbers again, in the same order.
    let prefectures: [PrefectureCount]
    /// The themes.
    let bars: [Bar]
    /// What is on next.
    let nextEvents: [EventRow]
    /// The newest posts.
    let posts: [PostRow]
  }

  struct Example: Sendable {
    let text: String
    let href: String
  }

  /// A list that another office has published.
  struct OtherList: Sendable {
    let href: String
    let otherIssuer: SafeHTML
    let count: Count
  }

  struct PrefectureCount: Sendable {
    let government: GovernmentLink
    let count: Int
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    .page(template: "pages/home", context: context(request))
  }

  static func context(_ request: PageRequest) -> Context {
    let catalogue = request.catalogue
    let newest = catalogue.newest
    let counts = catalogue.counts(edition: newest?.id)
    let prefectures = request.gazetteer.governments(in: request.gazetteer.prefectures)
    let named = prefectures.map { (government: $0, count: counts[$0].named) }
    let highest = named.map(\.count).max() ?? 0
    return Context(
      hasEdition: newest != nil,
      listName: request.sentence(
        EditionName.ofIssuers(newest.map { [$0] } ?? [], in: request) ?? ""),
      programmes: Count(newest?.programmes.count ?? 0),
      bureaus: Count(catalogue.bureaus(edition: newest?.id).count),
      namedGovernments: Count(counts.namedGovernments.count),
      asOf: newest.map { DateText($0.asOf, in: request.language) },
      editionHref: request.href(newest.map { Address.edition($0.id) } ?? Address.editions()),
      // The figures stand beside it: what a title has in and after brackets says them again.
      editionTitle: newest.map {
        EditionName.markup($0, original: String($0.title.prefix { $0 != "（" }), in: request)
      } ?? .empty,
      otherLists: catalogue.currentEditions.filter { $0.id != newest?.id }.map { edition in
        OtherList(
          href: request.href(Address.edition(edition.id)),
          otherIssuer: ListDays.issuer(of: edition, in: request),
          count: Count(edition.programmes.count))
      },
      examples: SearchExamples.words(in: request).map { word in
        Example(
          text: word, href: request.href(Address.search(query: [QueryItem("q", word)])))
      },
      map: PrefectureMap(
        request.phrase("home.mapTitle"), in: request, issuer: newest?.issuer,
        count: { counts[$0].named },
        label: { name, number in label(name, number, in: request) }),
      most: Leaders(named.filter { $0.count == highest }.map(\.government), in: request),
      mostCount: Count(highest),
      unnamed: Count(named.count { $0.count == 0 && $0.government.code != newest?.issuer }),
      prefectures: named.map {
        PrefectureCount(government: GovernmentLink($0.government, in: request), count: $0.count)
      },
      bars: ThemesPage.bars(request, edition: newest?.id),
      nextEvents: EventRow.coming(request, limit: 4) {
        request.catalogue.matches($0, EventFilter()) && $0.status == .scheduled
      },
      posts: catalogue.calendar.news.prefix(3).map { PostRow($0, in: request) })
  }

  private static func label(_ name: GovernmentName, _ number: Int, in request: PageRequest)
    -> String
  {
    let relation = request.site.phrases.text(
      .relation, Relation.named.rawValue, in: request.language)
    return request.language.isJapanese
      ? "\(name.text) \(relation) \(number)件" : "\(name.text): \(relation), \(number)"
  }
}
