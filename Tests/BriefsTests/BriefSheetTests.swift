import Briefs
import Foundation
import Testing

@Suite("A brief on one sheet of A4")
struct BriefSheetTests {
  private func brief(sections: [Brief.Section] = []) -> Brief {
    Brief(
      language: "ja", title: "つくば市の連携事業", label: "一枚説明", date: "令和7年4月1日現在",
      above: "市・茨城県・082201", heading: "つくば市", isOfficial: false, beside: "ツクバシ",
      lead: "名前で記載 1件。", sections: sections, tiles: [], legend: "", notes: ["数え方"],
      address: "https://example.jp/governments/082201", hasCode: true, printed: "印刷日",
      created: "2026-11-25T00:00:00+09:00")
  }

  private func section(_ items: Int, more: Int = 0, text: String = "事業の名前") -> Brief.Section {
    Brief.Section(
      mark: .named, heading: "名前で記載", columns: .row,
      items: (0..<items).map { .init([.init("\($0)"), .init(text, .official), .init("水道局")]) },
      more: more, rest: "ほか{n}件")
  }

  @Test("what has no room is told as a count, and what is shown and left make the whole")
  func rest() throws {
    let sheet = try BriefSheet(brief(sections: [section(100, more: 50), section(100)]))
    let first = try #require(sheet.sections.first)
    let last = try #require(sheet.sections.last)
    #expect(first.items.count > 10 && first.rest == "ほか\(150 - first.items.count)件")
    #expect(last.items.count >= 3 && last.rest == "ほか\(100 - last.items.count)件")
    #expect(sheet.spare >= 0)
  }

  @Test("what gives way stands only where nothing else was cut, and with its fewest items")
  func givingWay() throws {
    var suggestions = section(40)
    suggestions.heading = "似た自治体"
    suggestions.givesWay = true
    for count in stride(from: 3, through: 45, by: 3) {
      let sheet = try BriefSheet(brief(sections: [section(count), suggestions]))
      let first = try #require(sheet.sections.first)
      let last = sheet.sections.dropFirst().first
      #expect(first.rest == nil || last == nil, "\(count)")
      #expect((last?.items.count ?? 3) >= 3, "\(count)")
      // Were there room for its heading and the three, it would stand there.
      #expect(last != nil || sheet.spare < 100, "\(count)")
    }
  }

  @Test("what has room stands there whole, without a count")
  func whole() throws {
    let sheet = try BriefSheet(brief(sections: [section(3), section(2)]))
    #expect(sheet.sections.map(\.items.count) == [3, 2])
    #expect(sheet.sections.allSatisfy { $0.rest == nil })
  }

  @Test(
    "it is one page whatever stands in it", arguments: [0, 1, 40, 400],
    ["短い", String(repeating: "長い名前の事業", count: 30), "<>&'\\\"\u{0}\u{202E}\n\n\nx"])
  func onePage(items: Int, text: String) throws {
    let sheet = try BriefSheet(
      brief(sections: (0..<6).map { _ in section(items, more: items, text: text) }))
    let pdf = String(decoding: try sheet.pdf(), as: UTF8.self)
    #expect(pdf.components(separatedBy: "/Type /Page %").count - 1 == 1)
    #expect(sheet.spare >= 0)
  }

  @Test("the file says its title, its language and its day, and is the same when made again")
  func metadata() throws {
    let sheet = try BriefSheet(brief(sections: [section(3)]))
    let pdf = try sheet.pdf()
    let text = String(decoding: pdf, as: UTF8.self)
    #expect(text.contains("/Lang (ja-JP)") && text.contains("/Title"))
    #expect(text.contains("(https://example.jp/governments/082201)"))
    #expect(text.contains("/CreationDate (20261125000000+09'00)"))
    #expect(try sheet.pdf() == pdf)
  }

  @Test("a link that could end its own text leads nowhere")
  func hostileLink() throws {
    var content = brief(sections: [section(1)])
    content.address = "https://example.jp/' uri='javascript:alert(1)"
    let pdf = String(decoding: try BriefSheet(content).pdf(), as: UTF8.self)
    #expect(!pdf.contains("/URI"))
  }

  @Test("a code for cameras has its three finders, and a text too long has none")
  func code() throws {
    let code = try #require(QRCode("https://example.jp/governments/082201"))
    #expect((code.side - 17).isMultiple(of: 4))
    let corner = code.runs.filter { $0.y == 0 }
    #expect(corner.first == corner.first { $0.x == 0 && $0.length == 7 })
    #expect(corner.last.map { $0.x + $0.length } == code.side)
    #expect(QRCode(String(repeating: "x", count: 5_000)) == nil)
  }
}
