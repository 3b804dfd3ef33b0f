import Catalogue
import Participation
import Testing

@Suite("Lists longer than a page")
struct LongListsTests {
  private static let rows = 400
  // Every programme names one city, includes it by one wording or may mean it.
  private static let shared = Task {
    let cells = ["つくば市", "全国区市町村", "全国関係自治体等"]
    let lines = (1...rows).map {
      "\($0)\t産業\t事業その\($0)\t産業労働局\t内容\t\(cells[$0 % cells.count])\n"
    }
    return try await RunningPortal.start(
      list: "No.\t分野\t事業名\t所管局\t事業内容\t関係自治体\n" + lines.joined())
  }
  private let portal: RunningPortal

  init() async throws { portal = try await Self.shared.value }

  private func rows(of path: String) async throws -> (count: Int, text: String) {
    let text = try await portal.ask(path).text
    return (PortalFiles.stretches(in: text, from: "<p class=\"row-name\"", to: "</p>").count, text)
  }

  @Test("a government's page shows the first of each relation, and where the others are")
  func government() async throws {
    let (count, text) = try await rows(of: "/governments/082201")
    #expect(count < Self.rows && count > 100)
    for relation in ["named", "covered", "possible"] {
      let href = "/programmes?at=082201&amp;relation=\(relation)\">"
      #expect(text.contains(href), "\(relation)")
      let list = try await portal.ask("/programmes?at=082201&relation=\(relation)").text
      #expect(list.contains("rel=\"next\""))
    }
    // The list is that of which the page speaks.
    let edition = try #require(portal.holder.current.newest?.id)
    let asked = try await portal.ask("/governments/082201?edition=\(edition)").text
    #expect(asked.contains("&amp;relation=named&amp;edition=\(edition)\">"))
    let short = try await RunningPortal.shared().ask("/governments/082201").text
    #expect(!short.contains("&amp;relation="))
  }

  @Test("a theme and a bureau lead on to the list", arguments: ["/themes/industry", "/bureaus"])
  func labels(path: String) async throws {
    let bureau = PortalFiles.stretches(
      in: try await portal.ask("/bureaus").text, from: "<a href=\"/bureaus/", to: "\"")
    let page = path == "/bureaus" ? "/bureaus/\(bureau.first ?? "")" : path
    let (count, text) = try await rows(of: page)
    #expect(count == 100)
    #expect(text.contains("すべて見る"))
  }

  @Test("a group wording's programmes come page by page, and none is lost")
  func group() async throws {
    var names: Set<String> = []
    let address = "/groups/all-municipalities"
    let first = try await rows(of: address)
    #expect(first.count == 100)
    for page in 1...3 {
      let text = try await portal.ask("\(address)?page=\(page)").text
      names.formUnion(PortalFiles.stretches(in: text, from: "href=\"/programmes/tokyo", to: "\""))
    }
    #expect(names.count == (1...Self.rows).count { $0 % 3 == 1 })
    #expect(try await portal.ask("\(address)?page=9").text.contains("ページ目はありません"))
    #expect(try await portal.ask("\(address)?page=x").status == 400)
  }
}
