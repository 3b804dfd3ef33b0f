import BundledLists
import Catalogue
import Foundation
import LocalGovernments
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
  func members() async throws {
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
    #expect(unknown.status == 200 || unknown.status == 303)
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
    #expect(
      text.contains("<ul class=\"plain\"><li><span class=\"chip\"><a href=\"/governments/092037\""))
    let answer = try await portal.ask("/api/v1/governments/09367").json()
    #expect((answer["successors"] as? [[String: Any]])?.first?["code"] as? String == "09203")
  }
}
