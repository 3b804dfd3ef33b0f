import Catalogue
import CivilDates
import Events
import Lists
import LocalGovernments
import Participation

/// Announcements, calls and reports, newest first.
enum NewsPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let total: Count
    let posts: [PostRow]
    let kinds: [KindLink]
    let hasNews: Bool
    let hasSamples: Bool
    let pager: Pager?
    let pastEnd: PastEnd?
    let atomHref: String
    let filters: EventFilters
  }

  /// A way to narrow the list to a kind.
  struct KindLink: Sendable {
    let href: String
    let isCurrent: Bool
    let isEvery: Bool
    let isAnnouncement: Bool
    let isCall: Bool
    let isReport: Bool
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let query = try NewsQuery(request)
    let page = try request.query.integer("page", in: 1...100_000, usually: 1)
    let posts = request.catalogue.news(query.filter)
    let shown = posts.dropFirst((page - 1) * Pager.rowsOnPage).prefix(Pager.rowsOnPage)
    func href(_ page: Int) -> String {
      request.href(Address.news(query: query.items + [QueryItem("page", String(page))]))
    }
    return .page(
      template: "pages/news",
      context: Context(
        crumbs: [Crumb(text: request.phrase("layout.news"), href: nil, in: request)],
        total: Count(posts.count), posts: shown.map { PostRow($0, in: request) },
        kinds: kinds(query, in: request),
        hasNews: !request.catalogue.calendar.news.isEmpty,
        hasSamples: shown.contains(where: \.isSample),
        pager: Pager(
          total: posts.count, page: page, perPage: Pager.rowsOnPage, showAll: nil, href: href),
        pastEnd: PastEnd(
          total: posts.count, page: page, perPage: Pager.rowsOnPage, href: href),
        atomHref: request.href(Address.newsAtom(query: query.items)),
        filters: EventFilters(query, in: request)))
  }

  private static func kinds(_ query: NewsQuery, in request: PageRequest) -> [KindLink] {
    let rest = query.items.filter { $0.name != "kind" }
    let choices: [NewsPost.Kind?] = [nil, .announcement, .call, .report]
    return choices.map { kind in
      let items = kind.map { [QueryItem("kind", $0.rawValue)] } ?? []
      return KindLink(
        href: request.href(Address.news(query: rest + items)), isCurrent: kind == query.filter.kind,
        isEvery: kind == nil, isAnnouncement: kind == .announcement, isCall: kind == .call,
        isReport: kind == .report)
    }
  }
}

/// One post.
enum PostPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let title: String
    /// The title as it stands at the head of the page.
    let heading: SafeHTML
    let titleIsJapanese: Bool
    let original: String?
    let isAnnouncement: Bool
    let isCall: Bool
    let isReport: Bool
    let isSample: Bool
    let day: DateText
    let bookingUntil: DateText?
    /// Whether that day is over.
    let isClosed: Bool
    let holderName: SafeHTML?
    let holderLink: GovernmentLink?
    let holderBureau: HolderBureau?
    let programme: ProgrammeLink?
    let description: [ProseBlock]
    /// Whether an English page shows what is told in Japanese only.
    let isJapaneseOnly: Bool
    let links: [ProgrammePage.OutsideLink]
    let picture: ShownPicture?
    /// Where the picture is, and its words, while it is not shown here.
    let imageHref: String?
    let imageWords: String?
    let extras: [ProgrammePage.Extra]
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let key = try request.parameter("post")
    guard let post = request.catalogue.calendar.post(id: key) else {
      throw RequestFault.unknown(what: .post, key: key)
    }
    let language = request.language
    let title = EventTitle(post.title, english: post.titleEnglish, in: language)
    let holder = post.holder.government.flatMap { request.gazetteer[$0] }
    let picture = ShownPicture(post.image, in: request)
    func date(_ day: CivilDate) -> DateText {
      DateText(iso: day.iso, text: EventWords.wholeDay(day, in: language))
    }
    return .page(
      template: "pages/post",
      context: Context(
        crumbs: [
          Crumb(
            text: request.phrase("layout.news"), href: request.href(Address.news()), in: request),
          Crumb(title, in: request),
        ],
        title: title.text, heading: title.html(in: request), titleIsJapanese: title.isJapanese,
        original: title.isJapanese ? nil : post.title, isAnnouncement: post.kind == .announcement,
        isCall: post.kind == .call, isReport: post.kind == .report, isSample: post.isSample,
        day: date(post.day), bookingUntil: post.untilDay.map(date),
        isClosed: post.untilDay.map { $0 < request.today } ?? false,
        holderName: post.holder.name.isEmpty
          || post.holder.name == holder.map(request.gazetteer.fullName)
          ? nil : request.official(post.holder.name),
        holderLink: holder.map { GovernmentLink($0, in: request, withPrefecture: true) },
        holderBureau: post.holder.bureau.map { HolderBureau($0, in: request) },
        programme: request.catalogue.entry(lastingID: post.programme)
          .map { ProgrammeLink($0, in: request) },
        description: ProseBlock.blocks(of: post.body),
        isJapaneseOnly: language == .english && post.body.contains(where: Ruby.isKanji),
        links: post.links.compactMap(ProgrammePage.outsideLink),
        picture: picture,
        imageHref: picture == nil ? post.image.flatMap(PictureLinks.outside) : nil,
        imageWords: post.image?.alternative,
        extras: post.extras.map {
          ProgrammePage.Extra(heading: $0.heading ?? "–", text: $0.text)
        }))
  }
}
