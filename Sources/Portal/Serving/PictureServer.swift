import HTTPTypes
import Hummingbird
import NIOCore
package import Pictures

/// Where the portal gets the bytes of pictures.
package struct PictureSource: Sendable {
  /// Finds a picture by its hash; `nil` where the portal has none to give.
  let find: (@Sendable (_ hash: String) async throws -> PictureFile?)?

  /// Takes what finds the pictures; without it the portal has none.
  package init(_ find: (@Sendable (_ hash: String) async throws -> PictureFile?)? = nil) {
    self.find = find
  }
}

/// Sends the pictures of events and news, which never change under their address, because the
/// address holds their hash.
struct PictureServer: Sendable {
  let source: PictureSource

  func respond(name: String, headers: HTTPFields) async throws -> Response {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[0].utf8.count == 64,
      let file = try await source.find?(parts[0]), file.format.ending == parts[1]
    else { throw RequestFault.notFound }
    let etag = "\"\(file.hash)\""
    let fields: HTTPFields = [
      .contentType: file.format.mediaType, .eTag: etag,
      .cacheControl: "public, max-age=31536000, immutable", .accessControlAllowOrigin: "*",
    ]
    if headers.matches(etag: etag) { return Response(status: .notModified, headers: fields) }
    return Response(
      status: .ok, headers: fields, body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }
}
