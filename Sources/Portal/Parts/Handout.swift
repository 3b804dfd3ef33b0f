import DataTables
import Mustache

/// What of a page can be taken along: its table in every format, its feed, the code that shows it
/// elsewhere.
struct Handout: Sendable, MustacheParent {
  /// A file with the page's rows.
  struct Download: Sendable {
    let downloadLabel: SafeHTML
    let downloadHref: String
    let mediaType: String
  }

  let downloads: [Download]
  let feedHref: String?
  let embedHref: String?

  /// What a query has for the page only, and not for its rows.
  private static let dropped: Set<String> = ["page", "all"]

  init(_ request: PageRequest, at address: Address) {
    let query = request.query.ofContent.filter { !Self.dropped.contains($0.name) }
    func link(_ ending: String, _ more: [QueryItem] = []) -> String {
      request.href(Link(path: request.path + ending, query: query + more, isPage: false))
    }
    if let table = Routes.data.first(where: { $0.address == address }) {
      downloads = TableFormats.all.flatMap { format -> [Download] in
        guard format != TableGeoJSON.self || table.hasPlaces else { return [] }
        let plain = Download(
          downloadLabel: request.html(format.label), downloadHref: link("." + format.name),
          mediaType: String(format.mediaType.prefix { $0 != ";" }))
        guard format == TableCSV.self else { return [plain] }
        return [
          plain,
          Download(
            downloadLabel: request.html(request.phrase("handout.spreadsheet")),
            downloadHref: link(
              "." + format.name, [QueryItem(DataServer.spreadsheetName, "1")]),
            mediaType: plain.mediaType),
        ]
      }
    } else {
      downloads = []
    }
    let hasFeed = Routes.files.contains { $0.address == address && $0.ending == AtomFeed.ending }
    feedHref = hasFeed ? link(AtomFeed.ending) : nil
    embedHref = Embeddable.shown(on: request).map { found in
      request.href(Address.embed(query: [QueryItem("url", found.page.href(.japanese))]))
    }
  }

  var isEmpty: Bool { downloads.isEmpty && feedHref == nil && embedHref == nil }

  func child(named name: String) -> Any? {
    switch name {
    case "hasDownloads": !downloads.isEmpty
    case "downloads": downloads
    case "feedHref": orAbsent(feedHref)
    case "embedHref": orAbsent(embedHref)
    default: nil
    }
  }
}
