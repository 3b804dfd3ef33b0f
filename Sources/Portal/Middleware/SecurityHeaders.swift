import HTTPTypes
import Hummingbird

/// Puts the same protective headers on every answer.
///
/// The policy has no `unsafe-inline`: pages carry neither scripts nor styles of their own, and load
/// nothing from another host.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = PortalRequestContext

  private static let fields: [(HTTPField.Name, String)] = [
    (
      .contentSecurityPolicy,
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    (.xContentTypeOptions, "nosniff"),
    (named("Referrer-Policy"), "strict-origin-when-cross-origin"),
    (named("Permissions-Policy"), "geolocation=(), camera=(), microphone=(), payment=()"),
    (named("Cross-Origin-Opener-Policy"), "same-origin"),
    (named("X-Frame-Options"), "DENY"),
  ]

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in Self.fields where response.headers[name] == nil {
      response.headers[name] = value
    }
    return response
  }

  private static func named(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .server }
}
