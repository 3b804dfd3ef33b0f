import Foundation
import Testing
import Yams

@Suite("Readings")
struct ReadingsTests {
  private static let fuchu = "<ruby>府中市<rp>（</rp><rt>ふちゅうし</rt><rp>）</rp></ruby>"

  @Test("names of governments have readings where they are switched on, and nowhere else")
  func names() async throws {
    let portal = try await RunningPortal.shared()
    let path = "/governments/132063"
    #expect(try await portal.ask(path + "?readings=on").text.contains(Self.fuchu + "</h1>"))
    #expect(!(try await portal.ask(path).text.contains("<ruby>")))
    #expect(try await portal.ask("/easy" + path).text.contains(Self.fuchu + "</h1>"))
    #expect(!(try await portal.ask("/easy" + path + "?readings=off").text.contains("<ruby>")))
    #expect(!(try await portal.ask("/en" + path + "?readings=on").text.contains("<ruby>")))
  }

  @Test(
    "kana of a name stand bare, kanji have what is left of the reading",
    arguments: [
      ("082201", "つくば<ruby>市<rp>（</rp><rt>し</rt><rp>）</rp></ruby>"),
      ("122246", "<ruby>鎌ケ谷市<rp>（</rp><rt>かまがやし</rt><rp>）</rp></ruby>"),
      (
        "192082",
        "<ruby>南<rp>（</rp><rt>みなみ</rt><rp>）</rp></ruby>アルプス<ruby>市<rp>（</rp><rt>し</rt><rp>）</rp></ruby>"
      ),
    ])
  func kana(code: String, html: String) async throws {
    let text = try await RunningPortal.shared().ask("/governments/\(code)?readings=on").text
    #expect(text.contains(html + "</h1>"))
  }

  @Test("lists of names have them too, whole and in every row")
  func lists() async throws {
    let portal = try await RunningPortal.shared()
    let text = try await portal.ask("/programmes/tokyo-2025-1/participants?readings=on").text
    let rows = PortalFiles.stretches(in: text, from: "<li><a href=\"/governments/", to: "</a>")
    #expect(rows.count > 40)
    #expect(rows.filter { !$0.contains("<rt>") } == [])
  }

  @Test(
    "titles, labels and what programs read have none",
    arguments: ["/governments/132063", "/programmes/tokyo-2025-11/participants", "/", "/maps"])
  func plainCopies(path: String) async throws {
    let text = try await PlainJapaneseTests.page(path)
    #expect(text.contains("<ruby>"))
    for (open, close) in [
      ("<title>", "</title>"), ("<script", "</script>"), ("=\"", "\""), ("<svg", "</svg>"),
      ("<select", "</select>"),
    ] {
      let inside = PortalFiles.stretches(in: text, from: open, to: close)
      #expect(inside.filter { $0.contains("<ruby") || $0.contains("<rt") } == [], "\(open)")
    }
  }

  @Test("the choice is kept in a cookie, holds at once, and caches are told")
  func choice() async throws {
    let portal = try await RunningPortal.shared()
    let chosen = try await portal.ask("/governments/132063?readings=on")
    #expect(chosen.headers["set-cookie"]?.hasPrefix("readings=on;") == true)
    #expect(chosen.headers["vary"]?.contains("Cookie") == true)
    let later = try await portal.ask("/governments/132063", headers: ["Cookie": "readings=on"])
    #expect(later.text.contains(Self.fuchu))
    #expect(later.headers["set-cookie"] == nil)
    let plain = try await portal.ask("/governments/132063")
    #expect(plain.headers["etag"] != later.headers["etag"])
    let off = try await portal.ask("/easy", headers: ["Cookie": "readings=off"])
    #expect(!off.text.contains("<ruby>"))
    // Nothing of it is in the page's own address.
    let canonical = PortalFiles.stretches(
      in: chosen.text, from: "rel=\"canonical\" href=\"", to: "\"")
    #expect(canonical.first?.hasSuffix("/governments/132063") == true)
    #expect(try await portal.ask("/robots.txt").text.contains("Disallow: /*?*readings="))
  }

  @Test("a choice of colours and one of readings hold together")
  func both() async throws {
    let answer = try await RunningPortal.shared().ask(
      "/governments/132063?colours=dark", headers: ["Cookie": "readings=on"])
    #expect(answer.text.contains("data-theme=\"dark\"") && answer.text.contains(Self.fuchu))
    #expect(answer.text.contains("href=\"/governments/132063?readings=off\""))
  }

  @Test(
    "pages of our own words have a reading over every kanji",
    arguments: [
      "/about", "/about/reading", "/about/accessibility", "/events",
    ])
  func everyKanji(path: String) async throws {
    let text = try await PlainJapaneseTests.page(path)
    // The way to the page is told again by its heading.
    let main = try #require(
      PortalFiles.stretches(in: text, from: "<h1", to: "</main>").first)
    let bare = main.replacing(#/<ruby>.*?</ruby>/#, with: "").replacing(#/<[^>]*>/#, with: " ")
    #expect(Self.stretches(of: bare) == [])
  }

  @Test("every word that plain Japanese is written in has a reading")
  func vocabulary() throws {
    let known = Set(try Self.readings().keys.map { String($0.prefix(while: Self.isKanji)) })
    for (key, texts) in try PortalFiles.phrases() {
      guard let easy = texts["easy"] else { continue }
      // What is short for a word, a day of the week, has no reading by itself.
      let text = easy.replacing(#/<abbr>.*?</abbr>|<[^>]*>|\{\{[^}]*\}\}/#, with: "|")
      #expect(Self.stretches(of: text).filter { !Self.isMadeUp($0, of: known) } == [], "\(key)")
    }
  }

  @Test("a reading is in hiragana, and has the kana of its word")
  func table() throws {
    for (word, reading) in try Self.readings() {
      #expect(reading.allSatisfy { ("ぁ"..."ゖ").contains($0) || $0 == "ー" || $0 == " " })
      let kana = word.reversed().prefix { ("ぁ"..."ゖ").contains($0) }.reversed()
      #expect(reading.hasSuffix(String(kana)), "\(word): \(reading)")
      #expect(word.first.map(Self.isKanji) == true, "\(word)")
    }
  }

  private static func readings() throws -> [String: String] {
    let text = try #require(
      try PortalFiles.texts(in: "Resources", ending: "yaml")["readings.yaml"])
    return try YAMLDecoder().decode(from: Data(text.utf8))
  }

  private static func isKanji(_ character: Character) -> Bool {
    ("\u{4E00}"..."\u{9FFF}").contains(character) || character == "々"
  }

  /// The stretches of kanji in a text.
  private static func stretches(of text: String) -> [String] {
    text.split { !isKanji($0) }.map(String.init)
  }

  /// Whether words make up a stretch of kanji; those of one kanji only stand alone.
  private static func isMadeUp(_ stretch: String, of words: Set<String>) -> Bool {
    func isMadeUp(_ rest: Substring) -> Bool {
      rest.isEmpty
        || (1...rest.count).contains { length in
          (length > 1 || stretch.count == 1) && words.contains(String(rest.prefix(length)))
            && isMadeUp(rest.dropFirst(length))
        }
    }
    return isMadeUp(stretch[...])
  }
}
