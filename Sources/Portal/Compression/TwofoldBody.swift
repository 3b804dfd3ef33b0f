import HTTPTypes
import Hummingbird
import NIOCore

/// Bytes that are kept as they are and compressed.
struct TwofoldBody: Sendable {
  let plain: ByteBuffer
  /// `nil` where compressing does not make them smaller, or nobody has asked for it yet.
  var gzip: ByteBuffer?

  /// How much both take.
  var size: Int { plain.readableBytes + (gzip?.readableBytes ?? 0) }

  /// The answer in the form that the client takes.
  func response(_ headers: HTTPFields, to codings: AcceptedCodings) -> Response {
    guard codings.takesGzip, let gzip else {
      return Response(status: .ok, headers: headers, body: .init(byteBuffer: plain))
    }
    var headers = headers
    headers[.contentEncoding] = "gzip"
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: gzip))
  }
}
