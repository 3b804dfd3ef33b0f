import HTTPTypes
import Hummingbird

/// Tells, in `Server-Timing`, how long the answer took to make.
struct ServerTiming: RouterMiddleware {
  typealias Context = PortalRequestContext

  private static let field = HTTPField.Name("Server-Timing")

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    var response = try await next(request, context)
    if let field = Self.field {
      let tenths = (ContinuousClock.now - start) / .microseconds(100)
      response.headers[field] = "app;dur=\(Int(tenths) / 10).\(Int(tenths) % 10)"
    }
    return response
  }
}
