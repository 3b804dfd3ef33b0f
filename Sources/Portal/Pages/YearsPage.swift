import Catalogue
import Changes
import CivilDates
import DataTables
import Lists
import Participation

/// The lists of the years side by side: how many programmes each theme has.
enum YearsPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let choice: EditionChoice
    let isSingle: Bool
    let years: [Year]
    let rows: [Row]
    let slopes: Slopes
    /// Whether the table of the years needs more room than a telephone has.
    let isWide: Bool
    let oldYear: String
    let newYear: String
    /// How many programmes the two lists have, and on which days; how many came and went.
    let oldTotal: Count
    let newTotal: Count
    let oldDay: DateText?
    let newDay: DateText?
    let came: Count
    let went: Count
    let csvHref: String
    let changesHref: String
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

  /// Lines from the older numbers to the newer, with labels at both ends.
  struct Slopes: Sendable {
    /// The chart in one sentence.
    let description: String
    let slopeHeight: Int
    let olds: [OldEnd]
    let news: [NewEnd]
  }

  /// A number of the older list, and where its point and its label stand.
  struct OldEnd: Sendable {
    let old: Int
    let oldY: Int
    let oldLabelY: Int
  }

  /// A theme's line to its number in the newer list.
  struct NewEnd: Sendable {
    let text: String
    let isJapanese: Bool
    let new: Int
    let fromY: Int
    let newY: Int
    let newLabelY: Int
  }

  private static let lineHeight = 22

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let editions = try editions(of: request)
    let rows = rows(editions, in: request)
    let last = rows.map { ($0, $0.counts.suffix(2)) }.filter { $0.1.count == 2 }
    let (old, new) = (editions.dropLast().last, editions.last)
    let changes = old.flatMap { old in
      new.map { request.catalogue.comparison(from: old, to: $0).changes.summary.counts }
    }
    return .page(
      template: "pages/years",
      context: Context(
        crumbs: [
          Crumb(
            text: request.phrase("layout.maps"), href: request.href(Address.maps()), in: request),
          Crumb(text: request.phrase("figures.years"), href: nil, in: request),
        ],
        choice: EditionChoice(of: try request.edition(), at: .mapsYears, in: request),
        isSingle: editions.count < 2,
        years: editions.map {
          Year(title: label($0, in: request), href: request.href(Address.edition($0.id)))
        },
        rows: rows,
        slopes: slopes(
          last.map { ($0.0, Array($0.1)) },
          titled: request.phrase(
            "years.chart",
            [
              "oldYear": old.map { label($0, in: request) } ?? "",
              "newYear": new.map { label($0, in: request) } ?? "",
            ]), in: request),
        isWide: editions.count > 3,
        oldYear: old.map { label($0, in: request) } ?? "",
        newYear: new.map { label($0, in: request) } ?? "",
        oldTotal: Count(old?.programmes.count ?? 0), newTotal: Count(new?.programmes.count ?? 0),
        oldDay: old.map { DateText($0.asOf, in: request.language) },
        newDay: new.map { DateText($0.asOf, in: request.language) },
        came: Count(changes?[.new] ?? 0), went: Count(changes?[.ended] ?? 0),
        csvHref: request.href(
          Address.mapsYears.table("csv", query: request.query.ofContent + [QueryItem("bom", "1")])),
        changesHref: request.href(
          new.map { Address.editionChanges($0.id) } ?? Address.editions())))
  }

  static func table(_ request: PageRequest) throws -> DataTable {
    let editions = try editions(of: request)
    return DataTable(
      name: "years", title: Bilingual(ja: "年度ごとの事業数", en: "Programmes by year"),
      columns: [DataColumn("theme", ja: "分野", en: "Theme")]
        + editions.map { DataColumn($0.id, ja: $0.id, en: $0.id) },
      rows: rows(editions, in: request).map { row in
        [.text(row.text)] + row.counts.map { .number($0) }
      })
  }

  /// The lists of the issuer whose list is asked for, or of the newest list's, oldest first.
  private static func editions(of request: PageRequest) throws -> [Edition] {
    let issuer = try request.edition()?.issuer
    return request.catalogue.editions.filter { $0.issuer == issuer }.reversed()
  }

  private static func label(_ edition: Edition, in request: PageRequest) -> String {
    edition.fiscalYear.map { FiscalYearText.text($0, in: request.language) } ?? edition.id
  }

  private static func rows(_ editions: [Edition], in request: PageRequest) -> [Row] {
    var order: [(slug: String, name: Bilingual)] = []
    var counts: [String: [Int]] = [:]
    // The newest list's order, as everywhere; themes that only older lists have follow.
    for (index, edition) in editions.enumerated().reversed() {
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

  private static func slopes(
    _ rows: [(row: Row, pair: [Int])], titled title: String, in request: PageRequest
  ) -> Slopes {
    let highest = max(1, rows.flatMap(\.pair).max() ?? 1)
    let height = 72 + max(288, rows.count * lineHeight)
    func y(_ count: Int) -> Int { 48 + (highest - count) * (height - 72) / highest }
    func labels(_ counts: [Int]) -> [Int] {
      LabelSpread.heights(of: counts.map(y), line: lineHeight, within: 36...(height - 12))
    }
    // Equal numbers of the older list have one point, and one label.
    let olds = Set(rows.map(\.pair[0])).sorted(by: >)
    let ordered = rows.sorted { ($0.pair[1], $0.pair[0]) > ($1.pair[1], $1.pair[0]) }
    return Slopes(
      description: ChartSentence(
        title, rows.map { ($0.row.text, $0.pair[1]) }, in: request
      ).text,
      slopeHeight: height,
      olds: zip(olds, labels(olds)).map { OldEnd(old: $0, oldY: y($0), oldLabelY: $1) },
      news: zip(ordered, labels(ordered.map(\.pair[1]))).map { item, label in
        NewEnd(
          text: item.row.text, isJapanese: item.row.isJapanese, new: item.pair[1],
          fromY: y(item.pair[0]), newY: y(item.pair[1]), newLabelY: label)
      })
  }
}
