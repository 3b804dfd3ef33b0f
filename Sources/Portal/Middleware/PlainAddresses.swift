import HTTPTypes
import Hummingbird

/// Sends addresses with a slash at their end to the one without, for good.
struct PlainAddresses: RouterMiddleware {
  typealias Context = PortalRequestContext

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let target = request.uri.string
    let path = target.prefix { $0 != "?" }
    guard request.method == .get || request.method == .head, path.count > 1, path.hasSuffix("/"),
      path.hasPrefix("/")
    else { return try await next(request, context) }
    // One slash in front whatever was asked for: two would name another host.
    let kept = path.split(separator: "/").joined(separator: "/")
    return Response(
      status: .permanentRedirect,
      headers: [.location: "/" + kept + target.dropFirst(path.count)])
  }
}
