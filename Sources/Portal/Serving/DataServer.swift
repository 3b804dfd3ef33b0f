import DataTables
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Turns the site's tables into files.
struct DataServer: Sendable {
  /// The query that asks for a file that a spreadsheet opens well.
  private static let spreadsheetName = "bom"

  let pages: PageServer

  func respond(
    to request: Request, context: PortalRequestContext, route: DataRoute,
    format: any TableFormat.Type, language: Language
  ) throws -> Response {
    let pageRequest = try pages.pageRequest(for: request, context: context, in: language)
    let table = try route.answer(pageRequest)
    guard format.takes(table) else { throw RequestFault.notFound }
    let bytes = try format.write(
      table,
      TableOptions(
        isEnglish: language == .english,
        isForSpreadsheets: pageRequest.query.value(Self.spreadsheetName) == "1"))
    let etag = ContentHash(bytes).etag
    var headers: HTTPFields = [
      .contentType: format.mediaType, .contentLanguage: language.rawValue,
      .cacheControl: "no-cache", .eTag: etag, .accessControlAllowOrigin: "*",
    ]
    if request.headers.matches(etag: etag) {
      return Response(status: .notModified, headers: headers)
    }
    headers[.contentDisposition] = "inline; filename=\"\(table.name).\(format.name)\""
    return Response(
      status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
