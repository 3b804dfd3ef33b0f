import Catalogue
import HTTPTypes
import LocalGovernments
import Participation

/// All governments: the map, the prefectures by region, the kinds, the readings.
enum GovernmentsPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let title: String
    let heading: SafeHTML
    let map: PrefectureMap
    let prefectures: Count
    let municipalities: Count
    /// The eight regions with their prefectures.
    let regions: [Region]
    /// The kinds with how many there are, and those that have few, in full.
    let kinds: [Kind]
    /// The rows of the kana table, and the municipalities whose reading begins in the chosen one.
    let sounds: [Sound]
    let soundChosen: Bool
    let bySound: [GovernmentLink]
  }

  struct Region: Sendable {
    let name: SafeHTML
    let prefectures: [Entry]
  }

  /// A prefecture with how many programmes name it.
  struct Entry: Sendable {
    let government: GovernmentLink
    let count: Int
    let municipalities: Int
  }

  struct Kind: Sendable {
    let name: SafeHTML
    let count: Count
    let members: GovernmentList?
  }

  struct Sound: Sendable {
    let text: String
    let href: String
    let isCurrent: Bool
  }

  /// The page that asks which of several governments is meant, or says that none is.
  struct WhichContext: Sendable {
    let crumbs: [Crumb]
    let asked: String
    let askedName: SafeHTML
    let isUnknown: Bool
    let candidates: [Candidate]
    /// The words among the programmes instead.
    let searchHref: String
  }

  struct Candidate: Sendable {
    let href: String
    /// The name with what tells it from others of that name: 東京都府中市, Fuchu City, Tokyo.
    let fullName: SafeHTML
    let isJapanese: Bool
    /// The Japanese name beside an English one.
    let original: String?
    let kind: SafeHTML
    let counts: ProgrammesPage.Counts
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    guard let name = request.query.value("name") else {
      return .page(template: "pages/governments", context: context(request))
    }
    return named(name, in: request)
  }

  /// One government of that name: its page. Several, or none: a page that says so.
  static func named(_ name: String, in request: PageRequest) -> PageAnswer {
    let found = request.gazetteer.governments(named: name)
    if found.count == 1, let government = found.first {
      return .redirect(Address.government(government.code.sixDigits), permanently: false)
    }
    let exact = found.filter { $0.name == name }
    if exact.count == 1, let government = exact.first {
      return .redirect(Address.government(government.code.sixDigits), permanently: false)
    }
    let counts = request.catalogue.counts(edition: nil)
    let candidates = found.isEmpty ? request.gazetteer.nearestNames(to: name, limit: 8) : found
    return .question(
      template: "pages/which-government",
      context: WhichContext(
        crumbs: [
          Crumb(
            text: request.phrase("layout.governments"), href: request.href(Address.governments()),
            in: request),
          Crumb(name: name, isJapanese: true, in: request),
        ],
        asked: name, askedName: request.official(name), isUnknown: found.isEmpty,
        candidates: candidates.map { Candidate($0, counts[$0], in: request) },
        searchHref: request.href(Address.search(query: [QueryItem("q", name)]))),
      status: found.isEmpty ? .notFound : .ok)
  }

  private static func context(_ request: PageRequest) -> Context {
    let gazetteer = request.gazetteer
    let counts = request.catalogue.counts(edition: nil)
    let chosen = request.query.value("kana").flatMap(KanaRow.init(rawValue:))
    let title = request.phrase("layout.governments")
    let heading = chosen.map {
      request.phrase("governments.inRow", ["row": $0.name(in: request.language)])
    }
    return Context(
      crumbs: heading.map {
        [
          Crumb(text: title, href: request.href(Address.governments()), in: request),
          Crumb(text: $0, href: nil, in: request),
        ]
      } ?? [Crumb(text: title, href: nil, in: request)],
      title: heading ?? request.phrase("governments.heading"),
      heading: request.html(heading ?? request.phrase("governments.heading")),
      map: PrefectureMap(
        request.phrase("home.mapTitle"), in: request, issuer: request.catalogue.newest?.issuer,
        count: { counts[$0].named },
        label: { "\($0.text) \($1)" }),
      prefectures: Count(gazetteer.prefectures.count),
      municipalities: Count(gazetteer.municipalities.count),
      regions: gazetteer.regions.filter { $0.kind == .region }.map { region in
        Region(
          name: request.official(RegionName.heading(region, in: request.language)),
          prefectures: gazetteer.governments(in: region.members).map {
            Entry(
              government: GovernmentLink($0, in: request), count: counts[$0].named,
              municipalities: gazetteer.municipalities(of: $0.code).count)
          })
      },
      kinds: GovernmentKind.allCases.map { kind in
        let members = gazetteer.governments(of: kind)
        return Kind(
          name: request.kind(kind),
          count: Count(members.count),
          members: members.count > 90 || kind == .prefecture
            ? nil
            : GovernmentList(gazetteer.governments(in: members), in: request))
      },
      sounds: KanaRow.allCases.map { row in
        Sound(
          text: row.name(in: request.language),
          href: request.href(Address.governments(query: [QueryItem("kana", row.rawValue)])),
          isCurrent: row == chosen)
      },
      soundChosen: chosen != nil,
      bySound: chosen.map { row in
        gazetteer.governments(in: gazetteer.prefectures.union(gazetteer.municipalities))
          .filter { $0.kana.map(row.contains) ?? false }
          .sorted { ($0.kana ?? "", $0.code) < ($1.kana ?? "", $1.code) }
          .map { GovernmentLink($0, in: request, withPrefecture: true) }
      } ?? [])
  }
}

extension GovernmentsPage.Candidate {
  init(_ government: LocalGovernment, _ counts: RelationCounts, in request: PageRequest) {
    let name = GovernmentName(government, in: request.language)
    href = request.href(Address.government(government.code.sixDigits))
    fullName = GovernmentName.placed(government, in: request)
    isJapanese = name.isJapanese
    original = name.isJapanese ? nil : request.gazetteer.fullName(of: government)
    kind = request.html(
      request.site.phrases.text(.kind, government.kind.rawValue, in: request.language))
    self.counts = ProgrammesPage.Counts(counts)
  }
}
