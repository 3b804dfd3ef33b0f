import Foundation

/// One address of the site: the pattern that the router matches, and from the same words the links
/// to it. No path is written as a string anywhere else.
struct Address: Sendable, Hashable {
  /// The pattern, with its parameters in braces: `/governments/{government}`.
  let pattern: String
  /// Whether a page is there, rather than a file or a frame, which plain Japanese has none of.
  let isPage: Bool

  init(_ pattern: String, isPage: Bool = true) {
    self.pattern = pattern
    self.isPage = isPage
  }

  /// The pattern under which the router finds the address in a language.
  func pattern(in language: Language) -> String {
    Link(path: pattern, isPage: isPage).href(language)
  }

  /// The link, with values for the pattern's parameters in their order.
  func callAsFunction(_ values: String..., query: [QueryItem] = []) -> Link {
    var link = filled(values)
    link.query = query
    return link
  }

  fileprivate func filled(_ values: [String]) -> Link {
    var rest = values[...]
    let parts = pattern.split(separator: "/").map { part in
      guard part.hasPrefix("{"), let close = part.firstIndex(of: "}") else { return String(part) }
      return Link.encoded(rest.popFirst() ?? "") + part[part.index(after: close)...]
    }
    return Link(path: "/" + parts.joined(separator: "/"), isPage: isPage)
  }
}

extension Address {
  /// The link to the page's table in a format: `/programmes.csv`.
  func table(_ format: String, _ values: String..., query: [QueryItem] = []) -> Link {
    var link = Address(pattern + "." + format, isPage: false).filled(values)
    link.query = query
    return link
  }
}

/// A name and a value of a query.
struct QueryItem: Sendable, Hashable {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A place on the site, in whichever language it is then printed.
struct Link: Sendable, Hashable {
  /// The path, percent-encoded, without a language.
  let path: String
  /// The query in its order.
  var query: [QueryItem] = []
  /// Whether it is a page, and not a file or a frame.
  var isPage = true

  /// The address in a language.
  func href(_ language: Language) -> String {
    let path = (isPage ? language : language.ofFiles).address(of: path)
    return query.isEmpty ? path : path + "?" + queryText
  }

  private var queryText: String {
    query.map { Self.encoded($0.name) + "=" + Self.encoded($0.value) }.joined(separator: "&")
  }

  fileprivate static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}

extension Address {
  static let home = Address("/")
  /// Where the search form leads: to a government's page, or to the list.
  static let search = Address("/search")
  static let programmes = Address("/programmes")
  static let programme = Address("/programmes/{programme}")
  static let programmeParticipants = Address("/programmes/{programme}/participants")
  static let programmeBrief = Address("/programmes/{programme}/brief")
  /// Two or three governments beside each other.
  static let compare = Address("/compare")
  static let governments = Address("/governments")
  static let government = Address("/governments/{government}")
  static let governmentBrief = Address("/governments/{government}/brief")
  static let governmentMunicipalities = Address("/governments/{government}/municipalities")
  /// The figures: maps, the matrix, ties, reach, the years.
  static let maps = Address("/maps")
  static let mapsThemes = Address("/maps/themes")
  static let mapsTies = Address("/maps/ties")
  static let mapsReach = Address("/maps/reach")
  static let mapsYears = Address("/maps/years")
  static let groups = Address("/groups")
  static let group = Address("/groups/{group}")
  static let themes = Address("/themes")
  static let theme = Address("/themes/{theme}")
  static let bureaus = Address("/bureaus")
  static let bureau = Address("/bureaus/{bureau}")
  static let editions = Address("/editions")
  static let edition = Address("/editions/{edition}")
  static let editionChanges = Address("/editions/{edition}/changes")
  static let editionChecks = Address("/editions/{edition}/checks")
  static let editionSource = Address("/editions/{edition}/source", isPage: false)
  static let editionProgramme = Address("/editions/{edition}/{number}")
  static let events = Address("/events")
  /// One event, or the month or week of the calendar that the name tells.
  static let event = Address("/events/{event}")
  static let eventCalendar = Address("/events/{event}/event.ics", isPage: false)
  static let eventsCalendar = Address("/events.ics", isPage: false)
  static let eventsAtom = Address("/events.atom", isPage: false)
  static let news = Address("/news")
  static let post = Address("/news/{post}")
  static let newsAtom = Address("/news.atom", isPage: false)
  /// Where a list is handed in to be checked.
  static let check = Address("/check")
  static let checkRules = Address("/check/rules")
  static let about = Address("/about")
  static let aboutReading = Address("/about/reading")
  static let aboutData = Address("/about/data")
  static let aboutAccessibility = Address("/about/accessibility")
  static let aboutDesign = Address("/about/design")
  static let apiDocumentation = Address("/api")

  /// What can be downloaded, and how it may be used.
  static let dataPage = Address("/data")
  static let catalogueFile = Address("/data/catalog.jsonld", isPage: false)
  static let databaseFile = Address("/data/renkei.sqlite", isPage: false)
  static let checksums = Address("/data/SHA256SUMS", isPage: false)
  static let databaseNotes = Address("/data/metadata.json", isPage: false)
  /// The code that shows a part of the site on another.
  static let embed = Address("/embed")
  static let embedProgramme = Address("/embed/programmes/{programme}", isPage: false)
  static let embedGovernment = Address("/embed/governments/{government}", isPage: false)
  static let embedPrefectures = Address("/embed/maps/prefectures", isPage: false)
  static let embedEvents = Address("/embed/events", isPage: false)
  static let oEmbed = Address("/oembed", isPage: false)
  /// Pictures for cards in messengers.
  static let siteImage = Address("/og/site.png", isPage: false)
  static let programmeImage = Address("/og/programmes/{programme}.png", isPage: false)
  static let governmentImage = Address("/og/governments/{government}.png", isPage: false)
  /// The pictures of events and news, by their hash.
  static let picture = Address("/pictures/{picture}", isPage: false)
  static let eventImage = Address("/og/events/{event}.png", isPage: false)
  static let postImage = Address("/og/news/{post}.png", isPage: false)
  static let sitemapPart = Address("/sitemaps/{part}.xml")

  static let apiProgrammes = Address("/api/v1/programmes")
  static let apiProgramme = Address("/api/v1/programmes/{programme}")
  static let apiSearch = Address("/api/v1/search")
  static let apiGovernments = Address("/api/v1/governments")
  static let apiGovernment = Address("/api/v1/governments/{government}")
  static let apiSuggestions = Address("/api/v1/governments/{government}/suggestions")
  static let apiGroups = Address("/api/v1/groups")
  static let apiGroup = Address("/api/v1/groups/{group}")
  static let apiThemes = Address("/api/v1/themes")
  static let apiBureaus = Address("/api/v1/bureaus")
  static let apiEditions = Address("/api/v1/editions")
  static let apiEdition = Address("/api/v1/editions/{edition}")
  static let apiEditionChanges = Address("/api/v1/editions/{edition}/changes")
  static let apiEvents = Address("/api/v1/events")
  static let apiEvent = Address("/api/v1/events/{event}")
  static let apiNews = Address("/api/v1/news")
  static let apiPost = Address("/api/v1/news/{post}")
  static let apiCheck = Address("/api/v1/check")
  static let apiResolve = Address("/api/v1/resolve")
  static let apiProgrammeParticipants = Address("/api/v1/programmes/{programme}/participants")
  static let apiProgrammeSimilar = Address("/api/v1/programmes/{programme}/similar")
  static let apiGovernmentProgrammes = Address("/api/v1/governments/{government}/programmes")
  static let apiTheme = Address("/api/v1/themes/{theme}")
  static let apiBureau = Address("/api/v1/bureaus/{bureau}")
  static let apiEditionDiagnostics = Address("/api/v1/editions/{edition}/diagnostics")
  static let apiCompletions = Address("/api/v1/completions")
  static let apiMap = Address("/api/v1/map")
  static let openAPI = Address("/api/v1/openapi.json")

  /// Where assistants ask by the Model Context Protocol.
  static let modelContext = Address("/mcp")

  static let health = Address("/healthz")
  static let robots = Address("/robots.txt")
  static let sitemap = Address("/sitemap.xml")
  static let favicon = Address("/favicon.svg")
  /// What browsers keep for when there is no network, and the script that keeps it.
  static let offline = Address("/offline")
  static let worker = Address("/worker.js")
  static let staticFile = Address("/static/{file}")
}
