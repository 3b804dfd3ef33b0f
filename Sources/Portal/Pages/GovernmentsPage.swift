import Catalogue
import LocalGovernments
import Participation

/// All governments: the map, the prefectures by region, the kinds, the readings.
enum GovernmentsPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let map: PrefectureMap
    let prefectures: Count
    let municipalities: Count
    /// The eight regions with their prefectures.
    let regions: [Region]
    /// The kinds with how many there are, and those that have few, in full.
    let kinds: [Kind]
    /// All municipalities by the first sound of their reading; shown for one sound at a time.
    let sounds: [Sound]
    let soundChosen: String?
    let bySound: [GovernmentLink]
  }

  struct Region: Sendable {
    let name: SafeHTML
    let isJapanese: Bool
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
    let isUnknown: Bool
    let candidates: [Candidate]
  }

  struct Candidate: Sendable {
    let government: GovernmentLink
    let fullName: SafeHTML
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
    return .page(
      template: "pages/which-government",
      context: WhichContext(
        crumbs: [
          Crumb(
            text: request.phrase("layout.governments"), href: request.href(Address.governments())),
          Crumb(name: name, isJapanese: true, in: request),
        ],
        asked: name, isUnknown: found.isEmpty,
        candidates: candidates.map { government in
          Candidate(
            government: GovernmentLink(government, in: request),
            fullName: GovernmentName.whole(government, in: request),
            kind: request.kind(government.kind),
            counts: ProgrammesPage.Counts(counts[government]))
        }))
  }

  private static func context(_ request: PageRequest) -> Context {
    let gazetteer = request.gazetteer
    let counts = request.catalogue.counts(edition: nil)
    let chosen = request.query.value("kana")
    return Context(
      crumbs: [Crumb(text: request.phrase("layout.governments"), href: nil)],
      map: PrefectureMap(
        in: request, issuer: request.catalogue.newest?.issuer, count: { counts[$0].named },
        label: { "\($0.text) \($1)" }),
      prefectures: Count(gazetteer.prefectures.count),
      municipalities: Count(gazetteer.municipalities.count),
      regions: gazetteer.regions.filter { $0.kind == .region }.map { region in
        Region(
          name: request.official(request.language.isJapanese ? region.name : region.english),
          isJapanese: false,
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
          text: row.rawValue,
          href: request.href(Address.governments(query: [QueryItem("kana", row.rawValue)])),
          isCurrent: row.rawValue == chosen)
      },
      soundChosen: chosen,
      bySound: chosen.flatMap(KanaRow.init(rawValue:)).map { row in
        gazetteer.governments(in: gazetteer.municipalities)
          .filter { $0.kana.map(row.contains) ?? false }
          .sorted { ($0.kana ?? "", $0.code) < ($1.kana ?? "", $1.code) }
          .map { GovernmentLink($0, in: request, withPrefecture: true) }
      } ?? [])
  }
}

/// The rows of the kana table, by which names are looked up.
enum KanaRow: String, CaseIterable, Sendable {
  case a = "あ"
  case ka = "か"
  case sa = "さ"
  case ta = "た"
  case na = "な"
  case ha = "は"
  case ma = "ま"
  case ya = "や"
  case ra = "ら"
  case wa = "わ"

  private var sounds: String {
    switch self {
    case .a: "アイウエオヴ"
    case .ka: "カキクケコガギグゲゴ"
    case .sa: "サシスセソザジズゼゾ"
    case .ta: "タチツテトダヂヅデド"
    case .na: "ナニヌネノ"
    case .ha: "ハヒフヘホバビブベボパピプペポ"
    case .ma: "マミムメモ"
    case .ya: "ヤユヨ"
    case .ra: "ラリルレロ"
    case .wa: "ワヰヱヲン"
    }
  }

  /// Whether a reading begins in this row.
  func contains(_ kana: String) -> Bool { kana.first.map { sounds.contains($0) } ?? false }
}
