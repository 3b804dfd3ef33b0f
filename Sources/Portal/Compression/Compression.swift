import HTTPTypes
import Hummingbird
import NIOCore

/// Compresses what clients take compressed and what is worth it.
///
/// Pages and static files come with a compressed form of their own, kept beside the plain one; all
/// else is compressed while it is sent. Entity tags are weak, so that one tag serves both forms.
struct Compression: RouterMiddleware {
  typealias Context = PortalRequestContext

  /// Below this a compressed answer saves no packet.
  static let leastBytes = 1_024

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    guard Self.isCompressible(response.headers[.contentType] ?? "") else { return response }
    response.headers.add(vary: "Accept-Encoding")
    let length = response.body.contentLength
    // What is only asked about has no bytes to compress, and tells those of the plain form.
    guard request.method != .head, response.headers[.contentEncoding] == nil,
      AcceptedCodings(request.headers).takesGzip,
      response.status != .notModified, length.map({ $0 >= Self.leastBytes }) ?? true
    else { return response }
    let body = response.body
    response.headers[.contentEncoding] = "gzip"
    response.headers[.contentLength] = nil
    response.body = ResponseBody { writer in
      try await body.write(GzipWriter(to: writer))
    }
    return response
  }

  /// Texts shrink; workbooks, databases and pictures are compressed already.
  private static func isCompressible(_ contentType: String) -> Bool {
    let type = contentType.prefix { $0 != ";" }.lowercased()
    return type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("xml")
      || type.hasSuffix("javascript") || type.hasSuffix("jsonl") || type.hasSuffix("ndjson")
  }
}

/// Compresses what goes through it to another writer.
private struct GzipWriter: ResponseBodyWriter {
  private var writer: any ResponseBodyWriter
  private let stream = GzipStream()

  init(to writer: any ResponseBodyWriter) { self.writer = writer }

  mutating func write(_ buffer: ByteBuffer) async throws {
    let compressed = try stream.take(buffer, isLast: false)
    if compressed.readableBytes > 0 { try await writer.write(compressed) }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
    try await writer.write(try stream.take(ByteBuffer(), isLast: true))
    try await writer.finish(trailingHeaders)
  }
}

extension HTTPFields {
  /// Names a field of the request by which answers differ, beside those named already.
  mutating func add(vary name: String) {
    let named = (self[.vary] ?? "").split(separator: ",").map(String.init)
    let isNamed = named.contains { $0.filter { $0 != " " }.lowercased() == name.lowercased() }
    if !isNamed {
      self[.vary] = (named + [named.isEmpty ? name : " " + name]).joined(separator: ",")
    }
  }
}
