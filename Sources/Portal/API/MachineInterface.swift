import HTTPTypes
import Hummingbird

/// The addresses that programs ask, and what is common to their answers.
enum MachineInterface {
  /// Where its addresses begin.
  static let root = "/api/v1"

  /// Whether a path is one of them.
  static func contains(_ path: String) -> Bool {
    path.hasPrefix(root + "/") || path == root || path == Address.modelContext.pattern
      || Language.split(path: path).path == Address.oEmbed.pattern
  }

  /// What the browser lets a page of another site know of an answer.
  static let exposed = "ETag, Link, Retry-After, RateLimit, RateLimit-Policy"

  /// What a browser is told that asks before it sends a request from another site.
  static func preflight(allowed: String) -> Response {
    Response(
      status: .noContent,
      headers: [
        .allow: allowed, .accessControlAllowOrigin: "*", .accessControlAllowMethods: allowed,
        .accessControlAllowHeaders: "Accept, Accept-Language, Content-Type, If-None-Match",
        .accessControlMaxAge: "86400",
      ])
  }
}

/// Lets pages of other sites read the answers of the interface.
struct CrossOrigin: RouterMiddleware {
  typealias Context = PortalRequestContext

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    guard request.uri.path.hasPrefix(MachineInterface.root) else { return response }
    response.headers[.accessControlAllowOrigin] = "*"
    if request.method != .options {
      response.headers[.accessControlExposeHeaders] = MachineInterface.exposed
    }
    return response
  }
}
