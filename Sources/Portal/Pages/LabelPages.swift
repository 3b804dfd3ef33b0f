import Catalogue
import Lists
import LocalGovernments
import Participation

/// What the pages of themes and of bureaus have in common: a bar list, or one of them with its
/// rows.
struct LabelsContext: Sendable {
  let crumbs: [Crumb]
  /// How many there are.
  let count: Count
  /// Those with the most programmes, while they are few; how many they are, and the number.
  let mostNames: SafeHTML?
  let mostTied: Count
  let mostCount: Count
  let bars: [Bar]

  init(crumbs: [Crumb], bars: [Bar], in request: PageRequest) {
    self.crumbs = crumbs
    self.bars = bars
    count = Count(bars.count)
    let highest = bars.first?.count ?? 0
    let most = bars.prefix { $0.count == highest }
    let links = most.map { bar -> SafeHTML in
      let language: SafeHTML =
        bar.isJapanese && !request.language.isJapanese ? " lang=\"ja\"" : .empty
      let article: SafeHTML =
        request.language == .english && bar.label.markup.hasPrefix("Bureau ") ? "the " : .empty
      return "\(article)<a href=\"\(bar.href)\"\(language)>\(bar.label)</a>"
    }
    mostNames =
      most.count > Leaders.mostNamed || most.isEmpty
      ? nil : SafeHTML.joined(links, separator: SafeHTML(text: request.phrase("parts.comma")))
    mostTied = Count(most.count)
    mostCount = Count(highest)
  }
}

/// One theme or bureau.
struct LabelContext: Sendable {
  let crumbs: [Crumb]
  /// Its name.
  let name: String
  let heading: SafeHTML
  let nameIsJapanese: Bool
  /// Its Japanese name beside an English one.
  let original: String?
  let count: Count
  /// The governments that its programmes name most.
  let bars: [Bar]
  /// All others that they name.
  let others: Others?
  let rows: [ProgrammeRow]
  /// Whether there are more, which the list has page by page.
  let isCut: Bool
  /// The list with this as its filter.
  let listHref: String

  private static let mostBars = 12
  private static let mostRows = 100

  /// Governments beyond the bars, folded.
  struct Others: Sendable {
    let otherCount: Count
    let list: [Named]

    /// A government and how many of the programmes name it.
    struct Named: Sendable {
      let government: GovernmentLink
      let programmeCount: Int
    }
  }

  init(
    name: Bilingual, entries: [CatalogueEntry], crumbs: [Crumb], listHref: String,
    in request: PageRequest
  ) {
    self.name = name.text(in: request.language)
    heading = request.official(self.name)
    nameIsJapanese = request.language == .english && name.en == name.ja
    original = request.language == .english && name.en != name.ja ? name.ja : nil
    count = Count(entries.count)
    self.crumbs = crumbs
    self.listHref = listHref
    rows = entries.prefix(Self.mostRows).map { ProgrammeRow($0, in: request) }
    isCut = entries.count > Self.mostRows
    var named: [Int: Int] = [:]
    for entry in entries {
      for ordinal in entry.programme.participants.named.ordinals { named[ordinal, default: 0] += 1 }
    }
    let most = named.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = Self.barCount(of: most.map(\.value))
    bars = Bar.list(
      most.prefix(shown).map { ordinal, count in
        let link = GovernmentLink(request.gazetteer[ordinal: ordinal], in: request)
        return (link.html, link.href, link.isJapanese, count)
      })
    let rest = most.dropFirst(shown)
    others =
      rest.isEmpty
      ? nil
      : Others(
        otherCount: Count(rest.count),
        list: rest.map { ordinal, count in
          Others.Named(
            government: GovernmentLink(request.gazetteer[ordinal: ordinal], in: request),
            programmeCount: count)
        })
  }

  /// How many bars there are, so that of equal numbers all show or none.
  private static func barCount(of numbers: [Int]) -> Int {
    guard numbers.count > mostBars, numbers[mostBars - 1] == numbers[mostBars] else {
      return min(mostBars, numbers.count)
    }
    let equal = numbers.firstIndex(of: numbers[mostBars]) ?? 0
    return equal > 0 ? equal : mostBars
  }
}

/// All themes.
enum ThemesPage {
  static func answer(_ request: PageRequest) throws -> PageAnswer {
    .page(
      template: "pages/themes",
      context: LabelsContext(
        crumbs: [Crumb(text: request.phrase("layout.themes"), href: nil, in: request)],
        bars: bars(request, edition: try request.editionID()), in: request))
  }

  static func bars(_ request: PageRequest, edition: String?) -> [Bar] {
    Bar.list(
      request.catalogue.themes(edition: edition).sorted { $0.count > $1.count }.map {
        (
          request.official($0.name.text(in: request.language)),
          request.href(Address.theme($0.slug)),
          $0.name.text(in: request.language) == $0.name.ja, $0.count
        )
      })
  }
}

/// One theme and its programmes.
enum ThemePage {
  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let key = try request.parameter("theme")
    let edition = try request.editionID()
    guard
      let theme = request.catalogue.themes(edition: edition)
        .first(where: { $0.slug == key || $0.name.ja == key })
    else { throw RequestFault.unknown(what: .theme, key: key) }
    if theme.slug != key { return .redirect(Address.theme(theme.slug), permanently: false) }
    return .page(
      template: "pages/theme",
      context: LabelContext(
        name: theme.name,
        entries: request.entries(edition).filter { Slugs.theme($0.programme.theme).slug == key },
        crumbs: [
          Crumb(
            text: request.phrase("layout.themes"), href: request.href(Address.themes()), in: request
          ),
          Crumb(
            name: theme.name.text(in: request.language),
            isJapanese: theme.name.text(in: request.language) == theme.name.ja, in: request),
        ],
        listHref: request.href(Address.programmes(query: [QueryItem("theme", key)])),
        in: request))
  }
}

/// All bureaus.
enum BureausPage {
  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let bureaus = request.catalogue.bureaus(edition: try request.editionID())
    return .page(
      template: "pages/bureaus",
      context: LabelsContext(
        crumbs: [Crumb(text: request.phrase("layout.bureaus"), href: nil, in: request)],
        bars: Bar.list(
          bureaus.sorted { $0.count > $1.count }.map {
            (
              request.official($0.name.text(in: request.language), isBreaking: true),
              request.href(Address.bureau($0.slug)),
              $0.name.text(in: request.language) == $0.name.ja, $0.count
            )
          }), in: request))
  }
}

/// One bureau and its programmes.
enum BureauPage {
  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let key = try request.parameter("bureau")
    let edition = try request.editionID()
    guard
      let bureau = request.catalogue.bureaus(edition: edition)
        .first(where: { $0.slug == key || $0.name.ja == key })
    else { throw RequestFault.unknown(what: .bureau, key: key) }
    if bureau.slug != key { return .redirect(Address.bureau(bureau.slug), permanently: false) }
    return .page(
      template: "pages/bureau",
      context: LabelContext(
        name: bureau.name,
        entries: request.entries(edition)
          .filter { Slugs.bureau($0.programme.bureau).slug == key },
        crumbs: [
          Crumb(
            text: request.phrase("layout.bureaus"), href: request.href(Address.bureaus()),
            in: request),
          Crumb(
            name: bureau.name.text(in: request.language),
            isJapanese: bureau.name.text(in: request.language) == bureau.name.ja, in: request),
        ],
        listHref: request.href(Address.programmes(query: [QueryItem("bureau", key)])),
        in: request))
  }
}
