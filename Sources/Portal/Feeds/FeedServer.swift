import HTTPTypes
import Hummingbird
import NIOCore

/// A feed of the site: its address, its type, and the pure function that writes it.
struct FeedRoute: Sendable {
  let address: Address
  let mediaType: String
  let answer: @Sendable (PageRequest) throws -> String

  init(
    _ address: Address, _ mediaType: String,
    _ answer: @escaping @Sendable (PageRequest) throws -> String
  ) {
    self.address = address
    self.mediaType = mediaType
    self.answer = answer
  }
}

/// Answers for the feeds: writes, tags, compares tags.
struct FeedServer: Sendable {
  let pages: PageServer

  func respond(
    to request: Request, context: PortalRequestContext, route: FeedRoute, language: Language
  ) throws -> Response {
    let text = try route.answer(
      try pages.pageRequest(for: request, context: context, in: language))
    let etag = ContentHash(text.utf8).etag
    var headers: HTTPFields = [
      .contentType: route.mediaType, .contentLanguage: language.rawValue,
      .cacheControl: "no-cache", .eTag: etag, .accessControlAllowOrigin: "*",
    ]
    if request.headers.matches(etag: etag) {
      return Response(status: .notModified, headers: headers)
    }
    headers[.contentDisposition] = "inline"
    return Response(
      status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
