/// Which kind of workbook an archive holds, as its parts say.
enum WorkbookFormat {
  case xlsx(workbookPart: String)
  case ods

  private static let spreadsheet = "application/vnd.oasis.opendocument.spreadsheet"

  static func of(_ archive: WorkbookArchive) throws(WorkbookError) -> WorkbookFormat {
    if archive.holds("_rels/.rels") {
      let relations = try Relationships.read(of: "", in: archive)
      if let part = relations.first(of: .officeDocument)?.part { return try openXML(part, archive) }
    }
    // Some writers leave the way to the workbook out.
    if archive.holds("xl/workbook.xml") { return .xlsx(workbookPart: "xl/workbook.xml") }
    if archive.holds("mimetype"), let bytes = try archive.read("mimetype") {
      let type = String(decoding: bytes.prefix(200), as: UTF8.self)
      guard type.hasPrefix(spreadsheet) else {
        throw .notAWorkbook(type.contains("opendocument") ? .openDocument : .zip)
      }
      return .ods
    }
    if archive.holds("content.xml"), archive.holds("META-INF/manifest.xml") { return .ods }
    throw .notAWorkbook(.zip)
  }

  private static func openXML(
    _ part: String, _ archive: WorkbookArchive
  ) throws(WorkbookError) -> WorkbookFormat {
    let name = part.lowercased()
    if name.hasPrefix("word/") { throw .notAWorkbook(.word) }
    if name.hasPrefix("ppt/") { throw .notAWorkbook(.presentation) }
    if name.hasSuffix(".bin") { throw .notAWorkbook(.binaryExcel) }
    guard archive.holds(part) else { throw .damaged(part: part) }
    return .xlsx(workbookPart: part)
  }
}
