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

  @Test(
    "glyphs that are drawn as pictures give the same text, though their boxes are twice as tall")
  func readsDrawnGlyphs() throws {
    let document = try ListReader.read(PDFFixture(name: "noto-excerpt").bytes(), named: "list.pdf")
    let expected = programmes(try PublishedList.tokyo.document()).prefix(2)
    #expect(programmes(document) == Array(expected))
  }

  @Test("a field leads to its page and box, and back to its text")
  func places() throws {
    let document = try ListReader.read(PDFFixture(name: "portrait").bytes(), named: "list.pdf")
    for row in document.rows {
      for field in [row.number, row.name, row.bureau, row.description, row.participants] {
        guard let field else { continue }
        let span = field.span(in: document.source)
        guard case .page(let place) = span else {
          Issue.record("\(span)")
          continue
        }
        #expect((1...9).contains(place.page))
        #expect(place.box[0] < place.box[2] && place.box[1] < place.box[3])
        #expect(place.box[2] <= 595 && place.box[3] <= 842)
        #expect(document.source.range(of: span) != nil)
      }
    }
  }

  @Test("nothing of a page is lost: what pages repeat is kept beside the rows")
  func keepsFurniture() throws {
    let document = try ListReader.read(
      PDFFixture(name: "landscape-themes").bytes(), named: "list.pdf")
    let repeated = document.passages.filter { $0.kind == .pageFurniture }.map(\.field.text)
    #expect(repeated.filter { $0.hasPrefix("東京都") }.count == 13)
    #expect(repeated.contains("- 13 -"))
    #expect(
      SourceLaw.uncovered(in: document).allSatisfy {
        SourceLaw.isNothing(document.source.text(in: $0))
      })
  }

  @Test("a line's end that only the layout put in is gone, one that the writer put in stays")
  func joinsLines() throws {
    let document = try ListReader.read(PDFFixture(name: "bands").bytes(), named: "list.pdf")
    let row = try #require(document.rows.first { $0.number?.text == "6" })
    #expect(row.links.count == 2)
    let links = document.rows.flatMap(\.links)
    #expect(links.allSatisfy { !$0.text.contains { $0.isWhitespace } })
    #expect(document.rows.allSatisfy { $0.participants?.text.contains("\n\n") != true })
  }

  @Test(
    "an address behind other words is read with them, one that is said is read once",
    arguments: ["links", "links-calc"])
  func links(name: String) throws {
    let document = try ListReader.read(PDFFixture(name: name).bytes(), named: "list.pdf")
    #expect(
      document.rows.map { $0.links.map(\.text) } == [
        ["https://www.kankyo.metro.tokyo.lg.jp/water?a=1&b=2"],
        ["https://example.lg.jp/mori"],
        [
          "https://www.kensetsu.metro.tokyo.lg.jp/outline",
          "https://www.kensetsu.metro.tokyo.lg.jp/form",
        ], [],
      ])
    #expect(document.rows.map { $0.participants?.text } == ["千葉県", "埼玉県", "神奈川県", "千葉県"])
    for link in document.rows.flatMap(\.links) {
      let span = link.span(in: document.source)
      guard case .page = span else {
        Issue.record("\(span)")
        continue
      }
      #expect(document.source.range(of: span) != nil)
    }
    #expect(
      SourceLaw.uncovered(in: document).allSatisfy {
        SourceLaw.isNothing(document.source.text(in: $0))
      })
  }

  @Test("characters that only look like others are put right, and that is told")
  func mendsLookAlikes() throws {
    let document = try ListReader.read(PDFFixture(name: "look-alikes").bytes(), named: "list.pdf")
    let row = try #require(document.rows.first)
    #expect(row.name?.text == "山の日")
    #expect(row.bureau?.text == "西部局")
    #expect(row.description?.text == "大山を望む")
    #expect(row.participants?.text == "江戸川区、山形県")
    let told = document.diagnostics.filter { $0.rule == "mended-look-alike" }
    #expect(told.count == 4)
    #expect(told.allSatisfy { if case .page = $0.span { true } else { false } })
  }

  @Test(
    "a PDF that cannot be read is told from one that holds no list",
    arguments: [
      ("locked", "encrypted-file"), ("picture", "pdf-without-text"), ("cut", "damaged-file"),
      ("junk", "damaged-file"),
    ])
  func refuses(name: String, code: String) throws {
    let bytes: [UInt8] =
      switch name {
      case "cut": Array(try PDFFixture(name: "writer").bytes().prefix(60_000))
      case "junk": Array("%PDF-1.7\n".utf8) + Array(repeating: 0xFF, count: 1000)
      default: try PDFFixture(name: name).bytes()
      }
    let error = #expect(throws: ListError.self) { try ListReader.read(bytes, named: "list.pdf") }
    #expect(error?.code == code)
    #expect(error?.hint.ja.isEmpty == false)
  }
}
