import Catalogue
import Checking
import Lists
import LocalGovernments
import Participation

/// What Renkei is.
enum AboutPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    .page(
      template: "pages/about",
      context: Context(crumbs: [Crumb(text: request.phrase("layout.about"), href: nil, in: request)]
      ))
  }
}

/// How to read the marks.
enum AboutReadingPage {
  static func answer(_ request: PageRequest) throws -> PageAnswer {
    .page(
      template: "pages/about-reading",
      context: AboutPage.Context(crumbs: AboutCrumbs.to("layout.reading", in: request)))
  }
}

/// How far the portal can be used by everyone, and what is known to be missing.
enum AboutAccessibilityPage {
  static func answer(_ request: PageRequest) throws -> PageAnswer {
    .page(
      template: "pages/about-accessibility",
      context: AboutPage.Context(crumbs: AboutCrumbs.to("layout.accessibility", in: request)))
  }
}

/// Where the data comes from and under which licence.
enum AboutDataPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let editions: [EditionsPage.Edition]
    let sources: [Source]
    let apiHref: String
    let openAPIHref: String
  }

  /// One data file's source.
  struct Source: Sendable {
    /// The file's name, with places to break it.
    let file: SafeHTML
    let publisher: SafeHTML
    let title: SafeHTML
    let address: String
    let licence: String
    let attribution: String
  }

  private static let columns = [
    "file", "publisher", "title", "address", "licence", "attribution_ja", "attribution_en",
  ]

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let attribution = request.language.isJapanese ? "attribution_ja" : "attribution_en"
    let rows =
      try BundledTable.sources.rows(columns: columns) + CheckingSources.rows(columns: columns)
    let sources = rows.map { row in
      Source(
        file: breakable(row["file"] ?? ""), publisher: name(row["publisher"] ?? "", in: request),
        title: name(row["title"] ?? "", in: request),
        address: row["address"] ?? "",
        licence: Bilingual(inOneCell: row["licence"] ?? "").text(in: request.language),
        attribution: row[attribution] ?? "")
    }
    return .page(
      template: "pages/about-data",
      context: Context(
        crumbs: AboutCrumbs.to("layout.sources", in: request),
        editions: EditionsPage.editions(request), sources: sources,
        apiHref: request.href(Address.apiDocumentation()), openAPIHref: Address.openAPI().path))
  }

  private static func breakable(_ name: String) -> SafeHTML {
    SafeHTML.joined(
      name.split(separator: "_").map { SafeHTML(text: $0) }, separator: "_<wbr>")
  }

  /// A name in the page's language; an English one with the Japanese beside it.
  private static func name(_ cell: String, in request: PageRequest) -> SafeHTML {
    let name = Bilingual(inOneCell: cell)
    guard request.language == .english, name.en != name.ja else {
      return request.language == .english
        ? MixedText.html(name.en, in: request) : request.html(name.ja)
    }
    return "\(name.en) <span lang=\"ja\" class=\"quiet\">\(name.ja)</span>"
  }
}

extension Bilingual {
  /// A name that a table gives in both languages, 「事実（著作権の対象外） / public facts」, or in one for both.
  fileprivate init(inOneCell cell: String) {
    let names = cell.split(separator: " / ", maxSplits: 1).map(String.init)
    self.init(ja: names.first ?? "", en: names.last ?? "")
  }
}

/// The way to a page about the portal.
enum AboutCrumbs {
  static func to(_ key: String, in request: PageRequest) -> [Crumb] {
    [
      Crumb(text: request.phrase("layout.about"), href: request.href(Address.about()), in: request),
      Crumb(text: request.phrase(key), href: nil, in: request),
    ]
  }
}
