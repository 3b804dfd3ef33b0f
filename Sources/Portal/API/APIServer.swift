import Catalogue
import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import LocalGovernments
import NIOCore

/// What an answer of the API is made from.
struct APIRequest: Sendable {
  let snapshot: PortalSnapshot
  let site: Site
  let query: Query
  let parameters: [String: String]

  var catalogue: Catalogue { snapshot.catalogue }
  var gazetteer: Gazetteer { snapshot.catalogue.gazetteer }

  /// The value of a parameter of the address's pattern.
  func parameter(_ name: String) throws(RequestFault) -> String {
    guard let value = parameters[name], !value.isEmpty else { throw .notFound }
    return value
  }

  /// The edition asked for by its identifier; `nil` for the current ones.
  func editionID() throws(RequestFault) -> String? {
    guard let id = query.value("edition") else { return nil }
    guard id == SearchFilters.everyEdition || catalogue.edition(id: id) != nil else {
      throw .unknown(what: .edition, key: id)
    }
    return id
  }
}

/// An operation of the API: its address, and the pure function that answers it.
struct APIRoute: Sendable {
  let address: Address
  let answer: @Sendable (APIRequest) throws -> any Encodable & Sendable

  init(
    _ address: Address,
    _ answer: @escaping @Sendable (APIRequest) throws -> any Encodable & Sendable
  ) {
    self.address = address
    self.answer = answer
  }
}

/// Turns the API's routes into responses: encodes, tags, compares tags.
struct APIServer: Sendable {
  /// A participants' cell to resolve may be long.
  private static let longestValue = 2_000
  private static let link = HTTPField.Name("Link") ?? .server

  let site: Site
  let source: SnapshotSource

  func respond(to request: Request, context: PortalRequestContext, route: APIRoute) throws
    -> Response
  {
    let snapshot = source.snapshot
    let query = try Query(request.uri.query, longestValue: Self.longestValue)
    try site.openAPI.check(query, of: route.address)
    let paged = try PagedRequest(path: request.uri.path, query: query, snapshot: snapshot)
    var answer = try route.answer(
      APIRequest(
        snapshot: snapshot, site: site, query: paged.query,
        parameters: try PageServer.decoded(context.parameters)))
    var link: String?
    if let stretch = answer as? any Stretch { (answer, link) = paged.paged(stretch) }
    let data = try JSONText.data(answer)
    let etag = ContentHash(data).etag
    var headers: HTTPFields = [
      .contentType: "application/json; charset=utf-8", .cacheControl: "no-cache", .eTag: etag,
      .accessControlAllowOrigin: "*",
    ]
    if let link { headers[Self.link] = link }
    if request.headers.matches(etag: etag) {
      return Response(status: .notModified, headers: headers)
    }
    headers[.contentLanguage] = "ja"
    return Response(
      status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: data)))
  }
}
