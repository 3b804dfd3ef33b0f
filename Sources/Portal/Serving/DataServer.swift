import Catalogue
import CivilDates
import DataTables
import Foundation
import Hummingbird
import LocalGovernments
import Participation

/// Turns the site's tables into files.
struct DataServer: Sendable {
  /// The query that asks for a file that a spreadsheet opens well.
  static let spreadsheetName = "bom"

  let files: FileServer

  func respond(
    to request: Request, context: PortalRequestContext, route: DataRoute,
    format: any TableFormat.Type, language: Language
  ) async throws -> Response {
    let pageRequest = try files.pages.pageRequest(for: request, context: context, in: language)
    return try await files.respond(
      to: request, pageRequest, ending: format.name, isCostly: format == TableWorkbook.self
    ) { try Self.file(of: route, as: format, for: pageRequest) }
  }

  /// A table of the site as a file.
  static func file(
    of route: DataRoute, as format: any TableFormat.Type, for request: PageRequest
  ) throws -> PortalFile {
    let table = try route.answer(request)
    guard format.takes(table) else { throw RequestFault.notFound }
    let bytes = try format.write(
      table,
      TableOptions(
        isEnglish: request.language == .english,
        isForSpreadsheets: request.query.value(spreadsheetName) == "1", notes: notes(request),
        made: request.catalogue.newest?.asOf.midnight))
    return PortalFile(
      bytes, mediaType: format.mediaType, name: fileName(table.name) + "." + format.name)
  }

  /// What is said in every file that has room for it.
  private static func notes(_ request: PageRequest) -> [TableNote] {
    let page = Link(path: request.path.removingEnding, query: request.query.items)
    var notes = PublishedSource.editions(in: request).map { edition in
      TableNote(ja: "出典", en: "Source", text: edition)
    }
    notes += [
      TableNote(ja: "ページ", en: "Page", text: request.site.origin.text + request.href(page)),
      TableNote(ja: "ライセンス", en: "Licence", text: PublishedSource.licence),
      TableNote(
        ja: "時点", en: "As of", text: request.catalogue.newest.map(\.asOf.iso) ?? ""),
      TableNote(
        ja: "注", en: "Note",
        text: PublishedSource.caution.text(in: request.language)),
    ]
    return notes
  }

  /// The name in what every system takes for a file's name.
  private static func fileName(_ name: String) -> String {
    let plain = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return plain.isEmpty ? "renkei" : plain
  }
}

extension String {
  /// The path of the page whose table is at this path.
  fileprivate var removingEnding: String {
    guard let dot = lastIndex(of: "."), !self[dot...].contains("/") else { return self }
    return String(self[..<dot])
  }
}
