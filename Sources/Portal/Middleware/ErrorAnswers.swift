import HTTPTypes
import Hummingbird
import Lists
import Logging

/// Turns whatever a route throws into an answer a reader can use: a page, or for the API an
/// RFC 9457 problem. Nothing technical is shown; the log has it, under the reference number that
/// the answer tells.
struct ErrorAnswers: RouterMiddleware {
  typealias Context = PortalRequestContext

  let pages: PageServer

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let fault = Self.portalError(from: error)
      let reference = Self.reference(of: context)
      if fault.status.code >= 500 {
        context.logger.error(
          "request failed",
          metadata: [
            "reference": "\(reference)", "path": "\(request.uri.path)",
            "detail": "\(fault.logDetail ?? "")",
          ])
      }
      return try answer(to: request, fault: fault, reference: reference)
    }
  }

  private func answer(to request: Request, fault: any PortalError, reference: String) throws
    -> Response
  {
    var response: Response
    if MachineInterface.contains(request.uri.path) {
      let told: any PortalError =
        fault as? RequestFault == .notFound ? RequestFault.noOperation : fault
      response = Problem(told, reference: reference).response
    } else {
      response = try pages.errorPage(
        for: request, fault: fault, reference: reference)
    }
    if case .methodNotAllowed(let allowed) = fault as? RequestFault {
      response.headers[.allow] = allowed
    }
    return request.method == .head ? response.createHeadResponse() : response
  }

  private static func portalError(from error: any Error) -> any PortalError {
    switch error {
    case let fault as any PortalError: fault
    case let http as HTTPError where http.status.code < 500: RequestFault.notFound
    default: UnexpectedFault(logDetail: String(reflecting: error))
    }
  }

  static func reference(of context: Context) -> String {
    String(ContentHash(context.id.utf8).description.prefix(8)).uppercased()
  }
}

/// A fault of the portal itself.
struct UnexpectedFault: PortalError {
  let logDetail: String?

  var status: HTTPResponse.Status { .internalServerError }
  var code: String { "unexpected" }
  var message: Bilingual {
    Bilingual(
      ja: "ページを作れませんでした。時間をおいて、もう一度お試しください。",
      en: "The page could not be made. Please try again later.",
      easy: "ページを 作れませんでした。少し 待って、もう一度 開いて ください。")
  }
}
