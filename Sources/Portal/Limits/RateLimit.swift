import HTTPTypes
import Hummingbird

/// Keeps one client from taking the interface for machines away from the others, and tells each how
/// much is left (draft-ietf-httpapi-ratelimit-headers). Pages are not counted.
struct RateLimit: RouterMiddleware {
  typealias Context = PortalRequestContext

  let limiter: RateLimiter
  let trustedProxies: Set<String>

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard MachineInterface.contains(request.uri.path), request.method != .options else {
      return try await next(request, context)
    }
    let client = ClientAddress(
      peer: context.remoteAddress, forwarded: request.headers[values: Self.forwardedFor],
      trusted: trustedProxies)
    let verdict = limiter.take(client.text)
    var response: Response
    if verdict.isAllowed {
      response = try await next(request, context)
    } else {
      response =
        Problem(
          RequestFault.tooManyRequests(seconds: verdict.secondsToNext),
          reference: ErrorAnswers.reference(of: context)
        ).response
      response.headers[.retryAfter] = String(verdict.secondsToNext)
      if request.method == .head { response = response.createHeadResponse() }
    }
    response.headers[Self.policy] = "\"client\";q=\(limiter.perMinute);w=60"
    response.headers[Self.left] = "\"client\";r=\(verdict.remaining);t=\(verdict.secondsToFull)"
    return response
  }

  private static let forwardedFor = named("X-Forwarded-For")
  private static let policy = named("RateLimit-Policy")
  private static let left = named("RateLimit")

  private static func named(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .server }
}
