import Foundation
import Testing

@Suite("A programme's page")
struct ProgrammePageTests {
  @Test("answers first, then groups participants as the source does, then quotes the cell")
  func order() async throws {
    let text = try await RunningPortal.shared().ask("/programmes/tokyo-2025-74").text
    let parts = ["首都圏", "名前で記載 <b class=\"nb\">3団体", "支援事業体</h3>", "受援事業体</h3>", "<blockquote"]
    var rest = text[...]
    for part in parts {
      let found = try #require(rest.range(of: part), "\(part)")
      rest = rest[found.upperBound...]
    }
  }

  @Test("each phrase of the cell links to its branch on the page")
  func anchors() async throws {
    let text = try await RunningPortal.shared().ask("/programmes/tokyo-2025-74").text
    let anchors = PortalFiles.stretches(in: text, from: "class=\"phrase ", to: "</a>")
      .flatMap { PortalFiles.stretches(in: $0, from: "href=\"#", to: "\"") }
    #expect(anchors.count == 4)
    for anchor in anchors { #expect(text.contains("id=\"\(anchor)\""), "\(anchor)") }
  }

  @Test("a government that is named and may be meant by an open wording, too, counts once")
  func countsOnce() async throws {
    let portal = try await RunningPortal.shared()
    for path in ["/programmes/tokyo-2025-74", "/programmes/tokyo-2025-74/participants"] {
      // Of the 322 of the Kanto branch, three are named.
      #expect(try await portal.ask(path).text.contains(">319団体"), "\(path)")
    }
    let others = try await portal.ask(
      "/api/v1/programmes/tokyo-2025-74/participants?relation=possible&limit=1"
    ).json()
    #expect(others["total"] as? Int == 319)
  }

  @Test("a cell without any name says so")
  func noNames() async throws {
    let text = try await RunningPortal.shared().ask("/programmes/tokyo-2025-53").text
    #expect(text.contains("自治体名の記載がありません"))
    #expect(text.contains("※ファンドを通じて"))
  }

  @Test("a class of many members links to all of them and lists none")
  func manyMembers() async throws {
    let portal = try await RunningPortal.shared()
    let text = try await portal.ask("/programmes/tokyo-2025-1").text
    #expect(text.contains("/programmes/tokyo-2025-1/participants"))
    #expect(!text.contains(">つくば市<"))
    #expect(try await portal.ask("/programmes/tokyo-2025-1/participants").text.contains(">つくば市<"))
  }

  @Test("the English page keeps the official name and says that it is Japanese")
  func english() async throws {
    let text = try await RunningPortal.shared().ask("/en/programmes/tokyo-2025-74").text
    #expect(text.contains("lang=\"ja\">首都圏"))
    #expect(text.contains("Japanese only"))
    #expect(text.contains("Yokohama City"))
  }

  @Test("a link shows its host")
  func links() async throws {
    let text = try await RunningPortal.shared().ask("/programmes/tokyo-2025-74").text
    #expect(text.contains("rel=\"external noopener\">www.waterworks.metro.tokyo.lg.jp<"))
  }

  @Test("a long title breaks where the script changes, a short one does not")
  func titleBreaks() async throws {
    let portal = try await RunningPortal.shared()
    let long = try await portal.ask("/programmes/tokyo-2025-53").text
    #expect(long.contains("再生可能<wbr>エネルギーファンド"))
    let short = try await portal.ask("/programmes/tokyo-2025-79").text
    #expect(short.contains(">水道スマートメータの"))
    // A long stretch of kanji ends at its words, and no line begins with a suffix.
    let stretch = try await RunningPortal.told().ask("/programmes/tokyo-2025-72").text
    #expect(stretch.contains("試験<wbr>研究<wbr>機関<wbr>連絡<wbr>協議会"))
  }

  @Test("a programme that points to nobody has no map, one that does has")
  func map() async throws {
    let portal = try await RunningPortal.shared()
    #expect(try await !portal.ask("/programmes/tokyo-2025-53").text.contains("class=\"tiles"))
    let text = try await portal.ask("/programmes/tokyo-2025-56").text
    // The issuer keeps its square where one of its municipalities is named.
    let named = PortalFiles.stretches(in: text, from: "<g class=\"named\">", to: "</g>")
    #expect(named.contains { $0.contains("class=\"sq\"") && $0.contains("class=\"dot\"") })
  }
}
