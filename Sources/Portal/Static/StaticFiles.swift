import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import NIOCore

/// The files that never change under their address, because the address holds their hash.
struct StaticFiles: Sendable {
  /// The names under which pages ask for them.
  static let styleSheet = "renkei.css"
  static let script = "renkei.js"
  private static let scriptType = "text/javascript; charset=utf-8"

  private struct File: Sendable {
    let body: TwofoldBody
    let type: String
    let hash: ContentHash
  }

  private let files: [String: File]
  private let addresses: [String: String]
  /// The icon, which browsers ask for by a fixed address.
  let icon: ByteBuffer
  /// The script that tells without a network that there is none, at a fixed address too.
  let worker: ByteBuffer
  /// The colours of the light and of the dark scheme.
  let schemes: [DesignTokens]
  /// The sizes of type, in rem.
  let sizes: [String]

  init(folder: URL) throws {
    var files: [String: File] = [:]
    var addresses: [String: String] = [:]
    func keep(_ text: String, as name: String, type: String) {
      let hash = ContentHash(text.utf8)
      let parts = name.split(separator: ".")
      let hashed = "\(parts[0])-\(hash).\(parts[1])"
      let plain = ByteBuffer(string: text)
      files[hashed] = File(
        body: TwofoldBody(plain: plain, gzip: GzipStream.compressed(plain)), type: type,
        hash: hash)
      addresses[name] = Address.staticFile(hashed).path
    }
    let sheet = try StyleSheet.text(folder: folder.appending(path: "css"))
    sizes = StyleSheet.sizes(of: sheet)
    keep(sheet, as: Self.styleSheet, type: "text/css; charset=utf-8")
    // Comments serve whoever reads the files, not the reader's browser.
    func script(_ name: String) throws -> String {
      try String(contentsOf: folder.appending(path: "js/" + name), encoding: .utf8)
        .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.hasPrefix("//") }.joined(separator: "\n")
    }
    let suggestions = "suggestions.js"
    keep(try script(suggestions), as: suggestions, type: Self.scriptType)
    keep(
      try script(Self.script).replacing("{{suggestions}}", with: addresses[suggestions] ?? ""),
      as: Self.script, type: Self.scriptType)
    icon = ByteBuffer(
      string: try String(contentsOf: folder.appending(path: "favicon.svg"), encoding: .utf8))
    schemes = try ["light", "dark"].map {
      try DesignTokens(file: folder.appending(path: "css/tokens-\($0).css"))
    }
    worker = ByteBuffer(
      string: try script("worker.js")
        .replacing("{{style}}", with: addresses[Self.styleSheet] ?? "")
        .replacing("{{version}}", with: RenkeiVersion.number))
    self.files = files
    self.addresses = addresses
  }

  /// What those weigh that come with every page, in bytes.
  var weight: Int {
    [Self.styleSheet, Self.script].compactMap { addresses[$0] }
      .compactMap { files[String($0.split(separator: "/").last ?? "")] }
      .map(\.body.plain.readableBytes).reduce(icon.readableBytes, +)
  }

  /// The address of a file by its name.
  func href(_ name: String) -> String { addresses[name] ?? "" }

  /// The file at an address, kept by browsers for a year.
  func respond(name: String, headers: HTTPFields) throws(RequestFault) -> Response {
    guard let file = files[name] else { throw .notFound }
    let fields: HTTPFields = [
      .contentType: file.type, .cacheControl: "public, max-age=31536000, immutable",
      .eTag: file.hash.etag,
    ]
    if headers.matches(etag: file.hash.etag) {
      return Response(status: .notModified, headers: fields)
    }
    return file.body.response(fields, to: AcceptedCodings(headers))
  }
}
