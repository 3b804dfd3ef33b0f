import Catalogue
import CivilDates
import DataTables
import Lists
import Participation

/// The lists of the years side by side: how many programmes each theme has.
enum YearsPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let isSingle: Bool
    let years: [Year]
    let rows: [Row]
    let slopes: [Slope]
    let oldYear: String
    let newYear: String
    let csvHref: String
    let changesHref: String
    let slopeHeight: Int
  }

  struct Year: Sendable {
    let title: String
    let href: String
  }

  struct Row: Sendable {
    let text: String
    let html: SafeHTML
    let href: String
    let isJapanese: Bool
    let counts: [Int]
  }

  /// One line from the older number to the newer.
  struct Slope: Sendable {
    let text: String
    let isJapanese: Bool
    let old: Int
    let new: Int
    let oldY: Int
    let newY: Int
    let labelY: Int
    let oldLabelY: Int
  }

  private static let slopeHeight = 360

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let editions = editions(of: request)
    let rows = rows(editions, in: request)
    let last = rows.map { ($0, $0.counts.suffix(2)) }.filter { $0.1.count == 2 }
    return .page(
      template: "pages/years",
      context: Context(
        crumbs: [
          Crumb(text: request.phrase("layout.maps"), href: request.href(Address.maps())),
          Crumb(text: request.phrase("figures.years"), href: nil),
        ],
        isSingle: editions.count < 2,
        years: editions.map {
          Year(title: label($0, in: request), href: request.href(Address.edition($0.id)))
        },
        rows: rows, slopes: slopes(last.map { ($0.0, Array($0.1)) }),
        oldYear: editions.dropLast().last.map { label($0, in: request) } ?? "",
        newYear: editions.last.map { label($0, in: request) } ?? "",
        csvHref: request.href(Address.mapsYears.table("csv", query: [QueryItem("bom", "1")])),
        changesHref: request.href(
          editions.last.map { Address.editionChanges($0.id) } ?? Address.editions()),
        slopeHeight: Self.slopeHeight))
  }

  static func table(_ request: PageRequest) throws -> DataTable {
    let editions = editions(of: request)
    return DataTable(
      name: "years", title: Bilingual(ja: "年度ごとの事業数", en: "Programmes by year"),
      columns: [DataColumn("theme", ja: "分野", en: "Theme")]
        + editions.map { DataColumn($0.id, ja: $0.id, en: $0.id) },
      rows: rows(editions, in: request).map { row in
        [.text(row.text)] + row.counts.map { .number($0) }
      })
  }

  /// The lists of the newest list's issuer, oldest first.
  private static func editions(of request: PageRequest) -> [Edition] {
    let issuer = request.catalogue.newest?.issuer
    return request.catalogue.editions.filter { $0.issuer == issuer }.reversed()
  }

  private static func label(_ edition: Edition, in request: PageRequest) -> String {
    edition.fiscalYear.map { FiscalYearText.text($0, in: request.language) } ?? edition.id
  }

  private static func rows(_ editions: [Edition], in request: PageRequest) -> [Row] {
    var order: [(slug: String, name: Bilingual)] = []
    var counts: [String: [Int]] = [:]
    for (index, edition) in editions.enumerated() {
      for theme in request.catalogue.themes(edition: edition.id) {
        if counts[theme.slug] == nil {
          order.append((theme.slug, theme.name))
          counts[theme.slug] = Array(repeating: 0, count: editions.count)
        }
        counts[theme.slug]?[index] = theme.count
      }
    }
    return order.map { theme in
      let text = theme.name.text(in: request.language)
      return Row(
        text: text, html: request.official(text),
        href: request.href(Address.theme(theme.slug)),
        isJapanese: text == theme.name.ja, counts: counts[theme.slug] ?? [])
    }
  }

  private static func slopes(_ rows: [(row: Row, pair: [Int])]) -> [Slope] {
    let highest = max(1, rows.flatMap(\.pair).max() ?? 1)
    func y(_ count: Int) -> Int { 48 + (highest - count) * (slopeHeight - 72) / highest }
    let newLabels = spread(rows.map { y($0.pair[1]) })
    let oldLabels = spread(rows.map { y($0.pair[0]) })
    return rows.enumerated().map { index, item in
      Slope(
        text: item.row.text, isJapanese: item.row.isJapanese, old: item.pair[0],
        new: item.pair[1], oldY: y(item.pair[0]), newY: y(item.pair[1]),
        labelY: newLabels[index], oldLabelY: oldLabels[index])
    }
  }

  /// Heights for labels, none nearer to another than a line of text.
  private static func spread(_ heights: [Int]) -> [Int] {
    let line = 18
    var placed = heights
    var lowest = Int.max
    for index in heights.indices.sorted(by: { heights[$1] < heights[$0] }) {
      placed[index] = min(heights[index], lowest - line)
      lowest = placed[index]
    }
    return placed.map { $0 + 5 }
  }
}
