import Catalogue
import DataTables
import NIOCore
import Participation

/// The files in which a list is handed out as a whole.
enum DataDownloads {
  /// The formats of a list.
  static let formats = TableFormats.all.filter { $0 != TableGeoJSON.self }

  private static let edition = DataRoute(.edition, EditionTable.answer)

  /// A list as a file, in Japanese and without a query: what its address answers.
  static func file(
    of edition: Edition, as format: any TableFormat.Type, in request: PageRequest
  ) throws -> PortalFile {
    try DataServer.file(
      of: Self.edition, as: format,
      for: PageRequest(
        snapshot: request.snapshot, site: request.site, language: .japanese,
        path: Address.edition.table(format.name, edition.id).path, query: Query(),
        parameters: ["edition": edition.id]))
  }

  /// What the portal holds beside the lists as a file, in the same way.
  static func file(
    of route: DataRoute, as format: any TableFormat.Type, in request: PageRequest
  ) throws -> PortalFile {
    try DataServer.file(
      of: route, as: format,
      for: PageRequest(
        snapshot: request.snapshot, site: request.site, language: .japanese,
        path: route.address.table(format.name).path, query: Query(), parameters: [:]))
  }

  /// The digests of all files, as `sha256sum --check` reads them.
  static func checksums(_ request: PageRequest) async throws -> PortalFile {
    let database = try await request.snapshot.database.file()
    var text = "\(database.digest)  renkei.sqlite\n"
    for edition in request.catalogue.editions {
      for format in formats {
        let file = try file(of: edition, as: format, in: request)
        text += "\(Digest.of(Array(file.bytes.readableBytesView)))  \(edition.id).\(format.name)\n"
      }
    }
    return PortalFile(
      Array(text.utf8), mediaType: "text/plain; charset=utf-8", name: "SHA256SUMS")
  }
}
