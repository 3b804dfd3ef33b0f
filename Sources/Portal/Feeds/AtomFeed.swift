/// A feed by RFC 4287.
struct AtomFeed: Sendable {
  static let mediaType = "application/atom+xml; charset=utf-8"

  /// One entry.
  struct Entry: Sendable {
    let id: String
    let title: String
    let href: String
    /// When it was last changed: ISO 8601 in UTC.
    let updated: String
    let author: String
    let text: String
  }

  let title: String
  /// The feed's own address, and that of the page it follows.
  let address: String
  let page: String
  let language: Language
  let entries: [Entry]

  /// The most entries that a feed holds; a reader asks again within days.
  static let mostEntries = 200

  var text: String {
    let updated = entries.map(\.updated).max() ?? "1970-01-01T00:00:00Z"
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.rawValue)\">\n"
    xml += Self.element("id", address) + Self.element("title", title)
    xml += Self.element("updated", updated)
    xml += Self.link("self", address) + Self.link("alternate", page)
    xml += "<generator>Renkei</generator>\n"
    for entry in entries.prefix(Self.mostEntries) {
      xml += "<entry>\n" + Self.element("id", entry.id) + Self.element("title", entry.title)
      xml += Self.link("alternate", entry.href) + Self.element("updated", entry.updated)
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
  private static func escaped(_ text: String) -> String {
    let allowed = text.unicodeScalars.filter { scalar in
      scalar.value >= 0x20
        ? scalar.value & 0xFFFE != 0xFFFE : "\t\n\r".unicodeScalars.contains(scalar)
    }
    return SafeHTML(text: String(String.UnicodeScalarView(allowed))).markup
  }
}
