import BundledLists
import CivilDates
import Events
import Foundation
import LocalGovernments
import Pictures
import Portal
import Testing

/// A portal whose first events have a picture each: with words, and without.
private let picturePortal = Task { () throws -> RunningPortal in
  let context = EventContext(gazetteer: try Gazetteer.bundled())
  let file = try EventFile.read(
    [UInt8](Data(contentsOf: BundledSamples.events)), named: "events.csv", context)
  let news = try NewsFile.read(
    [UInt8](Data(contentsOf: BundledSamples.news)), named: "news.csv", context)
  let events = file.events.map { event in
    var event = event.with(["crafts.png": PictureTests.picture])
    if event.localID == "S02" {
      event.image = Event.Image(address: "https://example.jp/photo.jpg", licence: "CC BY 4.0")
      event.image?.picture = PictureTests.tall
    }
    if let form = PictureTests.unshared[event.localID ?? ""] {
      event.image = Event.Image(address: "x.png")
      event.image?.picture = Picture(large: form, small: nil, origin: "")
    }
    if event.localID == "S03" { event.image = Event.Image(address: "https://example.jp/p.jpg") }
    return event
  }
  return try await RunningPortal.start(
    lists: [try String(contentsOf: BundledList.url, encoding: .utf8)],
    calendar: EventCalendar(
      events: events, news: news.posts.map { $0.with(["forest.png": PictureTests.picture]) }),
    today: CivilDate(iso: "2025-11-05"),
    pictures: PictureSource { hash in
      hash == PictureTests.hash
        ? PictureFile(hash: hash, format: .png, bytes: PictureTests.bytes) : nil
    })
}

@Suite("Pictures of events and news over HTTP")
struct PictureTests {
  static let hash = String(repeating: "0a", count: 32)
  static let bytes = [UInt8](repeating: 65, count: 5_000)
  static let picture = Picture(
    large: .init(hash: hash, format: .png, width: 960, height: 600),
    small: .init(hash: String(repeating: "0b", count: 32), format: .jpeg, width: 240, height: 160),
    origin: "")
  /// One that stands upright, and has no form for lists.
  static let tall = Picture(
    large: .init(hash: hash, format: .png, width: 540, height: 720), small: nil, origin: "")
  /// Pictures that messengers would not show.
  static let unshared = [
    "S04": Picture.Form(hash: hash, format: .avif, width: 960, height: 720),
    "S05": Picture.Form(hash: hash, format: .png, width: 300, height: 150),
  ]
  static let address = "/pictures/\(hash).png"

  @Test("a picture is kept for ever, as what it is, and not sent again or compressed")
  func file() async throws {
    let portal = try await picturePortal.value
    let answer = try await portal.ask(Self.address, headers: ["Accept-Encoding": "gzip"])
    #expect(answer.status == 200 && [UInt8](answer.body) == Self.bytes)
    #expect(answer.headers["content-type"] == "image/png")
    #expect(answer.headers["cache-control"] == "public, max-age=31536000, immutable")
    #expect(answer.headers["x-content-type-options"] == "nosniff")
    #expect(answer.headers["content-encoding"] == nil)
    #expect(answer.headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
    let etag = try #require(answer.headers["etag"])
    #expect(etag == "\"\(Self.hash)\"")
    let again = try await portal.ask(Self.address, headers: ["If-None-Match": etag])
    #expect(again.status == 304 && again.body.isEmpty)
    let head = try await portal.ask(Self.address, method: "HEAD")
    #expect(head.status == 200 && head.body.isEmpty)
    #expect(head.headers["content-length"] == "5000")
    #expect(try await portal.ask(Self.address, method: "POST").status == 405)
  }

  @Test(
    "no other name is answered",
    arguments: [
      "/pictures/\(hash).jpg", "/pictures/\(hash)", "/pictures/\(hash).png.html",
      "/pictures/" + String(repeating: "ff", count: 32) + ".png", "/pictures/..%2Frenkei.sqlite",
      "/pictures/0a.png",
    ])
  func strangers(target: String) async throws {
    #expect(try await picturePortal.value.ask(target).status == 404)
  }

  @Test("a page has its picture with words and the room it takes", arguments: ["", "/en", "/easy"])
  func eventPage(language: String) async throws {
    let page = try await picturePortal.value.ask(language + "/events/130001-S01").text
    let image = try #require(
      PortalFiles.stretches(in: page, from: "<img class=\"picture\"", to: ">").first)
    #expect(image.contains("src=\"\(Self.address)\""))
    #expect(image.contains("alt=\"青い波模様の"))
    #expect(image.contains("width=\"480\" height=\"300\""))
    #expect(image.contains("lang=\"ja\"") == (language == "/en"))
    #expect(page.contains("<meta property=\"og:image\" content=\"http://127.0.0.1:"))
    #expect(page.contains(Self.address + "\">\n<meta property=\"og:locale\""))
  }

  @Test("a card has its drawn picture where messengers would not show the given one")
  func cards() async throws {
    for id in ["150002-S04", "082201-S05"] {
      let page = try await picturePortal.value.ask("/events/\(id)").text
      #expect(page.contains("<img class=\"picture\""))
      #expect(page.contains("/og/events/\(id).png\">"))
    }
  }

  @Test("without words a picture counts as decoration, and names where it comes from")
  func decoration() async throws {
    let page = try await picturePortal.value.ask("/events/130001-S02").text
    let image = try #require(
      PortalFiles.stretches(in: page, from: "<img class=\"picture\"", to: ">").first)
    #expect(image.contains("alt=\"\""))
    #expect(image.contains("width=\"270\" height=\"360\""))
    #expect(page.contains("CC BY 4.0"))
    #expect(page.contains("<a href=\"https://example.jp/photo.jpg\" rel=\"external noopener\">"))
  }

  @Test("a picture that is not kept is a link, and nothing is loaded from elsewhere")
  func link() async throws {
    let page = try await picturePortal.value.ask("/events/130001-S03").text
    #expect(!page.contains("<img"))
    #expect(page.contains("<a href=\"https://example.jp/p.jpg\" rel=\"external noopener\">"))
  }

  @Test(
    "lists show small pictures, late, with their room kept",
    arguments: [
      ("/events", 1), ("/programmes/tokyo-2025-8", 0), ("/news", 1), ("/embed/events", 1),
    ])
  func lists(path: String, count: Int) async throws {
    let page = try await picturePortal.value.ask(path).text
    let images = PortalFiles.stretches(in: page, from: "<img class=\"row-picture\"", to: ">")
    #expect(images.count == count)
    for image in images {
      #expect(image.contains(String(repeating: "0b", count: 32) + ".jpg"))
      #expect(image.contains("alt=\"\" width=\"108\" height=\"72\" loading=\"lazy\""))
    }
  }

  @Test("other programs get the picture's own address")
  func machines() async throws {
    let portal = try await picturePortal.value
    let image = try #require(
      try await portal.ask("/api/v1/events/130001-S01").json()["image"] as? [String: Any])
    let file = try #require(image["picture"] as? [String: Any])
    #expect(file["href"] as? String == Self.address && file["width"] as? Int == 960)
    #expect((image["small"] as? [String: Any])?["mediaType"] as? String == "image/jpeg")
    #expect(image["address"] as? String == "crafts.png")
    let bare = try await portal.ask("/api/v1/events/130001-S07").json()
    #expect(bare["image"] is NSNull)
    let news = try await portal.ask("/api/v1/news?kind=report").json()
    let post = try #require((news["items"] as? [[String: Any]])?.first)
    #expect((post["image"] as? [String: Any])?["alternative"] as? String != nil)
    let calendar = try await portal.ask("/events/130001-S01/event.ics").text
      .replacing("\r\n ", with: "")
    #expect(
      calendar.contains(
        "IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=image/png:http://127.0.0.1:\(portal.port)\(Self.address)"
      ))
    let linked = try await portal.ask("/events/130001-S03/event.ics").text
    #expect(linked.contains("IMAGE;VALUE=URI;DISPLAY=BADGE:https://example.jp/p.jpg"))
    // The name of a file is nothing that others could open.
    let unkept = try await portal.ask("/events/070009-S12/event.ics").text
    #expect(!unkept.contains("IMAGE"))
    let page = try await portal.ask("/events/130001-S01").text
    #expect(page.contains("\"image\":\"http://127.0.0.1:\(portal.port)\(Self.address)\""))
    // The table stays as the standard has it.
    #expect(try await portal.ask("/events.csv?holder=130001").text.contains("crafts.png"))
  }
}
