import Foundation
import Testing

@Suite("Parts of the site on other sites")
struct EmbedPageTests {
  static let frames = [
    "/embed/programmes/tokyo-2025-74", "/embed/governments/082201", "/embed/maps/prefectures",
  ]

  @Test("only what is made for frames may be framed", arguments: frames, ["", "/en"])
  func framed(path: String, language: String) async throws {
    let answer = try await RunningPortal.shared().ask(language + path)
    #expect(answer.status == 200)
    let policy = try #require(answer.headers["content-security-policy"])
    #expect(policy.contains("frame-ancestors *") && !policy.contains("unsafe"))
    #expect(answer.headers["x-frame-options"] == nil && answer.headers["set-cookie"] == nil)
    #expect(!answer.text.contains("<header") && answer.text.contains("2025-04-01"))
    #expect(answer.body.count < 40_960)
  }

  @Test(
    "everything else may not",
    arguments: ["/", "/embed", "/programmes/tokyo-2025-74", "/embed/programmes/none"])
  func unframed(path: String) async throws {
    let answer = try await RunningPortal.shared().ask(path)
    #expect(answer.headers["content-security-policy"]?.contains("frame-ancestors 'none'") == true)
    #expect(answer.headers["x-frame-options"] == "DENY")
  }

  @Test("oEmbed answers for this site's pages, in JSON and XML, no wider than asked")
  func oEmbed() async throws {
    let portal = try await RunningPortal.shared()
    let base = "http://127.0.0.1:\(portal.port)"
    let address = "/oembed?url=\(base)/en/governments/082201&maxwidth=300"
    let answer = try await portal.ask(address).json()
    #expect(answer["version"] as? String == "1.0" && answer["type"] as? String == "rich")
    #expect(answer["width"] as? Int == 300)
    let markup = try #require(answer["html"] as? String)
    #expect(markup.hasPrefix("<iframe src=\"\(base)/en/embed/governments/082201\" width=\"300\""))
    let xml = try await portal.ask(address + "&format=xml")
    #expect(xml.headers["content-type"]?.hasPrefix("text/xml") == true)
    #expect(xml.text.contains("<html>&lt;iframe"))
    let page = try await portal.ask("/governments/082201").text
    #expect(page.contains("type=\"application/json+oembed\" href=\"\(base)/oembed?url="))
  }

  @Test(
    "oEmbed refuses what it does not have",
    arguments: [
      ("/programmes/none", 404), ("/about", 404), ("/governments/999999", 404),
    ])
  func unknownPages(path: String, status: Int) async throws {
    let portal = try await RunningPortal.shared()
    let answer = try await portal.ask("/oembed?url=http://127.0.0.1:\(portal.port)\(path)")
    #expect(answer.status == status)
  }

  @Test(
    "oEmbed speaks for no other host",
    arguments: [
      "http://example.org/programmes/tokyo-2025-74", "//example.org/", "/programmes/tokyo-2025-74",
      "javascript:alert(1)",
    ])
  func otherHosts(url: String) async throws {
    #expect(try await RunningPortal.shared().ask("/oembed?url=" + url).status == 400)
  }

  @Test("the code to copy stands on a page, readable and not run")
  func snippets() async throws {
    let portal = try await RunningPortal.shared()
    let text = try await portal.ask("/embed?url=/programmes/tokyo-2025-74").text
    #expect(text.contains("&lt;iframe src=&quot;http://127.0.0.1:\(portal.port)/embed/programmes/"))
    #expect(text.contains("&lt;blockquote&gt;") && text.contains("readonly"))
    #expect(try await portal.ask("/embed?url=http://example.org/").status == 400)
    #expect(try await portal.ask("/embed?url=/about").status == 404)
  }

  @Test("a calendar keeps on another site what it was narrowed to", arguments: ["", "/en"])
  func calendar(language: String) async throws {
    let portal = try await RunningPortal.shared()
    let base = "http://127.0.0.1:\(portal.port)"
    let url = "\(base)\(language)/events%3Fplace%3D130001%26unknown%3D1"
    let answer = try await portal.ask("/oembed?url=\(url)").json()
    let markup = try #require(answer["html"] as? String)
    #expect(markup.contains("src=\"\(base)\(language)/embed/events?place=130001\""))
    let frame = try await portal.ask(language + "/embed/events?place=130001")
    #expect(frame.headers["content-security-policy"]?.contains("frame-ancestors *") == true)
    #expect(frame.text.contains("href=\"\(language)/events?place=130001\""))
    #expect(frame.text.contains(language.isEmpty ? "東京都 イベント" : "Tokyo Metropolis Events"))
    #expect(try await portal.ask("/embed/events?place=999999").status == 400)
    #expect(try await portal.ask("/embed?url=/events%3Fplace%3Dx").status == 400)
  }
}
