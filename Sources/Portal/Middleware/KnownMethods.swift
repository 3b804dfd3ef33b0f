import HTTPTypes
import Hummingbird

/// Lets a method that no address knows, QUERY or PROPFIND, be refused as TRACE is: with the methods
/// that the address takes. The router by itself would say that nothing is there.
struct KnownMethods<Next: HTTPResponder>: HTTPResponder
where Next.Context == PortalRequestContext {
  let next: Next

  func respond(to request: Request, context: PortalRequestContext) async throws -> Response {
    guard !Self.known.contains(request.method) else {
      return try await next.respond(to: request, context: context)
    }
    var refused = request.head
    refused.method = .trace
    return try await next.respond(
      to: Request(head: refused, body: request.body), context: context)
  }

  private static var known: Set<HTTPRequest.Method> {
    [.get, .head, .post, .put, .patch, .delete, .options, .trace]
  }
}
