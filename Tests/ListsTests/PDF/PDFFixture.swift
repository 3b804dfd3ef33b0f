import Foundation
import Testing

/// A PDF of the repository's fixtures: the published list as an office would print it.
struct PDFFixture: CustomTestStringConvertible {
  /// The whole list in each layout that scripts/fixtures/make_pdf_lists.py prints.
  static let whole = [
    "portrait", "landscape-themes", "small-unruled", "zebra", "bands", "horizontal-rules", "writer",
    "calc",
  ].map(PDFFixture.init)

  let name: String

  var testDescription: String { name }

  func bytes() throws -> [UInt8] {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return Array(try Data(contentsOf: folder.appending(path: "Fixtures/pdf/\(name).pdf")))
  }
}
