import Catalogue
import Participation
import Testing

@Suite("Group wordings")
struct GroupPagesTests {
  @Test(
    "what stands in quotation marks as a group's name are words of the list",
    arguments: ["", "/easy", "/en"])
  func quoted(language: String) async throws {
    let portal = try await RunningPortal.shared()
    let catalogue = portal.holder.current
    let cells = catalogue.newest?.programmes.map(\.participants.text) ?? []
    func expectWritten(_ markup: String, _ path: String) throws {
      let quotes = PortalFiles.stretches(in: markup, from: "「", to: "」")
        .map { $0.replacing(#/<[^>]+>/#, with: "") }
      #expect(!quotes.isEmpty, "\(path)")
      for quote in quotes {
        #expect(cells.contains { $0.contains(quote) }, "\(path): \(quote)")
      }
    }
    let off = "?readings=off"
    let all = try await portal.ask(language + "/groups" + off).text
    try expectWritten(
      try #require(PortalFiles.stretches(in: all, from: "<tbody>", to: "</tbody>").first), "/groups"
    )
    for group in catalogue.groups() {
      let path = "\(language)/groups/\(group.id)\(off)"
      let page = try await portal.ask(path).text
      try expectWritten(
        try #require(PortalFiles.stretches(in: page, from: "<h1", to: "</h1>").first), path)
    }
    // A city of Hokuriku, where the list's words and the usual names differ.
    let path = language + "/governments/170003/brief" + off
    let sheet = try await portal.ask(path).text
    let groups = PortalFiles.stretches(in: sheet, from: "<ul class=\"in-group\">", to: "</ul>")
    try expectWritten(try #require(groups.first), path)
  }

  @Test("a group says where the list limits it, and that its issuer is not in it")
  func limits() async throws {
    let portal = try await RunningPortal.shared()
    func lead(_ path: String) async throws -> String {
      let page = try await portal.ask(path + "?readings=off").text
      return PortalFiles.stretches(in: page, from: "<p class=\"lead\"", to: "</p>").first ?? ""
    }
    // No. 12 goes on to name twenty-two of the prefectures.
    let prefectures = try await lead("/groups/all-prefectures")
    #expect(prefectures.contains("うち1事業では一部"))
    #expect(prefectures.contains("発行元の東京都は含みません"))
    let english = try await lead("/en/groups/all-prefectures")
    #expect(english.contains("Tokyo Metropolis, the issuer, is not one of them."))
    let tohoku = try await lead("/groups/tohoku")
    #expect(!tohoku.isEmpty && !tohoku.contains("発行元") && !tohoku.contains("うち"))
  }

  @Test("the usual name stands beside the list's words where these leave part of it out")
  func usualName() async throws {
    let portal = try await RunningPortal.shared()
    let page = try await portal.ask("/groups/all-municipalities").text
    #expect(page.contains("「区市町村」</h1>") && page.contains(">全国区市町村</p>"))
    #expect(!(try await portal.ask("/groups/tohoku").text.contains("class=\"above\"")))
  }
}
