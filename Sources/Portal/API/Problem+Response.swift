import HTTPTypes
import Hummingbird
import Interchange
import NIOCore

extension Problem {
  /// The problem as a response.
  var response: Response {
    let data = (try? JSONText.data(self)).map { ByteBuffer(bytes: $0) } ?? ByteBuffer()
    return Response(
      status: .init(code: status),
      headers: [
        .contentType: "application/problem+json; charset=utf-8", .cacheControl: "no-store",
        .accessControlAllowOrigin: "*",
      ],
      body: .init(byteBuffer: data))
  }
}
