import Foundation
import Testing

@Suite("Plain Japanese")
struct PlainJapaneseTests {
  @Test("has no English but its name", arguments: RouteTests.pages)
  func noEnglish(path: String) async throws {
    let text = try await Self.pageWithoutReadings(path)
    // Only the logo and the link to the English page.
    #expect(text.ranges(of: " lang=\"en\"").count == 2)
    let printed = Set(text.split(separator: ">").map { String($0.prefix { $0 != "<" }) })
    let english = try Self.english.get()
    #expect(english.count > 200)
    #expect(printed.intersection(english) == [])
  }

  @Test("links to pages stay in it, files are the Japanese ones", arguments: RouteTests.pages)
  func links(path: String) async throws {
    let text = try await Self.pageWithoutReadings(path)
    let anchors =
      PortalFiles.stretches(in: text, from: "<a ", to: ">")
      + PortalFiles.stretches(in: text, from: "<form ", to: ">")
    let targets = anchors.filter { !$0.contains("hreflang=") }.flatMap {
      PortalFiles.stretches(in: $0, from: "href=\"/", to: "\"")
        + PortalFiles.stretches(in: $0, from: "action=\"/", to: "\"")
    }
    #expect(targets.count > 15)
    for target in targets {
      let path = target.prefix { !"?#".contains($0) }
      let isSheet = path.hasSuffix("/brief.pdf")
      let isFile =
        !isSheet && (path.split(separator: "/").last ?? "").contains(".")
        || path.hasPrefix("api/v1") || path.hasPrefix("data/") || path.hasPrefix("embed/")
        || path == "oembed"
      #expect((path == "easy" || path.hasPrefix("easy/")) != isFile, "\(target)")
    }
  }

  @Test("a phrase without words of its own is said as in Japanese")
  func fallback() async throws {
    let text = try await Self.page("/check?readings=off")
    let phrases = try PortalFiles.phrases()
    let lead = try #require(phrases["check.lead"])
    #expect(lead["easy"] == nil)
    #expect(text.contains(try #require(lead["ja"])))
    #expect(text.contains(">イベント</a>") && text.contains("さがす</button>"))
  }

  @Test("sentences are short, and print the values that the Japanese ones print")
  func phrases() throws {
    for (key, texts) in try PortalFiles.phrases() {
      guard let easy = texts["easy"], let japanese = texts["ja"] else { continue }
      let missing = Self.values(in: easy).subtracting(Self.values(in: japanese))
      #expect(missing.isEmpty, "\(key): \(missing)")
      let words = easy.replacing(#/<[^>]*>|\{\{[^}]*\}\}|\s/#, with: "")
      for sentence in words.split(separator: "。") { #expect(sentence.count <= 60, "\(key)") }
    }
  }

  @Test("days have no eras")
  func days() async throws {
    let text = try await Self.page("/governments/082201")
    #expect(text.contains("2025年4月1日"))
    #expect(!text.contains("<time datetime=\"2025-04-01\">令和"))
    #expect(try await Self.page("/events/2026-05").contains(">2026年5月<"))
  }

  @Test(
    "has no files, feeds, pictures or frames",
    arguments: [
      "/programmes.csv", "/programmes.atom", "/events.ics", "/data/catalog.jsonld",
      "/og/site.png", "/embed/programmes/tokyo-2025-74", "/api/v1/programmes", "/healthz",
    ])
  func noFiles(path: String) async throws {
    let portal = try await RunningPortal.shared()
    #expect(try await portal.ask(path).status == 200)
    #expect(try await portal.ask("/easy" + path).status == 404)
  }

  @Test("machines are told of Japanese and English, and of the page itself")
  func twins() async throws {
    let text = try await Self.page("/themes")
    #expect(text.contains("<html lang=\"ja\""))
    let canonical = PortalFiles.stretches(in: text, from: "rel=\"canonical\" href=\"", to: "\"")
    #expect(canonical.first?.hasSuffix("/easy/themes") == true)
    let twins = PortalFiles.stretches(in: text, from: "rel=\"alternate\" hreflang=\"", to: "\"")
    #expect(twins == ["ja", "en"])
    #expect(!(try await RunningPortal.shared().ask("/sitemap.xml").text.contains("/easy")))
  }

  @Test(
    "addresses forward within the language",
    arguments: [
      ("/easy/", "/easy"), ("/easy/programmes/74", "/easy/programmes/tokyo-2025-74"),
      ("/easy/search?q=%E5%B0%8F%E8%8F%85%E6%9D%91", "/easy/governments/194425"),
    ])
  func forwards(target: String, location: String) async throws {
    let answer = try await RunningPortal.shared().ask(target)
    #expect(answer.headers["location"] == location)
  }

  @Test("the error page is in it too")
  func errorPage() async throws {
    let answer = try await RunningPortal.shared().ask("/easy/nothing?readings=off")
    #expect(answer.status == 404)
    #expect(answer.text.contains("ページが ありません"))
  }

  /// What English pages say in several words and without values.
  private static let english = Result {
    Set(
      try PortalFiles.phrases().values.compactMap { $0["en"] }
        .filter { $0.contains(" ") && $0.count > 12 && !$0.contains("<") && !$0.contains("{{") })
  }

  static func page(_ path: String, cookie: String = "") async throws -> String {
    let answer = try await RunningPortal.shared().ask(
      path == "/" ? "/easy" : "/easy" + path, headers: ["Cookie": cookie])
    #expect(answer.status == 200)
    return answer.text
  }

  /// The page as its template is written: with readings a heavy one is written shorter.
  private static func pageWithoutReadings(_ path: String) async throws -> String {
    try await page(path, cookie: "readings=off")
  }

  private static func values(in phrase: String) -> Set<String> {
    Set(
      PortalFiles.stretches(in: phrase, from: "{{", to: "}}")
        .filter { tag in !["#", "^", "/"].contains { tag.hasPrefix($0) } })
  }
}
