import Foundation

/// A feed by RFC 4287.
struct AtomFeed: Sendable {
  /// What follows a page's address where its feed is.
  static let ending = ".atom"
  static let mediaType = "application/atom+xml; charset=utf-8"

  /// One entry.
  struct Entry: Sendable {
    let id: String
    let title: String
    let href: String
    /// When it was first told, where that is known, and when it was last changed, in ISO 8601; all
    /// entries of a feed in one time zone.
    var published: String?
    let updated: String
    let author: String
    let text: String
    var categories: [String] = []
  }

  /// Its lasting name; without one, its address.
  var id: String?

  let title: String
  /// The feed's own address, and that of the page it follows.
  let address: String
  let page: String
  let language: Language
  let entries: [Entry]
  /// When it was last changed, where that is not told by its entries alone: those of further pages
  /// count, too.
  var updated: String?
  /// The pages before and after, by their relations (RFC 5005, 3).
  var pages: [(relation: String, address: String)] = []
  /// When it was last changed while it has no entry.
  var emptySince = "1970-01-01T00:00:00Z"

  /// The most entries that a feed holds; a reader asks again within days.
  static let mostEntries = 200

  var text: String {
    let updated = updated ?? entries.map(\.updated).max() ?? emptySince
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.tag)\">\n"
    xml += Self.element("id", id ?? address) + Self.element("title", title)
    xml += Self.element("updated", updated)
    xml += Self.link("self", address) + Self.link("alternate", page)
    for page in pages { xml += Self.link(page.relation, page.address) }
    xml += "<generator>Renkei</generator>\n"
    for entry in entries.prefix(Self.mostEntries) {
      xml += "<entry>\n" + Self.element("id", entry.id) + Self.element("title", entry.title)
      xml += Self.link("alternate", entry.href) + Self.element("updated", entry.updated)
      if let published = entry.published { xml += Self.element("published", published) }
      for category in entry.categories { xml += "<category term=\"\(Self.escaped(category))\"/>\n" }
      xml += "<author>\(Self.element("name", entry.author))</author>\n"
      xml += "<content type=\"text\">\(Self.escaped(entry.text))</content>\n</entry>\n"
    }
    return xml + "</feed>\n"
  }

  private static func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(escaped(text))</\(name)>\n"
  }

  private static func link(_ relation: String, _ address: String) -> String {
    "<link rel=\"\(relation)\" href=\"\(escaped(address))\"/>\n"
  }

  /// The text as it may stand in XML, which knows no other control characters than these.
  static func escaped(_ text: String) -> String {
    let allowed = text.unicodeScalars.filter { scalar in
      scalar.value >= 0x20
        ? scalar.value & 0xFFFE != 0xFFFE : "\t\n\r".unicodeScalars.contains(scalar)
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
