import Foundation
import Testing

@Suite("Lists of several issuers")
struct SeveralIssuersTests {
  private static let hiroshima = """
    令和7年度 広島市連携事業一覧（令和7年4月1日現在）
    No.\t事業名\t所管局\t事業内容\t関係自治体
    1\t平和の行政\t市民局\t平和を伝える\t長崎市、呉市
    2\t平和の学習\t\t学校で学ぶ\t呉市、中国地方
    3\t\t市民局\t名前のない事業\t呉市
    """
  private static let kumamoto = """
    令和6年度 熊本市連携事業一覧（令和6年10月1日現在）
    No.\t事業名\t所管局\t事業内容\t関係自治体
    1\t地下水保全\t環境局\t地下水を守る\t合志市
    """
  private static let newest = "hiroshima-city-2025"
  private static let shared = Task {
    try await RunningPortal.start(lists: [hiroshima, kumamoto], issuers: [34_100, 43_100])
  }
  private let portal: RunningPortal

  init() async throws { portal = try await Self.shared.value }

  @Test("a number of two lists asks which is meant, one of a single list leads there")
  func numbers() async throws {
    let both = try await portal.ask("/programmes/1")
    #expect(both.status == 300)
    let main = PortalFiles.stretches(in: both.text, from: "<main", to: "</main>").first ?? ""
    for words in ["平和の", "地下水保全", "広島市", "熊本市"] { #expect(main.contains(words)) }
    let one = try await portal.ask("/programmes/2")
    #expect(one.status == 303)
    #expect(one.headers["location"]?.hasSuffix("\(Self.newest)-2") == true)
    let sheet = try await portal.ask("/programmes/1/brief")
    #expect(sheet.status == 300 && sheet.text.contains("/brief\""))
    let program = try await portal.ask("/api/v1/programmes/1")
    #expect(program.status == 409)
    #expect(try program.json()["code"] as? String == "ambiguous")
    #expect(try await portal.ask("/programmes/9").status == 404)
  }

  @Test("pages of one list tell its day, pages of several that of each")
  func days() async throws {
    func footer(_ path: String) async throws -> String {
      let text = try await portal.ask(path).text
      return PortalFiles.stretches(in: text, from: "<footer", to: "</footer>").first ?? ""
    }
    let home = try await footer("/")
    #expect(home.contains("広島市の一覧") && home.contains("熊本市の一覧"))
    #expect(home.contains("2025-04-01") && home.contains("2024-10-01"))
    for path in ["/programmes/kumamoto-city-2024-1", "/editions/kumamoto-city-2024"] {
      let own = try await footer(path)
      #expect(own.contains("2024-10-01") && !own.contains("2025-04-01"), "\(path)")
    }
    #expect(try await footer("/maps?edition=kumamoto-city-2024").contains("2024-10-01"))
  }

  @Test("the home page tells of the other lists, and figures let choose one")
  func otherLists() async throws {
    #expect(try await portal.ask("/").text.contains("/editions/kumamoto-city-2024\">熊本市"))
    for path in ["/maps", "/maps/themes", "/maps/reach", "/maps/years"] {
      let page = try await portal.ask(path).text
      let options = PortalFiles.stretches(in: page, from: "name=\"edition\"", to: "</select>").first
      #expect(options?.contains("kumamoto-city-2024") == true, "\(path)")
      #expect(options?.contains("\(Self.newest)\" selected") == true, "\(path)")
      let alone = try await RunningPortal.shared().ask(path).text
      #expect(!alone.contains("name=\"edition\""), "\(path)")
      // The numbers and their file are those of the list that is chosen.
      let other = try await portal.ask(path + "?edition=kumamoto-city-2024").text
      #expect(other.contains(".csv?edition=kumamoto-city-2024"), "\(path)")
    }
    let reach = try await portal.ask("/maps/reach.csv?edition=kumamoto-city-2024").text
    #expect(reach.contains("環境局") && !reach.contains("市民局"))
  }

  @Test("what has no name is called so, and leads nowhere", arguments: ["", "/easy", "/en"])
  func nameless(language: String) async throws {
    let absent = ["": "（事業名の記載なし）", "/easy": "（事業の 名前が ありません）", "/en": "(no name given)"]
    let words = try #require(absent[language])
    let page = try await portal.ask("\(language)/programmes/\(Self.newest)-3").text
    for tag in ["h1", "title"] {
      let text = PortalFiles.stretches(in: page, from: "<\(tag)", to: "</\(tag)>").first ?? ""
      // Without readings, and places where lines may end.
      let bare = text.replacing(/<rp>\(<rt>[^<]*<rp>\)|<[^>]*>/, with: "")
      #expect(bare.contains(words), "\(tag)")
    }
    for path in ["/programmes", "/programmes/\(Self.newest)-2", "/bureaus", "/themes"] {
      let text = try await portal.ask(language + path).text
      #expect(!text.contains("/bureaus/\""), "\(path)")
    }
  }

  @Test("examples are of the lists that are there, and find something")
  func examples() async throws {
    for language in ["", "/en"] {
      let home = try await portal.ask(language.isEmpty ? "/" : language).text
      let examples = PortalFiles.stretches(in: home, from: "class=\"examples\"", to: "</p>")
      let links = examples.flatMap { PortalFiles.stretches(in: $0, from: "href=\"", to: "\"") }
      #expect(links.count >= 2)
      for link in links {
        let found = try await portal.ask(link.replacing("/search?", with: "/programmes?")).text
        #expect(found.contains("class=\"row-name\""), "\(link)")
      }
    }
    let documentation = try await portal.ask("/api").text
    #expect(!documentation.contains("tokyo-2025"))
    #expect(!documentation.contains("/bureaus/waterworks"))
    #expect(!(try await portal.ask("/governments/342025").text).contains("都外市町村"))
  }
}
