/// Reads an OpenDocument spreadsheet (`.ods`) from its parts.
struct OpenDocumentReader {
  static let contentPart = "content.xml"
  private static let manifestPart = "META-INF/manifest.xml"

  private let archive: WorkbookArchive

  init(_ archive: WorkbookArchive) { self.archive = archive }

  func workbook() throws(WorkbookError) -> Workbook {
    try Self.refuseEncrypted(archive)
    let reader = ContentPart(archive.limits)
    try XMLScanner.scan(
      archive.require(Self.contentPart), part: Self.contentPart, with: reader)
    guard reader.isSpreadsheet else { throw .notAWorkbook(.openDocument) }
    return Workbook(format: .ods, sheets: reader.sheets, remarks: reader.remarks)
  }

  /// The manifest tells which parts a password protects.
  static func refuseEncrypted(_ archive: WorkbookArchive) throws(WorkbookError) {
    guard let bytes = try archive.read(manifestPart) else { return }
    let manifest = ManifestPart()
    try XMLScanner.scan(bytes, part: manifestPart, with: manifest)
    if manifest.isEncrypted { throw .encrypted }
  }
}

private final class ManifestPart: XMLPartReader {
  var isEncrypted = false

  func begin(_ tag: XMLTag) throws(WorkbookError) {
    if tag.name == "encryption-data", tag.namespace == .manifest { isEncrypted = true }
  }
}
