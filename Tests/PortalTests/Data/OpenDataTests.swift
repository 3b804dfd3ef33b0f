import Foundation
import Testing

@Suite("Open data as a whole")
struct OpenDataTests {
  @Test("the database is sent whole, in stretches, and once")
  func database() async throws {
    let portal = try await RunningPortal.shared()
    let whole = try await portal.ask("/data/renkei.sqlite")
    #expect(whole.status == 200)
    #expect(whole.body.starts(with: Array("SQLite format 3\0".utf8)))
    let size = whole.body.count
    for (range, expected) in [
      ("bytes=0-15", whole.body[0..<16]), ("bytes=\(size - 3)-", whole.body[(size - 3)...]),
      ("bytes=-4", whole.body[(size - 4)...]), ("bytes=5-\(size * 2)", whole.body[5...]),
    ] {
      let part = try await portal.ask("/data/renkei.sqlite", headers: ["Range": range])
      #expect(part.status == 206 && part.body == Data(expected), "\(range)")
      #expect(part.headers["content-range"]?.hasSuffix("/\(size)") == true)
    }
    let outside = try await portal.ask(
      "/data/renkei.sqlite", headers: ["Range": "bytes=\(size)-"])
    #expect(outside.status == 416 && outside.headers["content-range"] == "bytes */\(size)")
    for odd in ["bytes=a-b", "bytes=0-1,3-4", "lines=1-2", "bytes=1-x"] {
      let all = try await portal.ask("/data/renkei.sqlite", headers: ["Range": odd])
      #expect(all.status == 200 && all.body.count == size, "\(odd)")
    }
    let tag = try #require(whole.headers["etag"])
    let again = try await portal.ask("/data/renkei.sqlite", headers: ["If-None-Match": tag])
    #expect(again.status == 304)
    let other = try await portal.ask(
      "/data/renkei.sqlite", headers: ["Range": "bytes=0-1", "If-Range": "\"other\""])
    #expect(other.status == 200)
  }

  @Test("two portals over the same list publish the same bytes")
  func sameBytes() async throws {
    let one = try await RunningPortal.start(baseURL: "https://example.jp")
      .ask("/data/SHA256SUMS")
    let other = try await RunningPortal.start(baseURL: "https://example.jp")
      .ask("/data/SHA256SUMS")
    #expect(one.status == 200 && one.text == other.text)
    #expect(one.text.contains("  renkei.sqlite\n") && one.text.contains("  tokyo-2025.csv\n"))
  }

  @Test("a hostile name neither ends the block of data nor begins markup")
  func hostileData() async throws {
    let list = """
      令和7年度 一覧（2025年4月1日時点）
      <産業の連携>
      No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体
      1\t&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;事業 【産業労働局】\t"--&gt;&lt;b&gt;&amp;amp;\t\t全国道府県
      """
    let portal = try await RunningPortal.start(list: list)
    for target in ["/programmes/tokyo-2025-1", "/embed/programmes/tokyo-2025-1", "/editions"] {
      let text = try await portal.ask(target).text
      #expect(!text.contains("<script>"))
      for block in PortalFiles.stretches(
        in: text, from: "<script type=\"application/ld+json\">", to: "</script>")
      {
        #expect(!block.contains("<"))
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(block.utf8)) }
      }
    }
    let page = try await portal.ask("/embed?url=/programmes/tokyo-2025-1").text
    #expect(!page.contains("<script>") && !page.contains("<iframe"))
    let feed = try await portal.ask("/programmes.atom")
    #expect(feed.text.contains("&lt;/script&gt;") && !feed.text.contains("<script>"))
    #expect(try await portal.ask("/og/programmes/tokyo-2025-1.png").status == 200)
  }

  @Test(
    "pages carry what search engines and messengers read",
    arguments: ["/", "/programmes/tokyo-2025-74", "/governments/082201", "/editions/tokyo-2025"])
  func heads(target: String) async throws {
    let portal = try await RunningPortal.shared()
    let text = try await portal.ask(target).text
    for property in ["og:title", "og:description", "og:image", "og:url", "og:locale"] {
      let content = PortalFiles.stretches(
        in: text, from: "<meta property=\"\(property)\" content=\"", to: "\"")
      #expect(content.count == 1 && content.allSatisfy { !$0.isEmpty }, "\(property)")
    }
    let image = try #require(
      PortalFiles.stretches(in: text, from: "property=\"og:image\" content=\"", to: "\"").first)
    let path = image.replacing("http://127.0.0.1:\(portal.port)", with: "")
    let answer = try await portal.ask(path)
    #expect(answer.headers["content-type"] == "image/png")
    #expect(answer.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // Width and height stand in the first chunk.
    #expect(Array(answer.body[16..<24]) == [0, 0, 4, 176, 0, 0, 2, 118])
    #expect(text.contains("application/ld+json"))
  }

  @Test("the sitemap tells both languages of every page, and robots find it")
  func sitemap() async throws {
    let portal = try await RunningPortal.shared()
    let text = try await portal.ask("/sitemap.xml").text
    let addresses = PortalFiles.stretches(in: text, from: "<loc>", to: "</loc>")
    #expect(addresses.count > 3_600 && addresses.count <= 50_000)
    #expect(Set(addresses).count == addresses.count)
    let defaults = PortalFiles.stretches(in: text, from: "hreflang=\"x-default\" href=\"", to: "\"")
    #expect(Set(defaults) == Set(addresses.filter { ($0 + "/").contains("/en/") }))
    #expect(text.contains("hreflang=\"en\"") && text.contains("<lastmod>2025-04-01</lastmod>"))
    #expect(try await portal.ask("/sitemaps/1.xml").text == text)
    #expect(try await portal.ask("/sitemaps/2.xml").status == 404)
    #expect(try await portal.ask("/robots.txt").text.contains("/sitemap.xml"))
  }
}
