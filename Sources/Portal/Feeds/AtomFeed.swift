import Catalogue
import CivilDates
import Foundation
import LocalGovernments
import Participation

/// A feed by RFC 4287.
struct AtomFeed: Sendable {
  /// What follows a page's address where its feed is.
  static let ending = ".atom"
  static let mediaType = "application/atom+xml; charset=utf-8"
  /// The most entries of one feed; a reader keeps those it has seen.
  static let mostEntries = 200

  /// One thing that happened, on the day of the list that tells of it.
  struct Entry: Sendable {
    let id: String
    let title: String
    let href: String
    let published: CivilDate
    let updated: CivilDate
    let summary: String
    let categories: [String]
  }

  let id: String
  let title: String
  let subtitle: String
  /// The feed itself, and the page of which it is the feed.
  let selfHref: String
  let pageHref: String
  let language: String
  let author: String
  /// Newest first.
  let entries: [Entry]
  /// The day to tell while there is no entry.
  let day: CivilDate

  /// The document.
  var xml: String {
    let updated = entries.map(\.updated).max() ?? day
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(Self.escaped(language))">
      <id>\(Self.escaped(id))</id>
      <title>\(Self.escaped(title))</title>
      <subtitle>\(Self.escaped(subtitle))</subtitle>
      <updated>\(updated.timestamp)</updated>
      <author><name>\(Self.escaped(author))</name></author>
      <generator>Renkei</generator>
      <link rel="self" type="application/atom+xml" href="\(Self.escaped(selfHref))"/>
      <link rel="alternate" type="text/html" href="\(Self.escaped(pageHref))"/>

      """
    for entry in entries.prefix(Self.mostEntries) { text += Self.xml(of: entry) }
    return text + "</feed>\n"
  }

  private static func xml(of entry: Entry) -> String {
    let categories = entry.categories.map { "<category term=\"\(escaped($0))\"/>" }.joined()
    return """
      <entry>
      <id>\(escaped(entry.id))</id>
      <title>\(escaped(entry.title))</title>
      <link rel="alternate" type="text/html" href="\(escaped(entry.href))"/>
      <published>\(entry.published.timestamp)</published>
      <updated>\(entry.updated.timestamp)</updated>
      <summary>\(escaped(entry.summary))</summary>
      \(categories)</entry>

      """
  }

  /// A text as XML can hold it: signs escaped, and without the controls that no document may have.
  static func escaped(_ text: String) -> String {
    let allowed = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: true
      case 0..<0x20, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
    return SafeHTML(text: String(String.UnicodeScalarView(allowed))).markup
  }

  /// A name that stays for good, by RFC 4151: whoever serves the portal, the year from which its
  /// names are given, and the thing.
  static func tag(_ thing: String, in request: PageRequest) -> String {
    let host = URL(string: request.site.origin.text)?.host(percentEncoded: true) ?? "localhost"
    return "tag:\(host),2025:\(thing)"
  }
}

extension AtomFeed {
  /// The feed of the page asked for, with that page's query.
  init(title: String, subtitle: String, entries: [Entry], in request: PageRequest) {
    let page = String(request.path.dropLast(Self.ending.count))
    let query = request.query.items
    let origin = request.site.origin.text
    let pageLink = Link(path: page, query: query)
    id = Self.tag(
      String(request.href(pageLink).dropFirst()), in: request)
    self.title = title
    self.subtitle = subtitle
    selfHref = origin + request.href(Link(path: request.path, query: query))
    pageHref = origin + request.href(pageLink)
    language = request.language.rawValue
    let issuer = request.catalogue.newest?.issuer.flatMap { request.gazetteer[$0] }
    author = issuer?.name ?? "Renkei"
    self.entries = entries.sorted { $0.updated > $1.updated }
    day = request.catalogue.newest?.asOf ?? request.gazetteer.date
  }

  /// The feed as a file.
  var file: PortalFile { PortalFile(Array(xml.utf8), mediaType: Self.mediaType) }
}
