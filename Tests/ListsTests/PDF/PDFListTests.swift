import Lists
import Testing

@Suite("The list as PDF")
struct PDFListTests {
  /// What a row says, whatever white space its layout put in or took out.
  private struct Programme: Equatable {
    let number, name, bureau, description, participants: String?
    let links: [String]
    let theme: String

    init(_ row: ListRow, theme: String) {
      func bare(_ field: ListField?) -> String? { field?.text.filter { !$0.isWhitespace } }
      number = bare(row.number)
      name = bare(row.name)
      bureau = bare(row.bureau)
      description = bare(row.description)
      participants = bare(row.participants)
      links = row.links.map(\.text)
      self.theme = theme
    }
  }

  private func programmes(_ document: ListDocument) -> [Programme] {
    document.sections.flatMap { section in
      section.rows.map { Programme($0, theme: section.theme) }
    }
  }

  @Test("every layout gives the programmes of the text", arguments: PDFFixture.whole)
  func same(fixture: PDFFixture) throws {
    let expected = programmes(try PublishedList.tokyo.document())
    let document = try ListReader.read(fixture.bytes(), named: "list.pdf")
    let found = programmes(document)
    #expect(found.map(\.number) == expected.map(\.number))
    for (found, expected) in zip(found, expected) { #expect(found == expected) }
    #expect(document.statement == (try PublishedList.tokyo.document().statement))
    #expect(document.source.format == .pdf)
    let told = document.diagnostics.filter { $0.rule != "page-furniture" }
    #expect(told == [])
  }
}
