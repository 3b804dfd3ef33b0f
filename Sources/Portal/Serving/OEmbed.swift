import Interchange

/// What another site must know to show a page of this one, by oEmbed 1.0.
enum OEmbed {
  /// The forms of the answer.
  private enum Form: String {
    case json, xml
  }

  static func answer(_ request: PageRequest) throws -> PortalFile {
    try request.site.openAPI.check(request.query, of: .oEmbed)
    guard let url = request.query.value("url") else { throw RequestFault.missing(name: "url") }
    let form: Form = try request.query.choice("format") ?? .json
    let widest = try request.query.integer("maxwidth", in: 1...10_000, usually: 10_000)
    let highest = try request.query.integer("maxheight", in: 1...10_000, usually: 10_000)
    guard url.hasPrefix(request.site.origin.text + "/") || url == request.site.origin.text else {
      throw RequestFault.badValue(name: "url", value: url)
    }
    let link = EmbedTarget.followed(try EmbedTarget.link(of: url, in: request), in: request)
    // The page's language is the address's own, whichever the answer was asked in.
    let language = Language.split(
      path: String(url.dropFirst(request.site.origin.text.count))
    ).language.ofFiles
    let asked = PageRequest(
      snapshot: request.snapshot, site: request.site, language: language, path: link.path,
      query: Query(items: link.query), parameters: [:])
    guard let found = try Embeddable(link, in: asked) else {
      throw RequestFault.notEmbeddable
    }
    let width = min(widest, found.width)
    let height = min(highest, found.height)
    let members: [(String, LinkedData)] = [
      ("version", "1.0"), ("type", "rich"), ("title", .text(found.title)),
      ("provider_name", "連携 Renkei"),
      ("provider_url", .text(request.site.origin.text + asked.href(Address.home()))),
      ("width", .integer(width)), ("height", .integer(height)),
      ("html", .text(found.iframe(in: asked, width: width, height: height).markup)),
    ]
    switch form {
    case .json:
      return PortalFile(
        [UInt8](
          try JSONText.data(
            LinkedData.object(Dictionary(members, uniquingKeysWith: { first, _ in first })))),
        mediaType: "application/json; charset=utf-8")
    case .xml:
      let body = members.map { name, value in
        "<\(name)>\(AtomFeed.escaped(value.plainText))</\(name)>"
      }.joined(separator: "\n")
      return PortalFile(
        Array(
          ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<oembed>\n\(body)\n"
            + "</oembed>\n").utf8),
        mediaType: "text/xml; charset=utf-8")
    }
  }
}

extension LinkedData {
  /// The value where only text can stand.
  fileprivate var plainText: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    default: ""
    }
  }
}
