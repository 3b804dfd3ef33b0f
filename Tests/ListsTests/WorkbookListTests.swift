import Foundation
import Lists
import Testing

/// A workbook that lies beside the tests.
struct WorkbookFixture: CustomTestStringConvertible {
  let name: String

  init(_ name: String) { self.name = name }

  var testDescription: String { name }

  /// The published list in the layouts that offices use.
  static let published = [
    "theme-rows.xlsx", "theme-rows.ods", "theme-rows-libreoffice.xlsx", "theme-column.xlsx",
    "theme-column.ods", "theme-sheets.xlsx",
  ].map(WorkbookFixture.init)

  func bytes() throws -> [UInt8] {
    let folder = Bundle.module.bundleURL.appending(path: "Fixtures")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  func document() throws -> ListDocument { try ListReader.read(bytes(), named: name) }
}

@Suite("The list in a workbook")
struct WorkbookListTests {
  /// What a row says, whatever file it came from: links apart, for a sheet's cell is text alone.
  private struct Programme: Equatable {
    let values: [String?]
    let links: [String]
    let theme: String

    init(_ row: ListRow, theme: String) {
      values = [row.number, row.name, row.bureau, row.description, row.participants].map {
        $0?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
    "every layout gives the programmes that the published text gives",
    arguments: WorkbookFixture.published)
  func same(fixture: WorkbookFixture) throws {
    let document = try fixture.document()
    let expected = programmes(try PublishedList.tokyo.document())
    #expect(expected.count == 84)
    #expect(programmes(document) == expected)
    #expect(document.title?.text == (try PublishedList.tokyo.document().title?.text))
    #expect(document.statement == (try PublishedList.tokyo.document().statement))
    #expect(document.source.format == (fixture.name.hasSuffix("ods") ? .ods : .xlsx))
    let told = Set(document.diagnostics.map(\.rule))
    #expect(told.isSubset(of: ["hidden-sheet", "sheet-name-heading"]))
  }

  @Test("fields are told by sheet and cell, to the character", arguments: WorkbookFixture.published)
  func tellsCells(fixture: WorkbookFixture) throws {
    let document = try fixture.document()
    for row in document.rows {
      let participants = try #require(row.participants)
      guard case .cell(let span) = participants.span(in: document.source) else {
        Issue.record("no cell")
        continue
      }
      #expect(span.cell.hasPrefix(fixture.name.contains("column") ? "H" : "E"))
      #expect(span.text?.line == 1 && span.text?.column == 1)
      #expect(document.source.range(of: .cell(span)) == participants.cell)
      let whole = participants.text.utf8.count
      guard case .cell(let end) = participants.span(of: whole..<whole, in: document.source) else {
        Issue.record("no cell")
        continue
      }
      #expect(end.cell == span.cell)
    }
  }

  @Test(
    "what was read and passed over makes up the workbook's text",
    arguments: WorkbookFixture.published)
  func covers(fixture: WorkbookFixture) throws {
    let document = try fixture.document()
    let lost = SourceLaw.uncovered(in: document).map { document.source.text(in: $0) }
      .filter {
        !SourceLaw.isNothing($0) && $0.trimmingCharacters(in: .whitespacesAndNewlines) != "産業労働局"
      }
    #expect(lost == [])
  }

  @Test(
    "rich text, formulas, dates, what is hidden and what is wrong",
    arguments: ["kinds.xlsx", "kinds.ods"])
  func kinds(name: String) throws {
    let document = try WorkbookFixture(name).document()
    let first = try #require(document.rows.first)
    #expect(document.rows.compactMap(\.number?.text) == ["1", "2", "4"])
    #expect(first.name?.text == "全国連携事業")
    #expect(document.rows[1].links.map(\.text) == ["https://example.jp/b"])
    #expect(first.links.map(\.text) == ["https://example.jp/a"])
    #expect(first.extras.contains { $0.heading == "開始日" && $0.field.text.hasPrefix("2025") })
    let rules = Set(document.diagnostics.map(\.rule))
    #expect(rules.isSuperset(of: ["hidden-rows", "hidden-columns"]))
    #expect(rules.contains(name.hasSuffix("xlsx") ? "formula-without-value" : "formula-cells"))
    #expect(!String(decoding: document.source.bytes, as: UTF8.self).contains("秘"))
    let hidden = document.diagnostics.first { $0.rule == "hidden-rows" }
    #expect(hidden?.notes.first?.message.ja.contains("下書きの事業") == true)
  }
}
