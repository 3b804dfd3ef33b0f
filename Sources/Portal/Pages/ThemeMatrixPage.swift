import Catalogue
import DataTables
import Lists
import LocalGovernments
import Participation

/// Themes by prefectures: how many programmes of each theme name each prefecture.
enum ThemeMatrixPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let filter: FigureFilter
    let pageHref: String
    let asOf: DateText?
    let themes: [Head]
    let themeCount: Count
    let regions: [Region]
    /// What the colours mean.
    let classes: [Ramp.Class]
    /// How many programmes there are to count.
    let programmes: Count
    /// The highest number, and where it stands: place by place while these are few, else how many
    /// they are and the theme that they share.
    let highest: Count
    let peaks: [Peak]
    let tied: Count
    let tiedTheme: String?
    let csvHref: String
    let span: Int
  }

  /// The prefectures with the highest number in one theme.
  struct Peak: Sendable {
    let peakNames: SafeHTML
    let peakTheme: String
    /// Whether another theme follows.
    let hasNext: Bool
  }

  struct Head: Sendable {
    let text: SafeHTML
    let href: String
    let isJapanese: Bool
  }

  struct Region: Sendable {
    let name: SafeHTML
    let isJapanese: Bool
    let rows: [Row]
  }

  struct Row: Sendable {
    let government: GovernmentLink
    /// Its name as narrow as it may be.
    let name: SafeHTML
    let cells: [Cell]
  }

  struct Cell: Sendable {
    let level: Int
    let count: Int
    let hasSome: Bool
    let listHref: String
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let filter = try FigureFilter(request)
    let edition = try request.edition()
    let matrix = matrix(filter, in: request)
    let themes = request.catalogue.themes(edition: edition?.id)
    let highest = matrix.flatMap(\.counts).max() ?? 0
    let ramp = Ramp(highest: highest)
    let peaks = themes.enumerated().map { index, theme in
      (theme.name, matrix.filter { $0.counts[index] == highest }.map(\.prefecture))
    }.filter { !$0.1.isEmpty }
    let tied = peaks.reduce(0) { $0 + $1.1.count }
    let rows = Dictionary(
      matrix.map { ($0.prefecture.code, $0) }, uniquingKeysWith: { first, _ in first })
    return .page(
      template: "pages/theme-matrix",
      context: Context(
        crumbs: [
          Crumb(
            text: request.phrase("layout.maps"), href: request.href(Address.maps()), in: request),
          Crumb(text: request.phrase("figures.matrix"), href: nil, in: request),
        ],
        filter: filter, pageHref: request.href(Address.mapsThemes()),
        asOf: edition.map { DateText($0.asOf, in: request.language) },
        themes: themes.map {
          let text = $0.name.text(in: request.language)
          return Head(
            text: text == $0.name.ja
              ? request.official(text) : SafeHTML(text: SoftHyphens.text(text)),
            href: request.href(Address.theme($0.slug)),
            isJapanese: text == $0.name.ja)
        },
        themeCount: Count(themes.count),
        regions: request.gazetteer.regions.filter { $0.kind == .region }.map { region in
          Region(
            name: request.official(RegionName.heading(region, in: request.language)),
            isJapanese: false,
            rows: request.gazetteer.governments(
              in: region.members.intersection(request.gazetteer.prefectures)
            ).compactMap { rows[$0.code] }.map { row in
              Row(
                government: GovernmentLink(row.prefecture, in: request),
                name: GovernmentName(row.prefecture, in: request.language).shortHTML(in: request),
                cells: zip(themes, row.counts).map { theme, count in
                  Cell(
                    level: ramp.level(of: count), count: count, hasSome: count > 0,
                    listHref: request.href(
                      filter.list(at: row.prefecture.code.sixDigits, theme: theme.slug)))
                })
            })
        }.filter { !$0.rows.isEmpty },
        classes: ramp.classes, programmes: Count(filter.entries.count), highest: Count(highest),
        peaks: tied > Leaders.mostNamed
          ? []
          : peaks.enumerated().map { index, peak in
            Peak(
              peakNames: Leaders.names(peak.1, in: request),
              peakTheme: peak.0.text(in: request.language), hasNext: index < peaks.count - 1)
          },
        tied: Count(tied),
        tiedTheme: peaks.count == 1 ? peaks[0].0.text(in: request.language) : nil,
        csvHref: request.href(
          Address.mapsThemes.table("csv", query: request.query.ofContent + [QueryItem("bom", "1")])),
        span: themes.count + 1))
  }

  static func table(_ request: PageRequest) throws -> DataTable {
    let filter = try FigureFilter(request)
    let themes = request.catalogue.themes(edition: try request.edition()?.id)
    return DataTable(
      name: "themes-by-prefecture",
      title: Bilingual(ja: "分野と都道府県ごとの事業数", en: "Programmes by theme and prefecture"),
      columns: [
        DataColumn("code", ja: "全国地方公共団体コード", en: "Code"),
        DataColumn("prefecture", ja: "都道府県", en: "Prefecture"),
      ] + themes.map { DataColumn($0.slug, ja: $0.name.ja, en: $0.name.en) },
      rows: matrix(filter, in: request).map { row in
        [.text(row.prefecture.code.sixDigits), .text(row.prefecture.name)]
          + row.counts.map { .number($0) }
      })
  }

  /// A row of numbers for each prefecture, in the order of the themes.
  private static func matrix(
    _ filter: FigureFilter, in request: PageRequest
  ) -> [(prefecture: LocalGovernment, counts: [Int])] {
    let gazetteer = request.gazetteer
    let themes = request.catalogue.themes(edition: filter.entries.first?.edition.id)
    let byTheme = Dictionary(grouping: filter.entries) { Slugs.theme($0.programme.theme).slug }
    let columns = themes.map {
      request.catalogue.counts(of: gazetteer.prefectures, over: byTheme[$0.slug] ?? [])
    }
    return gazetteer.governments(in: gazetteer.prefectures).map { prefecture in
      (prefecture, columns.map { ($0[prefecture.ordinal] ?? .none)[filter.relation] })
    }
  }
}
