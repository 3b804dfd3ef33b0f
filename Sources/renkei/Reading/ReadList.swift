import Checking
import Foundation
import Interchange
import Lists
import Participation
import Registry

/// A list that was read, resolved and checked, with the way from its programmes back to the file.
struct ReadList {
  let bytes: [UInt8]
  let document: ListDocument
  let edition: Edition
  let diagnostics: [Diagnostic]
  /// The texts that stand beside the list, and what was found in them.
  var texts: (table: TextsTable, diagnostics: [Diagnostic])?

  /// Whether something was found that keeps the list from being published as it stands.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The list with its findings, for reports.
  var checked: CheckedList { CheckedList(document: document, findings: diagnostics) }

  /// The file as the store keeps it.
  var source: StoredSource {
    StoredSource(
      name: URL(filePath: document.source.name).lastPathComponent,
      encoding: document.source.encoding, bytes: bytes)
  }

  /// For each programme's row, where its participants' cell stands in the file.
  func participantsPlaces() -> [SourceSpan: CellPlaces] {
    var places: [SourceSpan: CellPlaces] = [:]
    for row in document.sections.lazy.flatMap(\.rows) {
      guard let cell = row.participants else { continue }
      places[row.source.span(in: document.source)] = CellPlaces(of: cell, in: document.source)
    }
    return places
  }
}
