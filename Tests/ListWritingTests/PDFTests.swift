import Foundation
import ListWriting
import Lists
import Testing

@Suite("The official table as PDF")
struct PDFTests {
  @Test("It says its language, and its links lead to the list's addresses")
  func published() throws {
    let content = ListContent(try PublishedList.document())
    let pdf = try PDFWriter.write(content, .init())
    let text = String(decoding: pdf, as: UTF8.self)
    #expect(text.hasPrefix("%PDF-"))
    #expect(text.contains("/Lang (ja-JP)"))
    #expect(text.contains("/Marked true"))
    for address in content.rows.flatMap(\.links) { #expect(text.contains("(\(address))")) }
  }

  @Test("The published list as PDF, read back, is the same list, to the last space")
  func readBack() throws {
    let content = ListContent(try PublishedList.document())
    let read = ListContent(
      try ListReader.read(try PDFWriter.write(content, .init()), named: "list.pdf"))
    #expect(content.differences(to: read) == [])
    #expect(read.rows == content.rows)
  }

  @Test(
    "A space between Japanese characters is kept wherever a line happens to end", arguments: 1...8)
  func spaces(shift: Int) throws {
    let rows = (1...12).map { number in
      var row = ListContent.Row()
      row.number = String(number)
      row.name = String(repeating: "森", count: shift + number) + " （山と川） の保全 ２期"
      row.description = String(repeating: "水", count: shift + number) + " を守る ABC と DEF GHI の"
      row.participants = "(県)" + String(repeating: " 埼玉県、千葉県", count: number)
      return row
    }
    let content = HostileList.content(rows: rows)
    let read = ListContent(
      try ListReader.read(try PDFWriter.write(content, .init()), named: "list.pdf"))
    #expect(read.rows.map(\.name) == rows.map(\.name))
    #expect(read.rows.map(\.description) == rows.map(\.description))
    #expect(read.rows.map(\.participants) == rows.map(\.participants))
  }

  @Test("A cell longer than a page goes on over the next ones")
  func longCell() throws {
    var row = ListContent.Row()
    row.number = "1"
    row.name = "事業"
    row.participants = String(repeating: "埼玉県、千葉県、", count: 2000)
    let short = try pages(HostileList.content(rows: []))
    #expect(try pages(HostileList.content(rows: [row])) > short + 3)
  }

  @Test("Hostile cells are drawn like others", arguments: 0..<8)
  func hostile(seed: UInt64) throws {
    #expect(try pages(HostileList.content(seed: seed)) >= 1)
  }

  private func pages(_ content: ListContent) throws -> Int {
    let text = String(decoding: try PDFWriter.write(content, .init()), as: UTF8.self)
    return text.components(separatedBy: "/Type /Page %").count - 1
  }
}
