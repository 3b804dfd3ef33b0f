import Catalogue
import DataTables
import Lists
import LocalGovernments
import Participation

/// How far the wording reaches: governments named against governments included, by theme and by
/// bureau.
enum ReachPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let choice: EditionChoice
    let asOf: DateText?
    let named: Count
    let covered: Count
    /// How many governments there are.
    let whole: Count
    let themes: [Row]
    let bureaus: [Row]
    let csvHref: String
  }

  /// Two bars on one scale.
  struct Row: Sendable {
    let text: SafeHTML
    let href: String
    let isJapanese: Bool
    let programmes: Count
    let named: Count
    let covered: Count
    /// The lengths, of 1,000.
    let namedWidth: Int
    let coveredWidth: Int
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let edition = try request.edition()
    let entries = request.entries(edition?.id)
    let reached = reach(of: entries)
    return .page(
      template: "pages/reach",
      context: Context(
        crumbs: [
          Crumb(
            text: request.phrase("layout.maps"), href: request.href(Address.maps()), in: request),
          Crumb(text: request.phrase("figures.reach"), href: nil, in: request),
        ],
        choice: EditionChoice(of: edition, at: .mapsReach, in: request),
        asOf: edition.map { DateText($0.asOf, in: request.language) },
        named: Count(reached.named), covered: Count(reached.covered),
        whole: Count(whole(in: request)),
        themes: groups(by: .theme, entries, request).map { row($0, in: request) },
        bureaus: groups(by: .bureau, entries, request).map { row($0, in: request) },
        csvHref: request.href(
          Address.mapsReach.table("csv", query: request.query.ofContent + [QueryItem("bom", "1")])))
    )
  }

  static func table(_ request: PageRequest) throws -> DataTable {
    let entries = request.entries(try request.edition()?.id)
    return DataTable(
      name: "reach",
      title: Bilingual(ja: "名前で記載された自治体と総称に含まれる自治体の数", en: "Governments named and included"),
      columns: [
        DataColumn("kind", ja: "区分", en: "Kind"),
        DataColumn("name", ja: "分野・所管局", en: "Theme or bureau"),
        DataColumn("programmes", ja: "事業数", en: "Programmes"),
        DataColumn("named", ja: "名前で記載された自治体", en: "Governments named"),
        DataColumn("covered", ja: "総称に含まれる自治体", en: "Governments included"),
      ],
      rows: [Grouping.theme, .bureau].flatMap { grouping in
        groups(by: grouping, entries, request).map {
          [
            .choice(DataChoice(grouping.rawValue, grouping.words(in: request))),
            .text($0.name.text(in: request.language)),
            .number($0.programmes), .number($0.named), .number($0.covered),
          ]
        }
      })
  }

  private enum Grouping: String {
    case theme, bureau

    func words(in request: PageRequest) -> Bilingual {
      TableWords(request).words { request in
        switch self {
        case .theme: request.phrase("figures.theme")
        case .bureau: request.phrase("figures.bureau")
        }
      }
    }
  }

  private struct Group {
    let name: Bilingual
    let link: Link
    let programmes: Int
    let named: Int
    let covered: Int
  }

  private static func groups(
    by grouping: Grouping, _ entries: [CatalogueEntry], _ request: PageRequest
  ) -> [Group] {
    let edition = entries.first?.edition.id
    switch grouping {
    case .theme:
      let members = Dictionary(grouping: entries) { Slugs.theme($0.programme.theme).slug }
      return request.catalogue.themes(edition: edition).map {
        group($0.name, Address.theme($0.slug), members[$0.slug] ?? [])
      }.sorted { $1.named < $0.named }
    case .bureau:
      let members = Dictionary(grouping: entries) { Slugs.bureau($0.programme.bureau).slug }
      return request.catalogue.bureaus(edition: edition).map {
        group($0.name, Address.bureau($0.slug), members[$0.slug] ?? [])
      }.sorted { $1.named < $0.named }
    }
  }

  private static func group(
    _ name: Bilingual, _ link: Link, _ entries: [CatalogueEntry]
  ) -> Group {
    let reach = reach(of: entries)
    return Group(
      name: name, link: link, programmes: entries.count, named: reach.named,
      covered: reach.covered)
  }

  private static func reach(of entries: [CatalogueEntry]) -> (named: Int, covered: Int) {
    var named = GovernmentSet()
    var covered = GovernmentSet()
    for entry in entries {
      named.formUnion(entry.programme.participants.named)
      covered.formUnion(entry.programme.participants.covered)
    }
    return (named.count, covered.subtracting(named).count)
  }

  private static func whole(in request: PageRequest) -> Int {
    max(1, request.gazetteer.prefectures.count + request.gazetteer.municipalities.count)
  }

  // The longest covered bar is every government; the named ones are drawn on the same scale.
  private static func row(_ group: Group, in request: PageRequest) -> Row {
    let whole = whole(in: request)
    let text = group.name.text(in: request.language)
    func width(_ count: Int) -> Int { count == 0 ? 0 : max(3, min(1_000, count * 1_000 / whole)) }
    return Row(
      text: request.official(text), href: request.href(group.link),
      isJapanese: text == group.name.ja,
      programmes: Count(group.programmes), named: Count(group.named), covered: Count(group.covered),
      namedWidth: width(group.named), coveredWidth: width(group.covered))
  }
}
