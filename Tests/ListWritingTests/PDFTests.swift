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
