import Catalogue
import DataTables
import Participation

/// What there is to download, in which formats, and how it may be used.
enum DataPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let lists: [DataFile]
    let tables: [DataFile]
    let databaseHref: String
    let databaseNotesHref: String
    let checksumsHref: String
    let catalogueHref: String
    let feedHref: String
    let embedHref: String
    let apiHref: String
    let licenceHref: String
    let sourcesHref: String
    let caution: SafeHTML
    /// How a list is cited.
    let citation: String?
    let asOf: DateText?
  }

  /// A table with its page and its formats.
  struct DataFile: Sendable {
    let fileTitle: SafeHTML
    /// A list's own title beside the English name.
    let original: SafeHTML?
    let fileIsJapanese: Bool
    let pageHref: String
    let formats: [FileFormat]
  }

  struct FileFormat: Sendable {
    let label: String
    let href: String
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let newest = request.catalogue.newest
    let tables: [(Address, String, feeds: [(String, Address)])] = [
      (.programmes, "layout.programmes", []), (.governments, "layout.governments", []),
      (.groups, "layout.groups", []), (.themes, "layout.themes", []),
      (.bureaus, "layout.bureaus", []), (.editions, "layout.editions", []),
      (.events, "layout.events", [("iCalendar", .eventsCalendar), ("Atom", .eventsAtom)]),
      (.news, "layout.news", [("Atom", .newsAtom)]),
    ]
    return .page(
      template: "pages/data",
      context: Context(
        crumbs: [Crumb(text: request.phrase("layout.data"), href: nil, in: request)],
        lists: request.catalogue.editions.map { edition in
          file(
            edition.title.isEmpty
              ? SafeHTML(text: edition.id) : EditionName.name(edition, in: request),
            original: EditionName.original(edition, in: request),
            isJapanese: false,
            Address.edition, [edition.id], in: request)
        },
        tables: tables.map { address, key, feeds in
          file(
            request.html(request.phrase(key)), isJapanese: false, address, [], feeds: feeds,
            in: request)
        },
        databaseHref: Address.databaseFile().path,
        databaseNotesHref: Address.databaseNotes().path,
        checksumsHref: Address.checksums().path, catalogueHref: Address.catalogueFile().path,
        feedHref: request.href(
          Link(path: Address.programmes().path + AtomFeed.ending, isPage: false)),
        embedHref: request.href(Address.embed()),
        apiHref: request.href(Address.apiDocumentation()), licenceHref: PublishedSource.licence,
        sourcesHref: request.href(Address.aboutData()),
        caution: request.sentence(PublishedSource.caution),
        citation: newest.map { PublishedSource.citation(of: $0, in: request) },
        asOf: newest.map { DateText($0.asOf, in: request.language) }))
  }

  private static func file(
    _ title: SafeHTML, original: SafeHTML? = nil, isJapanese: Bool, _ address: Address,
    _ values: [String], feeds: [(String, Address)] = [], in request: PageRequest
  ) -> DataFile {
    let hasPlaces = Routes.data.first { $0.address == address }?.hasPlaces ?? false
    func link(_ format: String) -> String {
      request.href(
        values.first.map { address.table(format, $0) } ?? address.table(format))
    }
    return DataFile(
      fileTitle: title, original: original, fileIsJapanese: isJapanese,
      pageHref: request.href(values.first.map { address($0) } ?? address()),
      formats: TableFormats.all.filter { $0 != TableGeoJSON.self || hasPlaces }
        .map { FileFormat(label: $0.label, href: link($0.name)) }
        + feeds.map { FileFormat(label: $0, href: request.href($1())) })
  }
}
