import Catalogue
package import Lists

/// Where the portal gets the file that an edition was published from.
package struct EditionSources: Sendable {
  /// A file as it was handed in.
  package struct File: Sendable {
    let name: String
    let encoding: TextEncoding?
    let bytes: [UInt8]

    /// Takes a file.
    package init(name: String, encoding: TextEncoding?, bytes: [UInt8]) {
      self.name = name
      self.encoding = encoding
      self.bytes = bytes
    }
  }

  /// Finds the file of an edition by the edition's identifier; `nil` where none is kept.
  typealias Finder = @Sendable (_ edition: String) async throws -> File?

  /// Finds a file; `nil` where the portal has none to give.
  let find: Finder?

  /// Takes what finds the files; without it the portal has none.
  package init(_ find: (@Sendable (_ edition: String) async throws -> File?)? = nil) {
    self.find = find
  }
}

/// The published file, byte for byte, to be saved.
enum EditionSourceFile {
  // By the ending of the name; what is unknown is bytes.
  private static let mediaTypes = [
    "txt": "text/plain", "csv": "text/csv", "tsv": "text/tab-separated-values",
    "md": "text/markdown", "html": "text/html", "htm": "text/html", "json": "application/json",
    "pdf": "application/pdf", "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]

  static func answer(_ request: PageRequest) async throws -> PortalFile {
    let key = try request.parameter("edition")
    guard request.catalogue.edition(id: key) != nil else {
      throw RequestFault.unknown(what: .edition, key: key)
    }
    guard let file = try await request.site.sources.find?(key) else { throw RequestFault.notFound }
    let ending = file.name.split(separator: ".").last?.lowercased() ?? ""
    let type = mediaTypes[ending] ?? "application/octet-stream"
    let suffix =
      type.hasPrefix("text/") ? file.encoding.map { "; charset=\(charset(of: $0))" } : nil
    return PortalFile(
      file.bytes, mediaType: type + (suffix ?? ""), name: file.name, isAttachment: true)
  }

  private static func charset(of encoding: TextEncoding) -> String {
    // Browsers know code page 932 by the name of what it extends.
    encoding == .cp932 ? "Shift_JIS" : encoding.rawValue
  }
}
