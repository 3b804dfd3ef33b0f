import CivilDates
import HTTPTypes
import Hummingbird
import NIOCore

/// Sends the site's files: made once for each snapshot, kept within a bound, sent again only where
/// they changed.
struct FileServer: Sendable {
  let pages: PageServer
  private let workshop = Workshop()

  init(pages: PageServer) { self.pages = pages }

  func respond(
    to request: Request, context: PortalRequestContext, route: FileRoute, language: Language
  ) async throws -> Response {
    let pageRequest = try pages.pageRequest(for: request, context: context, in: language)
    return try await respond(
      to: request, pageRequest, ending: route.ending, isCostly: route.isCostly
    ) { try await route.answer(pageRequest) }
  }

  /// Answers with a file that is kept under the request's address, and an ending that tells apart
  /// what is made there; what is costly to make waits its turn.
  func respond(
    to request: Request, _ pageRequest: PageRequest, ending: String, isCostly: Bool,
    _ make: @escaping @Sendable () async throws -> PortalFile
  ) async throws -> Response {
    let shelf = pageRequest.snapshot.files
    let key = Self.key(pageRequest, ending)
    let file: PortalFile
    if let kept = shelf[key] {
      file = kept
    } else {
      file = isCostly ? try await workshop.make(make) : try await make()
      shelf.insert(file, for: key)
    }
    var headers: HTTPFields = [
      .contentType: file.mediaType, .contentLanguage: pageRequest.language.tag,
      .cacheControl: "no-cache", .eTag: file.etag, .accessControlAllowOrigin: "*",
    ]
    if request.headers.matches(etag: file.etag) {
      return Response(status: .notModified, headers: headers)
    }
    if let name = file.name {
      headers[.contentDisposition] =
        file.isAttachment ? Attachment.header(name) : "inline; filename=\"\(name)\""
    }
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: file.bytes))
  }

  private static func key(_ request: PageRequest, _ ending: String) -> String {
    var key = "\(request.today.iso) \(request.language.rawValue) \(ending) \(request.path)"
    for item in request.query.ofContent {
      key += "\u{1F}\(item.name)\u{1E}\(item.value)"
    }
    return key
  }
}
