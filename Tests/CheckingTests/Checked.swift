import Checking
import CivilDates
import Foundation
import Lists
import LocalGovernments
import Participation
import Testing

/// A list read, resolved and checked, as the command does it.
struct Checked {
  let document: ListDocument
  let findings: [Diagnostic]

  static let gazetteer = Result { try Gazetteer.bundled() }

  init(_ text: String, issuer: String? = nil) throws {
    try self.init([UInt8](text.utf8), named: "list.txt", issuer: issuer)
  }

  init(_ bytes: [UInt8], named name: String, issuer: String? = nil) throws {
    let gazetteer = try Self.gazetteer.get()
    document = try ListReader.read(bytes, named: name)
    let today = CivilDate(year: 2025, month: 4, day: 1)
    let resolved = EditionResolver(gazetteer: gazetteer).resolve(
      document, issuer: issuer.flatMap { gazetteer.governments(named: $0).first },
      today: try #require(today))
    findings = Checker(gazetteer: gazetteer).check(document: document, resolved: resolved)
  }

  /// The list that comes with Renkei.
  static func published() throws -> Checked {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../lists/tokyo-2025.txt").standardizedFileURL
    return try Checked([UInt8](try Data(contentsOf: file)), named: "tokyo-2025.txt")
  }

  /// Findings that are more than a remark.
  var serious: [Diagnostic] { findings.filter { $0.severity > .note } }

  /// The words that a finding points at.
  func words(of finding: Diagnostic) -> String {
    guard case .text(let span)? = finding.span else { return "" }
    return document.source.text(in: span.byteOffset..<span.byteOffset + span.byteLength)
  }
}
