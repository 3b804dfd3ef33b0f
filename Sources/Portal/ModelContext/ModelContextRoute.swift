import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import Lists
package import ModelContext
import NIOCore

/// Carries the Model Context Protocol over HTTP: one message posted, one JSON answer, no session.
///
/// No page of another site may use it: it grants no origin anything, and refuses what a browser
/// sends for one, whatever name leads to this machine.
struct ModelContextRoute: Sendable {
  private static let versionHeader = HTTPField.Name("MCP-Protocol-Version") ?? .accept

  private let server: ModelContextServer
  private let origin: Origin

  init(checks: CheckServer) {
    let source = checks.pages.source
    let origin = checks.pages.site.origin
    self.origin = origin
    server = ModelContextServer(
      catalogue: { source.snapshot.catalogue }, addresses: Portal.addresses { origin.text },
      desk: BoundedDesk(desk: checks.desk))
  }

  func add(to router: Router<PortalRequestContext>) {
    let pattern = RouterPath(Address.modelContext.pattern)
    router.on(pattern, method: .post) { request, _ in try await respond(to: request) }
    for method: HTTPRequest.Method in [.get, .head, .put, .patch, .delete, .options, .trace] {
      router.on(pattern, method: method) { _, _ in
        var response = Self.refusal(
          .methodNotAllowed,
          Bilingual(ja: "このアドレスで使えるメソッドは POST です", en: "this address takes POST only"))
        response.headers[.allow] = "POST"
        return method == .head ? response.createHeadResponse() : response
      }
    }
  }

  private func respond(to request: Request) async throws -> Response {
    if let sender = request.headers[.origin], !OwnOrigins(origin.text).contains(sender) {
      return Self.refusal(
        .forbidden,
        Bilingual(
          ja: "ほかのサイトのページからは使えません（Origin）",
          en: "pages of other sites may not use this (Origin)"))
    }
    guard Self.isJSON(request.headers[.contentType]) else {
      return Self.refusal(
        .unsupportedMediaType,
        Bilingual(
          ja: "Content-Type は application/json です", en: "the Content-Type is application/json"))
    }
    // A client that says nothing speaks the revision before the header came.
    var version = ProtocolVersion.march2025
    if let stated = request.headers[Self.versionHeader] {
      guard let spoken = ProtocolVersion(rawValue: stated) else {
        return Self.response(.badRequest, .refusal(.unknownVersion(stated)))
      }
      version = spoken
    }
    let body: Data
    do {
      body = try await CheckServer.body(of: request, upTo: CheckOrder.sizeLimit)
    } catch RequestFault.bodyTooLarge(let limit) {
      return Self.response(.contentTooLarge, .refusal(.messageTooLong(limit: limit)))
    }
    var session = server.session(version: version)
    guard let reply = await session.reply(to: body) else {
      return Response(status: .accepted, headers: [.cacheControl: "no-store"])
    }
    return Self.response(reply.isRefusal ? .badRequest : .ok, reply)
  }

  private static func isJSON(_ type: String?) -> Bool {
    let name = type?.prefix { $0 != ";" } ?? ""
    return name.trimmingCharacters(in: .whitespaces).lowercased() == "application/json"
  }

  private static func refusal(_ status: HTTPResponse.Status, _ words: Bilingual) -> Response {
    response(status, .refusal(.refused(words)))
  }

  private static func response(
    _ status: HTTPResponse.Status, _ reply: ModelContextReply
  ) -> Response {
    Response(
      status: status,
      headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(bytes: reply.bytes)))
  }
}

/// The checks' own desk: what assistants hand in waits in the same line.
private struct BoundedDesk: LongWorkDesk {
  let desk: CheckDesk

  func perform<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    do {
      return try await desk.perform(work)
    } catch let fault as RequestFault {
      throw ToolFault(fault.message)
    }
  }
}

extension Portal {
  /// Where a portal shows what assistants cite.
  ///
  /// - Parameter base: the portal's public address.
  /// - Returns: the addresses under it.
  package static func addresses(base: @escaping @Sendable () -> String) -> PortalAddresses {
    PortalAddresses(
      programme: { base() + Address.programme($0).href($1 == .ja ? .japanese : .english) },
      edition: { base() + Address.edition($0).href($1 == .ja ? .japanese : .english) })
  }
}
