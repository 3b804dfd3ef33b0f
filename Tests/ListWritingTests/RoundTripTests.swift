import ListWriting
import Lists
import Testing

@Suite("A list written and read again is the same list")
struct RoundTripTests {
  static let formats = ListWriters.all.filter { $0.isRead }.map { Format(name: $0.name) }

  @Test("The published list", arguments: formats)
  func published(_ format: Format) throws {
    let content = ListContent(try PublishedList.document())
    #expect(content.rows.count == 84)
    try format.check(content)
  }

  @Test("Lists with cells that could break a format", arguments: formats, 0..<60)
  func hostile(_ format: Format, seed: UInt64) throws {
    try format.check(HostileList.content(seed: seed))
  }

  @Test("Each hostile piece alone in each cell", arguments: formats)
  func pieces(_ format: Format) throws {
    let rows = HostileList.pieces.map { piece in
      var row = ListContent.Row()
      row.number = "1"
      row.name = piece
      row.bureau = piece
      row.description = piece
      row.participants = piece
      row.extras = [.init(heading: "備考", text: piece)]
      return row
    }
    for row in rows { try format.check(HostileList.content(rows: [row])) }
    try format.check(HostileList.content(rows: rows))
  }
}

/// A format, named in the tests' results.
struct Format: Sendable, CustomTestStringConvertible {
  let name: String
  var testDescription: String { name }

  var writer: any ListWriter.Type {
    get throws { try #require(ListWriters.named(name)) }
  }

  /// Writes a content for programs and for spreadsheets, reads it, and expects the same.
  func check(_ content: ListContent, _ location: SourceLocation = #_sourceLocation) throws {
    for isForSpreadsheets in [false, true] {
      let options = WritingOptions(isForSpreadsheets: isForSpreadsheets)
      let bytes = try writer.write(content, options)
      let read = ListContent(try ListReader.read(bytes, named: name))
      let differences = content.differences(to: read)
      #expect(differences.isEmpty, sourceLocation: location)
      for difference in differences.prefix(3) {
        guard let row = difference.row, read.rows.count == content.rows.count else { continue }
        Issue.record(
          "wrote \(content.rows[row - 1]) read \(read.rows[row - 1])", sourceLocation: location)
      }
    }
  }
}
