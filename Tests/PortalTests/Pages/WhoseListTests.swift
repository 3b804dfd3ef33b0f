import Catalogue
import LocalGovernments
import Participation
import Testing

@Suite("Whose list it is")
struct WhoseListTests {
  @Test(
    "the counts say which list they are of, and whose it is",
    arguments: [
      ("", "東京都の令和7年度の一覧"), ("/easy", "東京都の 2025年度の 一覧"),
      ("/en", "FY 2025 list of Tokyo Metropolis"),
    ])
  func told(language: String, name: String) async throws {
    let portal = try await RunningPortal.shared()
    for path in [
      language.isEmpty ? "/" : "", "/governments/082201", "/governments/082201/brief",
      "/governments/352012",
    ] {
      let page = try await portal.ask(language + path + "?readings=off").text
      let main = try #require(PortalFiles.stretches(in: page, from: "<main", to: "</main>").first)
      #expect(main.contains(name), "\(path)")
    }
    let card = try await portal.ask(language + "/governments/082201").text
    let description = PortalFiles.stretches(in: card, from: "og:description\" content=\"", to: "\"")
    #expect(description.first?.contains(name) == true)
  }

  @Test(
    "feeds say so in their titles", arguments: ["", "/en"],
    ["/governments/082201.atom", "/programmes.atom"])
  func feed(language: String, path: String) async throws {
    let portal = try await RunningPortal.shared()
    let feed = try await portal.ask(language + path).text
    let name = language.isEmpty ? "東京都の令和7年度の一覧" : "FY 2025 list of Tokyo Metropolis"
    #expect(
      PortalFiles.stretches(in: feed, from: "<title>", to: "</title>").first?.contains(name) == true
    )
  }

  @Test("a page without a list speaks of none")
  func withoutList() async throws {
    let portal = try await RunningPortal.start(lists: [])
    let page = try await portal.ask("/governments/082201").text
    #expect(page.contains("一覧に、この自治体に関わる記載はありません。"))
    #expect(!page.contains("東京都の"))
  }

  @Test("every government that a bureau's programmes name is on its page", arguments: ["", "/en"])
  func everyNamed(language: String) async throws {
    let portal = try await RunningPortal.shared()
    let catalogue = portal.holder.current
    let named =
      catalogue.newest?.programmes.filter { $0.bureau == "水道局" }
      .flatMap { Array($0.participants.named.ordinals) } ?? []
    #expect(Set(named).count > 12)
    let page = try await portal.ask(language + "/bureaus/waterworks").text
    let aside = try #require(
      PortalFiles.stretches(in: page, from: "<section class=\"aside\">", to: "</section>").first)
    for ordinal in Set(named) {
      let code = catalogue.gazetteer[ordinal: ordinal].code.sixDigits
      #expect(aside.contains("\(language)/governments/\(code)\""), "\(code)")
    }
  }
}
