import Changes
import Foundation
import Lists
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

  @Test(
    "what is written for officials stays Japanese, and the page says so",
    arguments: ["/check/rules", "/api"])
  func officials(path: String) async throws {
    let japanese = try await RunningPortal.shared().ask(path).text.components(
      separatedBy: "<footer")[0]
    let text = try await Self.page(path + "?readings=off")
    let sentences =
      PortalFiles.stretches(in: japanese, from: "<p>", to: "</p>")
      .filter { $0.hasSuffix("。") }
      // What a parameter takes is told beneath, in words of the page.
      + PortalFiles.stretches(in: japanese, from: "<dd>", to: "</dd>")
      .map { $0.components(separatedBy: "<br>")[0] }
    #expect(sentences.count > 3)
    #expect(sentences.filter { !text.contains($0) } == [])
    #expect(text.contains("むずかしい 日本語です。"))
    #expect(!japanese.contains("むずかしい 日本語です。"))
  }

  @Test(
    "an address that is wrong is told in plain words, with readings",
    arguments: [
      ("/nothing", "GET", 404), ("/programmes/x-2025-1", "GET", 404),
      ("/governments/999999", "GET", 404), ("/groups/x", "GET", 404), ("/themes/x", "GET", 404),
      ("/bureaus/x", "GET", 404), ("/editions/x", "GET", 404), ("/events/x", "GET", 404),
      ("/news/x", "GET", 404), ("/programmes", "DELETE", 405),
      ("/programmes?relation=x", "GET", 400), ("/programmes?q=%FF", "GET", 400),
      ("/check", "POST", 415),
      ("/programmes?q=" + String(repeating: "a", count: 300), "GET", 400),
      ("/programmes?q=" + String(repeating: "a", count: 9_000), "GET", 400),
    ])
  func faults(path: String, method: String, status: Int) async throws {
    let portal = try await RunningPortal.shared()
    let answer = try await portal.ask("/easy" + path, method: method)
    #expect(answer.status == status)
    let lead = PortalFiles.stretches(in: answer.text, from: "<p class=\"lead\">", to: "</p>").first
    let told = try #require(lead)
    // Plain words stand apart; kanji have their readings.
    #expect(told.contains(" "))
    let bare = told.replacing(#/<ruby>.*?<\/ruby>/#, with: "")
    #expect(!bare.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(bare)")
  }

  @Test("a form that comes back says why in plain words, with readings")
  func form() async throws {
    let body = "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n\r\n--x--\r\n"
    let answer = try await RunningPortal.shared().ask(
      "/easy/check", method: "POST", headers: ["Content-Type": "multipart/form-data; boundary=x"],
      body: Data(body.utf8))
    #expect(answer.status == 422)
    let notice = PortalFiles.stretches(in: answer.text, from: "role=\"alert\">", to: "</div>").first
    #expect(notice?.contains("<ruby>選<rp>(<rt>えら<rp>)</ruby>んで ください") == true)
  }

  @Test("kinds of change, and why programmes are alike or the same, have plain words")
  func labels() throws {
    let reasons: [ProgrammeMatch.Reason] = [
      .sameContent, .sameName, .sameLink, .similarText(0.5), .sharedText(0.5),
    ]
    for text in ChangeKind.allCases.map(\.label) + reasons.map(\.phrase) {
      #expect(text.easy?.isEmpty == false, "\(text.ja)")
    }
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
    #expect(twins == ["ja", "en", "x-default"])
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
