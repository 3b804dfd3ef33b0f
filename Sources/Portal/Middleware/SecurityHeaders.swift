import HTTPTypes
import Hummingbird

/// Puts the same protective headers on every answer.
///
/// The policy has no `unsafe-inline`: pages carry neither scripts nor styles of their own, and load
/// nothing from another host. Only what is made for frames may stand in one.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = PortalRequestContext

  private static func policy(frames: String) -> String {
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
      + "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors \(frames)"
  }

  private static let shared: [(HTTPField.Name, String)] = [
    (.xContentTypeOptions, "nosniff"),
    (named("Referrer-Policy"), "strict-origin-when-cross-origin"),
    (named("Permissions-Policy"), "geolocation=(), camera=(), microphone=(), payment=()"),
  ]
  private static let alone: [(HTTPField.Name, String)] =
    shared + [
      (.contentSecurityPolicy, policy(frames: "'none'")),
      (named("Cross-Origin-Opener-Policy"), "same-origin"),
      (named("X-Frame-Options"), "DENY"),
    ]
  private static let framed: [(HTTPField.Name, String)] =
    shared + [
      (.contentSecurityPolicy, policy(frames: "*")),
      (named("Cross-Origin-Resource-Policy"), "cross-origin"),
    ]

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    let path = Language.split(path: request.uri.path).path
    let isFramed =
      path.hasPrefix(Address.embed.pattern + "/")
      && (response.status == .ok || response.status == .notModified)
    for (name, value) in isFramed ? Self.framed : Self.alone
    where response.headers[name] == nil { response.headers[name] = value }
    return response
  }

  private static func named(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .server }
}
