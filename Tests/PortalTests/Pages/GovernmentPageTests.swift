import BundledLists
import Catalogue
import Foundation
import LocalGovernments
import Participation
import Testing

@Suite("A government's page")
struct GovernmentPageTests {
  @Test(
    "says three counts that the catalogue confirms",
    arguments: ["082201", "080004", "194425", "352012"])
  func counts(code: String) async throws {
    let portal = try await RunningPortal.shared()
    let catalogue = portal.holder.current
    let government = try #require(
      LocalGovernmentCode(code).flatMap { catalogue.gazetteer[$0] })
    let counts = catalogue.counts()[government]
    let text = try await portal.ask("/governments/\(code)").text
    #expect(text.contains("名前で記載 <b class=\"nb\">\(counts.named)件"))
    #expect(text.contains("総称に含まれる <b class=\"nb\">\(counts.covered)件"))
    #expect(text.contains("該当の可能性 <b class=\"nb\">\(counts.possible)件"))
  }

  @Test("keeps the prefecture's programmes apart from a city's")
  func prefectureApart() async throws {
    let portal = try await RunningPortal.shared()
    let city = try await portal.ask("/governments/082201").text
    #expect(city.contains("都道府県が対象の事業"))
    #expect(!(try await portal.ask("/governments/080004")).text.contains("都道府県が対象の事業"))
  }

  @Test("a prefecture lists its municipalities, a designated city its wards")
  func memberLinks() async throws {
    let portal = try await RunningPortal.shared()
    #expect(try await portal.ask("/governments/080004").text.contains("/governments/082201"))
    #expect(try await portal.ask("/governments/141003").text.contains("鶴見区"))
  }

  @Test("a name that several bear asks which one, an unknown one offers names near it")
  func names() async throws {
    let portal = try await RunningPortal.shared()
    let several = try await portal.ask("/governments?name=%E5%BA%9C%E4%B8%AD%E5%B8%82").text
    #expect(several.contains("/governments/132063") && several.contains("/governments/342084"))
    let unknown = try await portal.ask("/governments?name=%E3%81%A4%E3%81%8F%E3%81%B1%E5%B8%82")
    #expect(unknown.status == 404 || unknown.status == 303)
  }

  @Test("a name that nobody bears is 404, keeps what was typed, and offers nothing to take along")
  func nobody() async throws {
    let portal = try await RunningPortal.shared()
    for prefix in ["", "/en", "/easy"] {
      let answer = try await portal.ask(
        "\(prefix)/governments?name=%E3%81%BD%E3%81%BD%E3%81%BD%E5%B8%82")
      #expect(answer.status == 404)
      let text = answer.text
      #expect(text.contains("name=\"name\" type=\"search\""))
      #expect(text.contains("value=\"ぽぽぽ市\""))
      #expect(!text.contains("<ul class=\"rows\">"))
      #expect(!text.contains("/embed?") && !text.contains("governments.csv"))
    }
    let near = try await portal.ask("/governments?name=%E3%81%A4%E3%81%8F%E3%81%B1%E5%B8%82")
    #expect(near.status == 404)
    #expect(near.text.contains("<ul class=\"rows\">") && near.text.contains("/governments/082201"))
  }

  @Test("several of one name are told apart by their prefectures")
  func apart() async throws {
    let portal = try await RunningPortal.shared()
    let path = "/governments?name=%E5%BA%9C%E4%B8%AD%E5%B8%82"
    let japanese = try await portal.ask(path).text
    #expect(japanese.contains(">東京都府中市</a>") && japanese.contains(">広島県府中市</a>"))
    let english = try await portal.ask("/en" + path).text
    #expect(english.contains(">Fuchu City, Tokyo</a>"))
    #expect(english.contains(">Fuchu City, Hiroshima</a>"))
    #expect(!english.contains("/embed?"))
  }

  @Test("a town that is gone has its name in English, and its reading")
  func goneInOtherWords() async throws {
    let portal = try await RunningPortal.shared()
    let english = try await portal.ask("/en/governments/093670").text
    #expect(english.contains("Since 2014 <span>Iwafune Town</span> is Tochigi City"))
    let plain = try await portal.ask("/easy/governments/093670").text
    #expect(plain.contains("<ruby>岩舟町<rp>(<rt>いわふねまち<rp>)</ruby>"))
  }

  @Test("where one name is read in two ways, every reading stands, however heavy the page")
  func homonyms() async throws {
    let portal = try await RunningPortal.shared()
    let path = "/easy/governments?kana=%E3%81%82"
    let text = try await portal.ask(path).text
    #expect(text.utf8.count <= 100_000)
    #expect(text.contains("あさひちょう") && text.contains("あさひまち"))
    #expect(!text.contains(">朝日町</a>"))
    #expect(text.contains("<h1><ruby>名前"))
  }

  @Test("a ward of a city says whose it is, with the city's counts, and is no neighbour of it")
  func ward() async throws {
    let portal = try await RunningPortal.shared()
    let catalogue = portal.holder.current
    let city = try #require(
      LocalGovernmentCode("141003").flatMap { catalogue.gazetteer[$0] })
    let counts = catalogue.counts()[city]
    let text = try await portal.ask("/governments/141011").text
    let leads = PortalFiles.stretches(in: text, from: "<p class=\"lead\">", to: "</p>")
    #expect(leads.count == 1)
    #expect(leads.first?.contains("横浜市の区です") == true)
    #expect(leads.first?.contains("名前\(counts.named)</span>") == true)
    let above = PortalFiles.stretches(in: text, from: "<p class=\"above\">", to: "</p>")
    #expect(above.first?.contains("/governments/141003") == true)
    let ward = try #require(
      LocalGovernmentCode("141011").flatMap { catalogue.gazetteer[$0] })
    #expect(!catalogue.neighboursNamed(near: ward).contains { $0.government.code == city.code })
  }

  @Test("the issuer's page leads to the list that it publishes, and does not say there is nothing")
  func issuer() async throws {
    let portal = try await RunningPortal.shared()
    let count = try #require(portal.holder.current.newest?.programmes.count)
    let text = try await portal.ask("/governments/130001").text
    let leads = PortalFiles.stretches(in: text, from: "<p class=\"lead\">", to: "</p>")
    #expect(leads.count == 1)
    #expect(leads.first?.contains("#m-issuer") == true)
    #expect(leads.first?.contains("\(count)事業</b>を公表") == true)
    #expect(leads.first?.contains("href=\"/editions/") == true)
  }

  @Test("no distance is told from a place to what it lies in", arguments: ["082201", "141003"])
  func distances(code: String) async throws {
    let text = try await RunningPortal.shared().ask("/governments/\(code)").text
    let aside = PortalFiles.stretches(in: text, from: "<aside class=\"aside\">", to: "</ul>")
    let rows = PortalFiles.stretches(in: aside.first ?? "", from: "<li>", to: "</li>")
    let own = rows.first { $0.contains("/governments/\(code.prefix(2))000") }
    #expect(own?.contains("km") == false)
    #expect(rows.contains { $0.contains("km") })
  }

  @Test("numbers that most members share are said once", arguments: ["141003", "080004"])
  func members(code: String) async throws {
    let portal = try await RunningPortal.shared()
    let catalogue = portal.holder.current
    let government = try #require(
      LocalGovernmentCode(code).flatMap { catalogue.gazetteer[$0] })
    let gazetteer = catalogue.gazetteer
    let set =
      government.code.isPrefecture
      ? gazetteer.municipalities(of: government.code) : gazetteer.wards(of: government.code)
    let counts = catalogue.counts()
    let alike = Dictionary(grouping: gazetteer.governments(in: set)) { counts[$0] }
    let most = alike.values.map(\.count).max() ?? 0
    let text = try await portal.ask("/governments/\(code)").text
    let section = try #require(
      PortalFiles.stretches(
        in: text, from: "<section aria-labelledby=\"municipalities\">", to: "</section>"
      ).first)
    let rows = PortalFiles.stretches(in: section, from: "<th scope=\"row\">", to: "</th>")
    #expect(rows.count == set.count - most)
    for member in gazetteer.governments(in: set) {
      #expect(section.contains("/governments/\(member.code.sixDigits)"))
    }
  }

  @Test("quotes the list's own words over what they cover, with their usual name beside them")
  func ownWords() async throws {
    let text = try await RunningPortal.shared().ask("/governments/082201").text
    let headings = PortalFiles.stretches(in: text, from: "<h3 class=\"by-wording\">", to: "</h3>")
    #expect(
      headings.contains { $0.contains(">区市町村</a>」") && $0.contains(">全国区市町村</span>") })
    let list = try String(contentsOf: BundledList.url, encoding: .utf8)
    let quotes = headings.flatMap { PortalFiles.stretches(in: $0, from: "\">", to: "</a>」") }
    #expect(!quotes.isEmpty)
    for quote in quotes {
      let words = String(quote.split(separator: ">").last ?? "")
      #expect(list.contains(words), "\(words)")
    }
  }

  @Test("one that is gone says where its programmes are")
  func gone() async throws {
    let portal = try await RunningPortal.shared()
    let text = try await portal.ask("/governments/093670").text
    #expect(text.contains("この名前での記載はありません"))
    let leads = PortalFiles.stretches(in: text, from: "<p class=\"lead\">", to: "</p>")
    #expect(leads.count == 1)
    #expect(leads.first?.contains("岩舟町は<span class=\"nb\">2014年</span>から栃木市です") == true)
    #expect(leads.first?.contains("href=\"/governments/092037\"") == true)
    #expect(text.contains("<b>お知らせ</b>"))
    let answer = try await portal.ask("/api/v1/governments/09367").json()
    #expect((answer["successors"] as? [[String: Any]])?.first?["code"] as? String == "09203")
  }
}
