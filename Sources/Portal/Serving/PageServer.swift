import CivilDates
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Turns page routes into responses: renders, keeps, compares tags, remembers the choice of
/// colours and of readings.
struct PageServer: Sendable {
  let site: Site
  let source: SnapshotSource

  /// Answers a request for a page.
  func respond(
    to request: Request, context: PortalRequestContext, route: PageRoute, language: Language
  ) throws -> Response {
    let query = try Query(request.uri.query)
    let theme = Theme(query: query, cookies: request.cookies)
    let readings = Readings(query: query, cookies: request.cookies, language: language)
    let snapshot = source.snapshot
    let path = Language.split(path: request.uri.path).path
    // What is on changes with the day.
    let key = Self.cacheKey(site.today, language, path, query, theme, readings)
    let codings = AcceptedCodings(request.headers)
    var page: PageCache.Page
    var status = HTTPResponse.Status.ok
    if let kept = snapshot.pages[key] {
      page = kept
    } else {
      let pageRequest = PageRequest(
        snapshot: snapshot, site: site, language: language, path: path, query: query,
        parameters: try Self.decoded(context.parameters), showsReadings: readings.areOn)
      switch try route.answer(pageRequest) {
      case .redirect(let link, let permanently):
        return Response(
          status: permanently ? .permanentRedirect : .seeOther,
          headers: [.location: link.href(language), .cacheControl: "no-cache"])
      case .page(let template, let content):
        page = try rendered(template, content, at: route.address, theme: theme, for: pageRequest)
        if !codings.takesGzip { snapshot.pages.insert(page, for: key) }
      case .question(let template, let content, let answered):
        page = try rendered(template, content, at: nil, theme: theme, for: pageRequest)
        status = answered
      }
    }
    if codings.takesGzip, page.body.gzip == nil {
      page.body.gzip = GzipStream.compressed(page.body.plain)
      // A kept page is answered with 200.
      if status == .ok { snapshot.pages.insert(page, for: key) }
    }
    var headers: HTTPFields = [
      .contentType: "text/html; charset=utf-8", .contentLanguage: language.tag,
      .cacheControl: "no-cache", .vary: "Cookie", .eTag: page.etag,
    ]
    for cookie in [theme.cookieToSet, readings.cookieToSet].compactMap({ $0 }) {
      headers.append(HTTPField(name: .setCookie, value: cookie))
    }
    if status == .ok, request.headers.matches(etag: page.etag) {
      return Response(status: .notModified, headers: headers)
    }
    var response = page.body.response(headers, to: codings)
    response.status = status
    return response
  }

  /// A page with all around it; without an address, one that has nothing to take along.
  private func rendered(
    _ template: String, _ content: any Sendable, at address: Address?, theme: Theme,
    for request: PageRequest
  ) throws -> PageCache.Page {
    let shell = site.shell(
      for: request, theme: theme, head: PageHead(address, content, in: request))
    let html = try site.render(
      template, RootContext(site: shell, page: content), for: request)
    return PageCache.Page(
      body: TwofoldBody(plain: ByteBuffer(string: html)), etag: ContentHash(html.utf8).etag)
  }

  /// What a page is made from, for a request that no route of pages answers.
  func pageRequest(
    for request: Request, context: PortalRequestContext, in language: Language
  ) throws -> PageRequest {
    let query = try Query(request.uri.query)
    return PageRequest(
      snapshot: source.snapshot, site: site, language: language,
      path: Language.split(path: request.uri.path).path, query: query,
      parameters: try Self.decoded(context.parameters),
      showsReadings: Readings(query: query, cookies: request.cookies, language: language).areOn)
  }

  /// A page that answers what was sent with the request, and is kept nowhere.
  func response(
    to request: Request, _ template: String, _ content: any Sendable, _ pageRequest: PageRequest,
    status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let shell = site.shell(
      for: pageRequest, theme: Theme(query: pageRequest.query, cookies: request.cookies))
    let html = try site.render(
      template, RootContext(site: shell, page: content), for: pageRequest)
    return Response(
      status: status,
      headers: [
        .contentType: "text/html; charset=utf-8",
        .contentLanguage: pageRequest.language.tag, .cacheControl: "no-store",
      ],
      body: .init(byteBuffer: ByteBuffer(string: html)))
  }

  /// The page that tells of an error, in the language of the address asked for.
  func errorPage(
    for request: Request, fault: any PortalError, reference: String
  ) throws -> Response {
    let (language, path) = Language.split(path: request.uri.path)
    // A query that cannot be read is not worth keeping; its error is what the page tells.
    let query = (try? Query(request.uri.query)) ?? Query()
    let pageRequest = PageRequest(
      snapshot: source.snapshot, site: site, language: language, path: path, query: query,
      parameters: [:],
      showsReadings: Readings(query: query, cookies: request.cookies, language: language).areOn)
    let theme = Theme(query: query, cookies: request.cookies)
    let shell = site.shell(
      for: pageRequest, theme: theme,
      searchText: fault.status == .notFound ? ErrorPage.lastPart(of: path) : nil)
    let html = try site.render(
      "pages/error",
      RootContext(
        site: shell,
        page: ErrorPage.context(
          of: fault, asked: request.uri.string, reference: reference, in: pageRequest)),
      for: pageRequest)
    return Response(
      status: fault.status,
      headers: [
        .contentType: "text/html; charset=utf-8", .contentLanguage: language.tag,
        .cacheControl: "no-store",
      ],
      body: .init(byteBuffer: ByteBuffer(string: html)))
  }

  private static func cacheKey(
    _ today: CivilDate, _ language: Language, _ path: String, _ query: Query, _ theme: Theme,
    _ readings: Readings
  ) -> String {
    // Pages tell the day on which they are printed.
    var key =
      "\(language.rawValue) \(theme.key) \(readings.choice.rawValue) \(today.iso) \(path)"
    for item in query.ofContent {
      key += "\u{1F}\(item.name)\u{1E}\(item.value)"
    }
    return key
  }

  static func decoded(_ parameters: Parameters) throws(RequestFault) -> [String: String] {
    var decoded: [String: String] = [:]
    for (name, value) in parameters {
      guard let text = String(value).removingPercentEncoding, text.count <= Query.longestValue
      else { throw .undecodable }
      decoded[String(name)] = text
    }
    return decoded
  }
}

extension HTTPFields {
  /// Whether `If-None-Match` names the tag.
  func matches(etag: String) -> Bool {
    guard let header = self[.ifNoneMatch] else { return false }
    return header.split(separator: ",").contains { candidate in
      let tag = candidate.trimmingCharacters(in: .whitespaces)
      return tag == "*" || Self.opaque(tag) == Self.opaque(etag)
    }
  }

  // A comparison for reading is weak (RFC 9110, 8.8.3.2).
  private static func opaque(_ tag: String) -> Substring {
    tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...]
  }
}
