import Catalogue
import Foundation
import LocalGovernments
import Participation
import Testing

@Suite("The list of programmes")
struct ProgrammesPageTests {
  @Test("says how many there are, twenty to a page")
  func paging() async throws {
    let portal = try await RunningPortal.shared()
    let total = try #require(portal.holder.current.newest?.programmes.count)
    let first = try await portal.ask("/programmes").text
    #expect(first.contains("<b class=\"nb\">\(total)件</b>"))
    #expect(PortalFiles.stretches(in: first, from: "<li class=\"row\"", to: "</li>").count == 20)
    let all = try await portal.ask("/programmes?all=1").text
    #expect(PortalFiles.stretches(in: all, from: "<li class=\"row\"", to: "</li>").count == total)
  }

  @Test("the sentence that counts names every condition, the place once")
  func conditions() async throws {
    let portal = try await RunningPortal.shared()
    let path = "/programmes?theme=industry&prefecture=07000"
    let place = "<a href=\"/governments/070009\">福島県</a>"
    #expect(try await portal.ask(path).text.contains("<p class=\"lead\">産業 × \(place)："))
    let english = try await portal.ask("/en" + path).text
    #expect(
      english.contains(
        "<p class=\"lead\">Industry&nbsp;· <a href=\"/en/governments/070009\">Fukushima Prefecture</a>: "
      ))
  }

  @Test(
    "where nothing is found it is said once, and a shorter word that finds something is offered")
  func shorter() async throws {
    let portal = try await RunningPortal.shared()
    let text = try await portal.ask("/programmes?q=%E6%B0%B4%E7%B4%A0%E3%81%BD").text
    #expect(text.ranges(of: "「水素ぽ」").count == 1)
    #expect(text.contains("<p class=\"lead\"><b>「水素ぽ」"))
    #expect(text.contains("href=\"/programmes?q=%E6%B0%B4%E7%B4%A0\">「水素」"))
  }

  @Test("behind the last page it says so, and leads to the last")
  func pastEnd() async throws {
    let portal = try await RunningPortal.shared()
    let total = try #require(portal.holder.current.newest?.programmes.count)
    let last = (total + 19) / 20
    let text = try await portal.ask("/programmes?theme=industry&page=99").text
    #expect(text.contains("99ページ目はありません"))
    let whole = try await portal.ask("/en/programmes?page=\(last + 1)").text
    #expect(whole.contains("There is no page \(last + 1)."))
    #expect(whole.contains("href=\"/en/programmes?page=\(last)\">To the last page"))
    #expect(whole.contains("href=\"/en/programmes?page=\(last)\" rel=\"prev\""))
    #expect(try await !portal.ask("/en/programmes?page=\(last)").text.contains("no page"))
    #expect(try await !portal.ask("/programmes?q=zzzzz&page=9").text.contains("ページ目はありません"))
  }

  @Test("a place in the query gives each row its mark, its word and its reason")
  func reasons() async throws {
    let text = try await RunningPortal.shared().ask("/programmes?at=082201").text
    #expect(text.contains("#m-named") && text.contains("名前で記載"))
    #expect(text.contains("」に含まれるため"))
  }

  @Test(
    "a chosen prefecture answers with what its page counts, on the page and in the API",
    arguments: ["07000", "47000", "35000"])
  func prefecture(code: String) async throws {
    let portal = try await RunningPortal.shared()
    let catalogue = portal.holder.current
    let government = try #require(
      LocalGovernmentCode(code).flatMap { catalogue.gazetteer[$0] })
    let counts = catalogue.counts()[government]
    let text = try await portal.ask("/programmes?prefecture=\(code)").text
    let lead = try #require(
      PortalFiles.stretches(in: text, from: "<p class=\"lead\">", to: "</p>").first)
    #expect(lead.contains("\(government.name)</a>"))
    #expect(lead.contains("<b class=\"nb\">\(counts.total)件</b>"))
    #expect(lead.contains("名前\(counts.named)</span>"))
    #expect(lead.contains("総称\(counts.covered)</span>"))
    #expect(lead.contains("可能性\(counts.possible)</span>"))
    let rows = PortalFiles.stretches(in: text, from: "<li class=\"row\"", to: "</li>")
    #expect(!rows.isEmpty && rows.allSatisfy { $0.contains("class=\"row-rel\"") })
    let answer = try await portal.ask("/api/v1/search?prefecture=\(code)").json()
    #expect(answer["total"] as? Int == counts.total)
    let relations = answer["relations"] as? [String: Int]
    #expect(relations?["named"] == counts.named && relations?["possible"] == counts.possible)
  }

  @Test("a list that nothing is found for and nothing narrows has no filters and nothing to take")
  func nothingToTake() async throws {
    let portal = try await RunningPortal.shared()
    let text = try await portal.ask("/programmes?q=%E9%BE%8D%E5%AE%AE%E5%9F%8E").text
    #expect(!text.contains("<fieldset>") && !text.contains("programmes.csv"))
    #expect(!text.contains("application/atom+xml"))
    #expect(try await portal.ask("/programmes?q=%E6%B0%B4").text.contains("programmes.csv"))
    let past = try await portal.ask("/programmes?page=99").text
    #expect(!past.contains("<ol class=\"rows\">"))
  }

  @Test("orders by closeness only where there is something to be close to")
  func orders() async throws {
    let portal = try await RunningPortal.shared()
    #expect(try await !portal.ask("/programmes").text.contains("関連の強い順"))
    #expect(try await portal.ask("/programmes?q=%E6%B0%B4").text.contains("関連の強い順"))
  }

  @Test("nothing found says which zero, and what is near")
  func empty() async throws {
    let text = try await RunningPortal.shared().ask("/programmes?q=%E9%BE%8D%E5%AE%AE%E5%9F%8E")
      .text
    #expect(text.contains("に一致する事業はありません"))
  }

  private func lead(of target: String) async throws -> (page: String, lead: String) {
    let encoded = target.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? target
    let page = try await RunningPortal.shared().ask(encoded).text
    let leads = PortalFiles.stretches(in: page, from: "<p class=\"lead\">", to: "</p>")
    return (page, try #require(leads.first))
  }

  @Test("a word near to a government's name leads to the same search for the government")
  func nearNames() async throws {
    let page = try await lead(of: "/programmes?q=水素 小管村&theme=environment").page
    let query = "q=%E6%B0%B4%E7%B4%A0%20%E5%B0%8F%E8%8F%85%E6%9D%91"
    #expect(page.contains("「小管村」に近い名前の自治体で探す"))
    #expect(page.contains("href=\"/programmes?theme=environment&amp;\(query)\">小菅村</a>"))
    #expect(try await !lead(of: "/programmes?q=花粉").page.contains("近い名前"))
  }

  @Test("what may be a municipality that is long gone is told not to be known")
  func longGone() async throws {
    #expect(try await lead(of: "/programmes?q=清水市").page.contains("より前になくなった市区町村の名前は"))
    #expect(try await !lead(of: "/programmes?q=茨木県").page.contains("より前になくなった"))
    #expect(try await !lead(of: "/programmes?q=小菅村").page.contains("より前になくなった"))
  }

  @Test("a relation that is chosen is the only one that the sentence counts")
  func chosenRelation() async throws {
    let lead = try await lead(of: "/programmes?at=194425&relation=covered").lead
    #expect(lead.contains("<b class=\"nb\">15件</b>"))
    #expect(lead.contains("名前0</span>") && lead.contains("総称15</span>"))
    #expect(lead.contains("可能性0</span>"))
  }

  @Test("a region is the subject of the sentence, and each row says by which name it answers")
  func region() async throws {
    let found = try await lead(of: "/programmes?q=東北")
    #expect(found.lead.contains("東北地方：<b"))
    #expect(found.page.contains("その中の市区町村として読みました"))
    #expect(found.page.contains("宮城県仙台市の名前があるため"))
    #expect(
      try await lead(of: "/en/programmes?q=Tohoku").page.contains("by the name of Sendai City"))
    #expect(try await !lead(of: "/programmes?q=宮城県").page.contains("の名前があるため"))
    #expect(try await !lead(of: "/programmes?q=九都県市").page.contains("その中の市区町村"))
  }

  @Test("a bureau in the words narrows like a choice, and can be taken away like one")
  func bureau() async throws {
    let found = try await lead(of: "/programmes?q=水道局 ICT")
    #expect(found.page.contains("所管局：<b>水道局</b> <a href=\"/programmes?q=ICT\">"))
    let all = try await lead(of: "/en/programmes?q=Bureau of Waterworks")
    let named = try await lead(of: "/en/programmes?bureau=waterworks")
    #expect(
      try #require(all.lead.firstMatch(of: /<b class="nb">(\d+)<\/b>/)?.1)
        == named.lead.firstMatch(of: /<b class="nb">(\d+)<\/b>/)?.1)
  }

  @Test("the search box leads to a government spelled in kana with its suffix")
  func kana() async throws {
    let answer = try await RunningPortal.shared()
      .ask("/search?q=%E3%81%93%E3%81%99%E3%81%92%E6%9D%91")
    #expect(answer.headers["location"] == "/governments/194425")
  }

  @Test(
    "every facet value that the form offers leaves what it says", arguments: ["industry", "other"])
  func facets(theme: String) async throws {
    let portal = try await RunningPortal.shared()
    let summary = portal.holder.current.themes().first { $0.slug == theme }
    let count = try #require(summary).count
    let text = try await portal.ask("/programmes?theme=\(theme)").text
    #expect(text.contains("<b class=\"nb\">\(count)件</b>"))
    #expect(text.contains("value=\"\(theme)\" checked"))
  }

  @Test(
    "a value that no list has is told, not answered with nothing",
    arguments: ["theme=nope", "bureau=nope", "prefecture=nope", "role=nope"])
  func unknownValues(query: String) async throws {
    let portal = try await RunningPortal.shared()
    let page = try await portal.ask("/programmes?\(query)")
    #expect(page.status == 400)
    #expect(page.text.contains("「nope」という値は使えません"))
    for path in ["/api/v1/programmes?", "/programmes.csv?", "/api/v1/programmes?not-"] {
      #expect(try await portal.ask(path + query).status == 400)
    }
  }
}
