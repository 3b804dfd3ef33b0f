import Lists
import Testing

@Suite("One list in many formats")
struct FormatTests {
  /// What a row says, whatever file it came from.
  private struct Programme: Equatable {
    let values: [String?]
    let links: [String]
    let theme: String

    init(_ row: ListRow, theme: String) {
      values = [row.number, row.name, row.bureau, row.description, row.participants].map {
        // The published text has spaces where spreadsheets have line breaks.
        $0?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          .replacing("⇄", with: "?")
      }
      links = row.links.map(\.text)
      self.theme = theme
    }
  }

  private func programmes(_ document: ListDocument) -> [Programme] {
    document.sections.flatMap { section in
      section.rows.map { Programme($0, theme: section.theme) }
    }
  }

  @Test(
    "every format and encoding gives the same programmes",
    arguments: PublishedList.Form.allCases, PublishedList.Coding.allCases)
  func same(form: PublishedList.Form, coding: PublishedList.Coding) throws {
    let expected = programmes(try PublishedList.tokyo.document())
    let bytes = try PublishedList.tokyo.bytes(form, coding)
    let document = try ListReader.read(bytes, named: "list")
    #expect(programmes(document) == expected)
    #expect(document.diagnostics == [])
    #expect(document.statement == (try PublishedList.tokyo.document().statement))
    #expect(document.title?.text == (try PublishedList.tokyo.document().title?.text))
  }

  @Test(
    "every newline gives the same programmes", arguments: ["\r\n", "\r"],
    [PublishedList.Form.text, .tsv, .csv, .html])
  func sameWithNewline(newline: String, form: PublishedList.Form) throws {
    let expected = programmes(try PublishedList.tokyo.document())
    for coding in [PublishedList.Coding.utf8, .cp932] {
      let bytes = try PublishedList.tokyo.bytes(form, coding, newline: newline)
      let document = try ListReader.read(bytes, named: "list")
      #expect(programmes(document) == expected)
      #expect(document.diagnostics == [])
    }
  }

  @Test("knows NEC's and IBM's characters of code page 932")
  func readsVendorCharacters() throws {
    let text = "番号,事業名,関係自治体\n1,①髙島屋㈱連携,千葉県\n"
    let document = try ListReader.read(CodePage932.encode(text), named: "list.csv")
    #expect(document.source.encoding == .cp932)
    #expect(document.rows.first?.name?.text == "①髙島屋㈱連携")
  }
}
