import Foundation
import Testing

@Suite("Routes over HTTP")
struct RouteTests {
  static let pages = [
    "/", "/programmes", "/programmes?q=%E6%B0%B4%E7%B4%A0", "/programmes?at=082201",
    "/programmes?all=1", "/programmes/tokyo-2025-74", "/programmes/tokyo-2025-53",
    "/programmes/tokyo-2025-11", "/programmes/tokyo-2025-1/participants", "/governments",
    "/governments?kana=%E3%81%82", "/governments?name=%E5%BA%9C%E4%B8%AD%E5%B8%82",
    "/governments/082201", "/governments/080004", "/governments/130001", "/groups",
    "/groups/all-prefectures", "/themes", "/themes/industry", "/bureaus", "/bureaus/waterworks",
    "/editions", "/editions/tokyo-2025", "/editions/tokyo-2025/changes",
    "/editions/tokyo-2025/checks", "/about", "/about/reading",
    "/about/data",
    "/about/accessibility", "/about/design", "/api", "/data", "/embed",
    "/embed?url=/programmes/tokyo-2025-74",
  ]

  @Test(
    "every page answers in its language, with one heading, a title, and nothing from elsewhere",
    arguments: pages, ["", "/easy", "/en"])
  func page(path: String, language: String) async throws {
    let target = language + (path == "/" && !language.isEmpty ? "" : path)
    let answer = try await RunningPortal.shared().ask(target)
    #expect(answer.status == 200)
    let text = answer.text
    // A heavy page is written without the quotes that it can do without.
    #expect(text.contains(language == "/en" ? /<html lang="?en/ : /<html lang="?ja/))
    #expect(PortalFiles.stretches(in: text, from: "<h1", to: "</h1>").count == 1)
    let title = PortalFiles.stretches(in: text, from: "<title>", to: "</title>").first ?? ""
    #expect(title.hasSuffix("Renkei") && title.count > 10)
    #expect(!text.contains("{{"))
    #expect(!text.contains(" style="))
    #expect(!text.contains("<style") && !text.contains("<script>"))
    for address in PortalFiles.stretches(in: text, from: "src=\"", to: "\"") {
      #expect(address.hasPrefix("/"))
    }
    #expect(answer.headers["content-security-policy"]?.contains("unsafe") == false)
    #expect(answer.headers["x-content-type-options"] == "nosniff")
  }

  @Test("HEAD answers as GET does, without a body")
  func head() async throws {
    let portal = try await RunningPortal.shared()
    let answer = try await portal.ask("/programmes/tokyo-2025-74", method: "HEAD")
    #expect(answer.status == 200)
    #expect(answer.body.isEmpty)
  }

  @Test(
    "a page that has not changed is not sent again",
    arguments: ["/", "/governments/082201", "/api/v1/programmes/74"])
  func unchanged(path: String) async throws {
    let portal = try await RunningPortal.shared()
    let first = try await portal.ask(path)
    let tag = try #require(first.headers["etag"])
    let second = try await portal.ask(path, headers: ["If-None-Match": tag])
    #expect(second.status == 304)
    #expect(second.body.isEmpty)
    #expect(try await portal.ask(path, headers: ["If-None-Match": "\"other\""]).status == 200)
  }

  @Test(
    "names and numbers that people type lead to the page",
    arguments: [
      ("/programmes/74", 303, "/programmes/tokyo-2025-74"),
      ("/en/programmes/74", 303, "/en/programmes/tokyo-2025-74"),
      ("/editions/tokyo-2025/74", 308, "/programmes/tokyo-2025-74"),
      ("/governments/%E3%81%A4%E3%81%8F%E3%81%B0%E5%B8%82", 303, "/governments/082201"),
      ("/governments/08220", 308, "/governments/082201"),
      ("/governments?name=%E3%81%A4%E3%81%8F%E3%81%B0%E5%B8%82", 303, "/governments/082201"),
      ("/search?q=%E5%B0%8F%E8%8F%85%E6%9D%91", 303, "/governments/194425"),
      ("/search?q=%E6%B0%B4%E7%B4%A0", 303, "/programmes?q=%E6%B0%B4%E7%B4%A0"),
      ("/themes/", 308, "/themes"),
    ])
  func forwards(target: String, status: Int, location: String) async throws {
    let answer = try await RunningPortal.shared().ask(target)
    #expect(answer.status == status)
    #expect(answer.headers["location"] == location)
  }

  @Test("a slash too many never leads to another host")
  func noOpenRedirect() async throws {
    let portal = try await RunningPortal.shared()
    let answer = try await portal.ask("/.//example.org/")
    #expect(answer.headers["location"]?.hasPrefix("//") != true)
  }

  @Test(
    "unknown things are 404 with the site around them",
    arguments: [
      "/nothing", "/programmes/999", "/governments/999999", "/governments/%E7%84%A1%E3%81%84",
      "/themes/none", "/bureaus/none", "/groups/none", "/editions/none", "/editions/none/1",
      "/en/nothing", "/static/renkei-0000.css",
    ])
  func notFound(target: String) async throws {
    let answer = try await RunningPortal.shared().ask(target)
    #expect(answer.status == 404)
    #expect(answer.text.contains("<h1"))
    #expect(answer.headers["content-security-policy"] != nil)
  }

  @Test(
    "values that a name does not take are 400, and say which",
    arguments: [
      "/programmes?page=x", "/programmes?page=0", "/programmes?relation=none", "/programmes?at=999",
      "/programmes?sort=up", "/programmes?q=%FF",
      "/programmes?q=" + String(repeating: "a", count: 201),
    ])
  func badValue(target: String) async throws {
    let answer = try await RunningPortal.shared().ask(target)
    #expect(answer.status == 400)
    #expect(answer.text.contains("<h1"))
  }

  @Test("unknown names in the query are ignored")
  func unknownNames() async throws {
    #expect(try await RunningPortal.shared().ask("/programmes?utm_source=x&fbclid=y").status == 200)
  }

  @Test(
    "other methods are told which ones there are", arguments: ["POST", "PUT", "DELETE", "PATCH"])
  func methods(method: String) async throws {
    let portal = try await RunningPortal.shared()
    let answer = try await portal.ask("/programmes", method: method)
    #expect(answer.status == 405)
    #expect(answer.headers["allow"] == "GET, HEAD")
  }

  @Test("the style sheet and the script live for a year under an address with their hash")
  func staticFiles() async throws {
    let portal = try await RunningPortal.shared()
    let home = try await portal.ask("/").text
    let files = PortalFiles.stretches(in: home, from: "\"/static/", to: "\"")
    #expect(files.count == 2)
    for file in files {
      let answer = try await portal.ask("/static/" + file)
      #expect(answer.status == 200)
      #expect(answer.headers["cache-control"]?.contains("immutable") == true)
      #expect(answer.body.count < 28_672)
    }
  }

  @Test("a choice of colours is kept in a cookie and holds for the page at once")
  func colours() async throws {
    let portal = try await RunningPortal.shared()
    let chosen = try await portal.ask("/?colours=dark")
    #expect(chosen.text.contains("data-theme=\"dark\""))
    #expect(chosen.headers["set-cookie"]?.hasPrefix("colours=dark;") == true)
    let later = try await portal.ask("/themes", headers: ["Cookie": "colours=light"])
    #expect(later.text.contains("data-theme=\"light\""))
    #expect(!(try await portal.ask("/themes")).text.contains("data-theme"))
  }

  @Test(
    "supervisors and robots are answered",
    arguments: ["/healthz", "/robots.txt", "/sitemap.xml", "/favicon.svg"])
  func plainFiles(target: String) async throws {
    let answer = try await RunningPortal.shared().ask(target)
    #expect(answer.status == 200)
    #expect(!answer.body.isEmpty)
  }
}
