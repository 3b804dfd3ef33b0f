import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Sends the database, whole or in the stretch that a client asks for.
enum DatabaseServer {
  private static let chunk = 1 << 17

  static func respond(to request: Request, from database: PublishedDatabase) async throws
    -> Response
  {
    let file = try await database.file()
    let etag = "\"\(file.digest)\""
    var headers: HTTPFields = [
      .contentType: "application/vnd.sqlite3", .cacheControl: "no-cache", .eTag: etag,
      .accessControlAllowOrigin: "*", .acceptRanges: "bytes",
      .contentDisposition: "attachment; filename=\"renkei.sqlite\"",
    ]
    if request.headers.matches(etag: etag) {
      return Response(status: .notModified, headers: headers)
    }
    // A stretch of another state of the file would not fit what the client has.
    let isSame = request.headers[.ifRange].map { $0 == etag } ?? true
    let asked = isSame ? request.headers[.range].flatMap { ByteRange($0, of: file.size) } : nil
    switch asked {
    case .outside:
      headers[.contentRange] = "bytes */\(file.size)"
      return Response(status: .rangeNotSatisfiable, headers: headers)
    case .bytes(let range):
      headers[.contentRange] =
        "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)"
      return Response(status: .partialContent, headers: headers, body: body(of: file, range))
    case nil:
      return Response(status: .ok, headers: headers, body: body(of: file, 0..<file.size))
    }
  }

  private static func body(of file: PublishedDatabase.File, _ range: Range<Int>) -> ResponseBody {
    ResponseBody(contentLength: range.count) { writer in
      var offset = range.lowerBound
      while offset < range.upperBound {
        let bytes = try file.bytes(at: offset, count: min(chunk, range.upperBound - offset))
        guard !bytes.isEmpty else { break }
        try await writer.write(ByteBuffer(bytes: bytes))
        offset += bytes.count
      }
      try await writer.finish(nil)
    }
  }
}

/// What a `Range` header asks for.
enum ByteRange: Hashable {
  case bytes(Range<Int>)
  /// Nothing that the file has.
  case outside

  /// - Returns: `nil` for what need not be understood: several stretches, other units, no numbers.
  init?(_ header: String, of size: Int) {
    guard header.hasPrefix("bytes="), !header.contains(",") else { return nil }
    let parts = header.dropFirst(6).split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let numbers = parts.map { Int($0) }
    switch (numbers[0], numbers[1]) {
    case (let first?, let last) where parts[0].first != "+":
      guard last != nil || parts[1].isEmpty else { return nil }
      let end = min(last.map { $0 == .max ? $0 : $0 + 1 } ?? size, size)
      self = first < size && first < end ? .bytes(first..<end) : .outside
    case (nil, let length?) where parts[0].isEmpty:
      self = length > 0 && size > 0 ? .bytes(max(0, size - length)..<size) : .outside
    default: return nil
    }
  }
}
