import CivilDates
import Events
import Foundation
import Testing

@Suite("Events and news elsewhere on the site, and on other sites")
struct HappeningTests {
  @Test("a search shows the events and news in which its words stand")
  func search() async throws {
    let portal = try await SamplePortal.shared()
    let pitch = try await portal.ask("/programmes?q=%E3%83%94%E3%83%83%E3%83%81").text
    #expect(pitch.contains("/events/082201-S05") && pitch.contains("これからのイベント1件を見る"))
    #expect(pitch.contains("href=\"/events?q=%E3%83%94%E3%83%83%E3%83%81\""))
    let spring = try await portal.ask("/en/programmes?q=%E6%B0%B4%E6%BA%90").text
    // What is over is led to, not shown.
    #expect(
      spring.contains("See 1 past event<") && !spring.contains("href=\"/en/events/194425-S10\""))
    #expect(spring.contains("/en/news/190004-SN3"))
    let none = try await portal.ask("/programmes?q=%E3%83%94%E3%83%A9%E3%83%9F%E3%83%83%E3%83%89")
      .text
    #expect(!none.contains("href=\"/events?q="))
  }

  @Test("a post of another year tells its year, a call that is over says so")
  func news() async throws {
    func post(_ id: String, _ day: String, until: String? = nil) throws -> NewsPost {
      var post = NewsPost(
        id: "130001-" + id, kind: until == nil ? .announcement : .call,
        day: try #require(CivilDate(iso: day)), title: "知らせ",
        holder: Event.Holder(name: "東京都"), body: "本文")
      post.untilDay = until.flatMap { CivilDate(iso: $0) }
      return post
    }
    let portal = try await SamplePortal.start(
      EventCalendar(news: [
        try post("N1", "2026-11-21"), try post("N2", "2025-10-01", until: "2025-11-04"),
        try post("N3", "2025-10-02", until: "2025-11-05"),
      ]))
    let page = try await portal.ask("/news").text
    #expect(page.contains("令和8年11月21日（土）") && page.contains(">10月1日（水）"))
    #expect(page.components(separatedBy: "締切を過ぎました").count == 2)
    #expect(try await portal.ask("/news/130001-N2").text.contains("締切を過ぎました"))
    #expect(try await !portal.ask("/news/130001-N3").text.contains("締切を過ぎました"))
  }

  @Test(
    "pages tell programs of their feeds, narrowed as they are",
    arguments: [
      ("/events", "/events.ics\"", "text/calendar"),
      ("/events?home=outside", "/events.atom?home=outside\"", "application/atom+xml"),
      (
        "/events/2025-12?q=x", "/events.ics?q=x&amp;from=2025-12-01&amp;until=2025-12-31\"",
        "text/calendar"
      ), ("/events/130001-S01", "/events/130001-S01/event.ics\"", "text/calendar"),
      ("/news?kind=call", "/news.atom?kind=call\"", "application/atom+xml"),
    ])
  func autodiscovery(page: String, feed: String, type: String) async throws {
    let text = try await SamplePortal.shared().ask(page).text
    let head = try #require(text.components(separatedBy: "</head>").first)
    #expect(head.contains("<link rel=\"alternate\" type=\"\(type)\" href=\"\(feed)"))
  }

  @Test("a narrowed feed has the narrowing in its name")
  func names() async throws {
    let portal = try await SamplePortal.shared()
    let calendar = try await portal.ask("/events.ics?place=150002&home=outside").text
    #expect(calendar.contains("X-WR-CALNAME:新潟県 東京都外 連携事業のイベント"))
    let atom = try await portal.ask("/events.atom?from=2025-12-01&until=2025-12-31").text
    #expect(atom.contains("<title>2025年（令和7年）12月 連携事業のイベント</title>"))
    #expect(try await portal.ask("/en/news.atom?kind=report").text.contains("<title>Report News"))
  }

  @Test(
    "pages of events, news and labels say of themselves what they show",
    arguments: [
      ("/events/130001-S01", "見本会館 大ホール", "/og/events/130001-S01.png"),
      ("/news/130001-SN2", "提案を", "/og/news/130001-SN2.png"),
      ("/events/2025-12", "2025年（令和7年）12月", "/og/site.png"),
      ("/themes/tourism", "「観光」", "/og/site.png"),
      ("/bureaus/waterworks", "水道局", "/og/site.png"),
      ("/groups/all-prefectures", "46自治体", "/og/site.png"),
      ("/maps/ties", "つながり", "/og/site.png"),
    ])
  func cards(page: String, words: String, image: String) async throws {
    let portal = try await SamplePortal.shared()
    let text = try await portal.ask(page).text
    let summary = PortalFiles.stretches(
      in: text, from: "<meta property=\"og:description\" content=\"", to: "\"")
    #expect(summary.count == 1 && summary[0].contains(words), "\(summary)")
    #expect(text.contains("og:image\" content=\"http://127.0.0.1:\(portal.port)\(image)\""))
    let picture = try await portal.ask(image)
    #expect(picture.headers["content-type"] == "image/png")
    #expect(try await portal.ask("/og/events/none.png").status == 404)
  }

  @Test("a post is an article for search engines")
  func article() async throws {
    let text = try await SamplePortal.shared().ask("/news/130001-SN2").text
    let block = try #require(
      PortalFiles.stretches(
        in: text, from: "<script type=\"application/ld+json\">", to: "</script>"
      ).first)
    let things = try #require(
      try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [[String: Any]])
    let article = try #require(things.first { $0["@type"] as? String == "NewsArticle" })
    #expect(article["headline"] as? String == "連携事業の提案を募集します")
    #expect((article["datePublished"] as? String)?.hasPrefix("2025-10-27") == true)
  }

  @Test("a calendar without a frame holds its next events and names no list as its source")
  func frameless() async throws {
    let portal = try await SamplePortal.shared()
    let page = try await portal.ask("/embed?url=/events?home=outside").text
    let fields = PortalFiles.stretches(in: page, from: "<textarea", to: "</textarea>")
    let code = try #require(fields.first { !$0.contains("iframe") })
    #expect(code.contains("/events/082201-S05") && code.contains("つくばスタートアップ・ピッチ"))
    #expect(code.contains("【中止】") && code.contains("つくば市"))
    #expect(!code.contains("一覧（2025年4月1日時点）") && !code.contains("194425-S10"))
  }

  @Test(
    "oEmbed gives a frame as small as asked, follows what forwards, and shows months",
    arguments: [
      ("/events/2025-12", "/embed/events?from=2025-12-01&amp;until=2025-12-31"),
      ("/programmes/74", "/embed/programmes/tokyo-2025-74"),
      ("/governments/08220", "/embed/governments/082201"), ("/maps", "/embed/maps/prefectures"),
    ])
  func oEmbed(page: String, frame: String) async throws {
    let portal = try await SamplePortal.shared()
    let base = "http://127.0.0.1:\(portal.port)"
    let answer = try await portal.ask("/oembed?maxwidth=120&maxheight=80&url=\(base)\(page)")
    #expect(answer.status == 200)
    let told = try answer.json()
    #expect(told["width"] as? Int == 120 && told["height"] as? Int == 80)
    #expect((told["html"] as? String)?.contains("src=\"\(base)\(frame)\" width=\"120\"") == true)
    let month = try await portal.ask("/embed/events?from=2025-12-01&until=2025-12-31").text
    #expect(month.contains("/events/070009-S12") && !month.contains("/events/082201-S05"))
  }

  @Test("a page that cannot be shown elsewhere is told from one that does not exist")
  func notEmbeddable() async throws {
    let portal = try await SamplePortal.shared()
    let answer = try await portal.ask(
      "/oembed?url=http://127.0.0.1:\(portal.port)/events/130001-S01")
    #expect(answer.status == 404 && answer.text.contains("not-embeddable"))
  }

  @Test(
    "files are asked before by other sites, and asked about without being sent",
    arguments: ["/events.csv", "/events.ics", "/events.atom", "/en/news.json"])
  func files(path: String) async throws {
    let portal = try await SamplePortal.shared()
    let preflight = try await portal.ask(
      path, method: "OPTIONS",
      headers: ["Origin": "https://example.jp", "Access-Control-Request-Method": "GET"])
    #expect(preflight.status == 204)
    #expect(preflight.headers["access-control-allow-origin"] == "*")
    for coding in ["gzip", "identity"] {
      let head = try await portal.ask(path, method: "HEAD", headers: ["Accept-Encoding": coding])
      #expect(head.status == 200 && head.headers["content-encoding"] == nil)
      let length = try #require(head.headers["content-length"].flatMap { Int($0) })
      let whole = try await portal.ask(path, headers: ["Accept-Encoding": "identity"])
      #expect(length == whole.body.count && length > 0)
    }
  }
}
