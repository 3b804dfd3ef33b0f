import Foundation
import Testing
import Yams

@Suite("Readings")
struct ReadingsTests {
  private static let fuchu = "<ruby>府中市<rp>(<rt>ふちゅうし<rp>)</ruby>"

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
      ("082201", "つくば<ruby>市<rp>(<rt>し<rp>)</ruby>"),
      ("122246", "<ruby>鎌ケ谷市<rp>(<rt>かまがやし<rp>)</ruby>"),
      (
        "192082",
        "<ruby>南<rp>(<rt>みなみ<rp>)</ruby>アルプス<ruby>市<rp>(<rt>し<rp>)</ruby>"
      ),
    ])
  func kana(code: String, html: String) async throws {
    let text = try await RunningPortal.shared().ask("/governments/\(code)?readings=on").text
    #expect(text.contains(html + "</h1>"))
  }

  @Test("lists of names have them too")
  func lists() async throws {
    let portal = try await RunningPortal.shared()
    let text = try await portal.ask("/programmes/tokyo-2025-1/participants?readings=on").text
    // A page of so many names has its addresses from where it is, and no quotes around them.
    let rows = PortalFiles.stretches(in: text, from: "<li><a href=", to: "</a>")
      .filter { $0.contains("governments/") }
    #expect(rows.count > 40)
    // A word that was read before on so heavy a page is not read again.
    #expect(rows.count { $0.contains("<rt>") } > 40)
  }

  @Test(
    "titles, labels and what programs read have none",
    arguments: [
      "/governments/132063", "/programmes/tokyo-2025-11/participants", "/", "/maps",
      "/programmes/tokyo-2025-74", "/programmes", "/compare?g=082201&g=082023", "/events",
      "/maps/ties", "/groups/all-prefectures", "/bureaus/waterworks", "/editions",
    ])
  func plainCopies(path: String) async throws {
    let text = try await RunningPortal.told().ask("/easy" + (path == "/" ? "" : path)).text
    #expect(text.contains("<ruby>"))
    for (open, close) in [
      ("<title>", "</title>"), ("<script", "</script>"), ("=\"", "\""), ("<svg", "</svg>"),
      ("<select", "</select>"),
    ] {
      let inside = PortalFiles.stretches(in: text, from: open, to: close)
      #expect(inside.filter { $0.contains("<ruby") || $0.contains("<rt") } == [], "\(open)")
    }
  }

  @Test(
    "each name of a page has its reading, in plain Japanese, too",
    arguments: [
      // A programme's own name, as it was written beside the list.
      (
        "/programmes/tokyo-2025-74",
        "{首都圏|しゅとけん}<wbr>{水道|すいどう}<wbr>{事業体|じぎょうたい}<wbr>{支援|しえん}<wbr>{事業|じぎょう}</h1>"
      ),
      ("/programmes/tokyo-2025-26", "{豊洲|とよす}{千客万来|せんきゃくばんらい}を<wbr>{活用|かつよう}した"),
      ("/programmes?page=2", ">{全国|ぜんこく}{特産品|とくさんひん}{等|とう}の<wbr>{展示|てんじ}"),
      ("/programmes/tokyo-2025-74/participants", ">{首都圏|しゅとけん}<wbr>{水道|すいどう}"),
      ("/programmes/tokyo-2025-74/brief", "{首都圏|しゅとけん}{水道|すいどう}{事業体|じぎょうたい}"),
      ("/bureaus/waterworks", ">{宮城県|みやぎけん}との<wbr>{水道|すいどう}"),
      ("/governments/062103", ">{山形県|やまがたけん}との<wbr>{連携|れんけい}"),
      ("/compare?g=082201&g=082023", "official\" href=\"/programmes/tokyo-2025-76\">{全国|ぜんこく}での"),
      ("/embed/programmes/tokyo-2025-74", ">{首都圏|しゅとけん}<wbr>{水道|すいどう}"),
      // What was searched for is marked in it.
      (
        "/programmes?q=%E6%B0%B4%E9%81%93%E4%BA%8B%E6%A5%AD%E4%BD%93",
        "{<mark>水道</mark>|すいどう}<wbr>{<mark>事業体</mark>|じぎょうたい}"
      ),
      // Bureaus, themes and group wordings.
      ("/programmes/tokyo-2025-74", "/bureaus/waterworks\">{水道局|すいどうきょく}</a>"),
      ("/bureaus/waterworks", "{水道局|すいどうきょく}</h1>"),
      ("/bureaus", ">スタートアップ<wbr>{戦略|せんりゃく}{推進|すいしん}{本部|ほんぶ}</a>"),
      ("/themes/industry", "{産業|さんぎょう}</h1>"), ("/themes", ">{観光|かんこう}</a>"),
      ("/groups", ">{都外市町村|とがいしちょうそん}</a>"),
      ("/groups/all-prefectures", "<h1 class=\"official\">「{全国道府県|ぜんこくどうふけん}」"),
      ("/governments/082201", "「<a href=\"/groups/all-municipalities\">{区市町村|くしちょうそん}</a>」"),
      ("/maps/themes", "<th scope=\"col\"><a href=\"/themes/tourism\">{観光|かんこう}</a></th>"),
      ("/maps/reach", ">{環境局|かんきょうきょく}</a>"),
      // The list's own words, with the links and marks of each.
      ("/programmes/tokyo-2025-74", "class=\"phrase named short\" href=\"#n0\">{横浜市|よこはまし}</a>"),
      ("/programmes/tokyo-2025-12", "short\" href=\"#n0\">{全国|ぜんこく}{道府県庁|どうふけんちょう}</a>"),
      ("/programmes/tokyo-2025-35", ">{北海道|ほっかいどう}{札幌市|さっぽろし}</a>"),
      ("/programmes/tokyo-2025-34", "{中国|ちゅうごく}・{四国|しこく}{地方|ちほう}</a>"),
      // Names above the page's own, and in brackets.
      ("/governments/082201", ">{茨城県|いばらきけん}</a></li>"),
      ("/governments/141011", ">{横浜市|よこはまし}</a></li>"),
      ("/governments?kana=%E3%82%8F", "（{和歌山県|わかやまけん}）"),
      ("/governments?name=%E5%BA%9C%E4%B8%AD%E5%B8%82", "{広島県|ひろしまけん}{府中市|ふちゅうし}"),
    ])
  func everyName(path: String, marked: String) async throws {
    let portal = try await RunningPortal.told()
    let html = marked.replacing(#/{([^|{}]*)\|([^}]*)}/#) { match in
      "<ruby>\(match.1)<rp>(<rt>\(match.2)<rp>)</ruby>"
    }
    let separator = path.contains("?") ? "&" : "?"
    let page = try await portal.ask(path + separator + "readings=on").text
    #expect(page.contains(html))
    // The address of the plain page is another; all else is the same.
    guard !path.hasPrefix("/embed") else { return }
    let plain = try await portal.ask("/easy" + path).text
    #expect(plain.replacing("/easy/", with: "/").contains(html))
    let without = try await portal.ask(path).text
    #expect(!without.contains("<ruby>"))
  }

  @Test(
    "what is counted is read as such, and what is not wholly known not at all",
    arguments: [
      ("/editions", "7{年度|ねんど}"), ("/editions", "（2025{年|ねん}4{月|がつ}1日{時点|じてん}）"),
      ("/editions", "84{事業|じぎょう}</a>"),
      // A reading that a government's name shares with none.
      ("/programmes/tokyo-2025-25", "{山形県|やまがたけん}"),
    ])
  func words(path: String, marked: String) async throws {
    let html = marked.replacing(#/{([^|{}]*)\|([^}]*)}/#) { match in
      "<ruby>\(match.1)<rp>(<rt>\(match.2)<rp>)</ruby>"
    }
    let portal = try await RunningPortal.told()
    #expect(try await portal.ask(path + "?readings=on").text.contains(html))
  }

  @Test(
    "without its readings a page is the page without readings",
    arguments: [
      "/", "/programmes", "/programmes?q=%E6%B0%B4%E9%81%93", "/programmes/tokyo-2025-2",
      "/programmes/tokyo-2025-76", "/governments/082201", "/groups", "/themes",
      "/bureaus/waterworks",
      "/compare?g=082201&g=082023", "/maps/themes", "/editions", "/governments/082201/brief",
    ])
  func onlyReadings(path: String) async throws {
    let portal = try await RunningPortal.told()
    let on = try await portal.ask(path, headers: ["Cookie": "readings=on"]).text
    let off = try await portal.ask(path).text
    #expect(on.contains("<ruby>") && !off.contains("<ruby>") && !off.contains("<rt>"))
    let bare = on.replacing(#/<rp>\(<rt>[^<]*<rp>\)<\/ruby>/#, with: "")
      .replacing("<ruby>", with: "").replacing("</mark><mark>", with: "")
    func content(_ page: String) -> Substring? {
      PortalFiles.stretches(in: page, from: "<body>", to: "<footer").first.map { $0[...] }
    }
    #expect(content(bare) == content(off.replacing("</mark><mark>", with: "")))
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
    let known = Set(try Self.readings().keys)
    for (key, texts) in try PortalFiles.phrases() {
      guard let easy = texts["easy"] else { continue }
      // What is short for a word, a day of the week, has no reading by itself.
      let text = easy.replacing(#/<abbr>.*?</abbr>|<[^>]*>|\{\{[^}]*\}\}/#, with: "|")
      #expect(Self.unread(in: text, knowing: known) == [], "\(key)")
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

  /// The stretches of kanji in a text that no words make up: those of one kanji only stand alone, and
  /// the last has its kana, 始 in 始まる.
  private static func unread(in text: String, knowing words: Set<String>) -> [String] {
    var unread: [String] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: isKanji) {
      rest = rest[start...]
      let stretch = rest.prefix(while: isKanji)
      func isMadeUp(_ rest: Substring, _ kanji: Int) -> Bool {
        kanji == 0
          || (1...longestWord).contains { length in
            let word = rest.prefix(length)
            let own = word.prefix(while: isKanji).count
            return (own > 1 || stretch.count == 1) && (own == word.count || own == kanji)
              && words.contains(String(word)) && isMadeUp(rest.dropFirst(own), kanji - own)
          }
      }
      if !isMadeUp(rest, stretch.count) { unread.append(String(stretch)) }
      rest = rest[stretch.endIndex...]
    }
    return unread
  }

  private static let longestWord = 12
}
