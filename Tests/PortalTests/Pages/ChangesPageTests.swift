import Catalogue
import Changes
import CivilDates
import Foundation
import Participation
import Testing

@Suite("What changed between lists")
struct ChangesPageTests {
  private func newest(_ portal: RunningPortal) throws -> (Edition, EditionChanges) {
    let catalogue = portal.holder.current
    let new = try #require(catalogue.newest)
    let old = try #require(catalogue.edition(before: new))
    return (new, catalogue.comparison(from: old, to: new).changes)
  }

  @Test("in English bureaus go by their English names, and group wordings are explained")
  func englishNames() async throws {
    let portal = try await TwoEditions.portal()
    let text = try await portal.ask("/en/editions/tokyo-2025/changes?all=1").text
    #expect(text.contains("</span>Startup Strategy Promotion Headquarters</ins>"))
    #expect(!text.contains("</span>スタートアップ戦略推進本部</ins>"))
    #expect(text.contains("「全国道府県」 <span lang=\"en\">all prefectures</span>"))
  }

  @Test("the page tells the figures, and every change on one of its pages", arguments: ["", "/en"])
  func everyChange(language: String) async throws {
    let portal = try await TwoEditions.portal()
    let (_, changes) = try newest(portal)
    let answer = try await portal.ask(language + "/editions/tokyo-2025/changes?all=1")
    #expect(answer.status == 200)
    let text = answer.text
    for entry in changes.programmes where !entry.isUnchanged {
      let programme = try #require(entry.programme)
      #expect(text.contains("href=\"\(language)/programmes/\(programme.id)\""), "\(programme.id)")
    }
    #expect(text.contains("<ins>") && text.contains("<del>"))
    #expect(
      PortalFiles.stretches(in: text, from: "<ins>", to: "</ins>").allSatisfy {
        $0.hasPrefix("<span class=\"hidden\"")
      })
    #expect(!text.contains("{{"))
  }

  @Test("the pages in turn show what one page of all shows")
  func paging() async throws {
    let portal = try await TwoEditions.portal()
    func entries(_ query: String) async throws -> [String] {
      let text = try await portal.ask("/editions/tokyo-2025/changes?\(query)").text
      return PortalFiles.stretches(in: text, from: "<article class=\"change\">", to: "</h3>")
    }
    let all = try await entries("all=1")
    var seen: [String] = []
    for page in 1...((all.count + 19) / 20) { seen += try await entries("page=\(page)") }
    #expect(seen == all)
    let renamed = try await entries("kind=renamed&all=1")
    #expect(renamed.count == (try newest(portal).1.summary.counts[.renamed]))
  }

  @Test("a kind of change has a heading with its number, and the tables stay with all of them")
  func oneKind() async throws {
    let portal = try await TwoEditions.portal()
    let count = try #require(try newest(portal).1.summary.counts[.participants])
    let text = try await portal.ask("/editions/tokyo-2025/changes?kind=participants").text
    let heading = try #require(
      PortalFiles.stretches(in: text, from: "<h1>", to: "</h1>").first)
    #expect(heading.contains("関係自治体の変更") && heading.contains("\(count)件"))
    #expect(!text.contains("<table"))
    #expect(try await portal.ask("/editions/tokyo-2025/changes").text.contains("<table"))
  }

  @Test("English pages tell themes and bureaus by their English names")
  func english() async throws {
    let portal = try await TwoEditions.portal()
    let text = try await portal.ask("/en/editions/tokyo-2025/changes?all=1").text
    #expect(text.contains(">Bureau of Industrial and Labor Affairs</span>"))
    #expect(text.contains("role=\"rowheader\">Disaster recovery</th>"))
  }

  @Test("the first list of an issuer says that there is nothing to compare with")
  func first() async throws {
    for portal in [try await TwoEditions.portal(), try await RunningPortal.shared()] {
      let edition = try #require(portal.holder.current.editions.last)
      let id = edition.id
      let answer = try await portal.ask("/editions/\(id)/changes")
      #expect(answer.status == 200)
      #expect(answer.text.contains("まだここで公開されていません"))
      // It waits for the list of the year before its own.
      let before = (edition.fiscalYear ?? edition.asOf.fiscalYear) - 1
      #expect(
        try await portal.ask("/en/editions/\(id)/changes").text
          .contains("Once the FY \(before) list is published"))
      let api = try await portal.ask("/api/v1/editions/\(id)/changes")
      #expect(api.status == 200)
      #expect(try api.json()["changes"] is NSNull)
    }
  }

  @Test("another list may be compared with, in either direction")
  func from() async throws {
    let portal = try await TwoEditions.portal()
    let back = try await portal.ask("/editions/tokyo-2024/changes?from=tokyo-2025")
    #expect(back.status == 200)
    #expect(back.text.contains("/editions/tokyo-2025\""))
    #expect(try await portal.ask("/editions/tokyo-2025/changes?from=none").status == 404)
    #expect(try await portal.ask("/editions/none/changes").status == 404)
    #expect(try await portal.ask("/editions/tokyo-2025/changes?kind=none").status == 400)
    #expect(try await portal.ask("/editions/tokyo-2025/changes?page=0").status == 400)
  }

  @Test("the list's own page and the programme's page lead to it")
  func links() async throws {
    let portal = try await TwoEditions.portal()
    let (_, changes) = try newest(portal)
    #expect(
      try await portal.ask("/editions/tokyo-2025").text
        .contains("href=\"/editions/tokyo-2025/changes\""))
    let renamed = try #require(changes.programmes(.renamed).first?.new.first)
    let text = try await portal.ask("/programmes/\(renamed.id)").text
    #expect(text.contains("href=\"/editions/tokyo-2025/changes\""))
    #expect(text.contains("id=\"changes\""))
  }

  @Test("the row of an older list stays, and leads to the programme of today")
  func oldAddress() async throws {
    let portal = try await TwoEditions.portal()
    let (_, changes) = try newest(portal)
    let pair = try #require(changes.programmes(.renamed).first)
    let old = try #require(pair.old.first)
    let new = try #require(pair.new.first)
    let answer = try await portal.ask("/programmes/\(old.id)")
    #expect(answer.status == 200)
    #expect(answer.text.contains("href=\"/programmes/\(new.id)\""))
    let ended = try #require(changes.programmes(.ended).first?.old.first)
    #expect(
      try await portal.ask("/programmes/\(ended.id)").text
        .contains("href=\"/editions/tokyo-2025/changes\""))
  }

  @Test("the lasting identifier leads to the newest row, here and in the API")
  func lastingIdentifier() async throws {
    let portal = try await TwoEditions.portal()
    let (_, changes) = try newest(portal)
    let pair = try #require(changes.programmes(.renamed).first)
    let old = try #require(pair.old.first)
    let new = try #require(pair.new.first)
    let row = try await portal.ask("/api/v1/programmes/\(old.id)").json()
    let id = try #require(row["lastingId"] as? String)
    let answer = try await portal.ask("/programmes/\(id)")
    #expect(answer.status == 303)
    #expect(answer.headers["location"] == "/programmes/\(new.id)")
    let programme = try await portal.ask("/api/v1/programmes/\(id)").json()
    #expect(programme["id"] as? String == new.id)
    #expect(programme["lastingId"] as? String == id)
  }

  @Test("the API walks over the same entries, stretch by stretch")
  func api() async throws {
    let portal = try await TwoEditions.portal()
    let (new, changes) = try newest(portal)
    var offset: Int? = 0
    var rows: [String] = []
    while let start = offset {
      let answer =
        try await portal
        .ask("/api/v1/editions/\(new.id)/changes?limit=30&offset=\(start)").json()
      let object = try #require(answer["changes"] as? [String: Any])
      for field in ["from", "to", "summary", "programmes"] { #expect(object[field] != nil) }
      let entries = try #require(object["programmes"] as? [[String: Any]])
      for entry in entries {
        for field in ["kinds", "from", "to", "match", "name", "links", "participants"] {
          #expect(entry[field] != nil, "\(field)")
        }
        rows += (entry["to"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
      }
      offset = answer["next"] as? Int
      #expect(answer["total"] as? Int == changes.programmes.count)
    }
    #expect(rows.sorted() == new.programmes.map(\.id).sorted())
  }

  @Test("markup in either list is printed as text")
  func hostile() async throws {
    let row = "&lt;script&gt;alert(1)&lt;/script&gt;"
    func list(_ year: Int, _ word: String) -> String {
      """
      令和\(year - 2018)年度 一覧（\(year)年4月1日時点）
      <産業の連携>
      No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体
      1\t市場\(row)まつり【\(row)局】\t市場の広場で産品を\(word)\(row)並べる催し\tjavascript:alert(\(year))\tつくば市、\(row)\(word)
      """
    }
    let portal = try await RunningPortal.start(lists: [list(2025, "毎月"), list(2024, "毎年")])
    for target in ["/editions/tokyo-2025/changes", "/programmes/tokyo-2025-1"] {
      let answer = try await portal.ask(target)
      #expect(answer.status == 200)
      #expect(!answer.text.contains("<script>alert"), "\(target)")
      #expect(!answer.text.contains("href=\"javascript:"), "\(target)")
    }
  }
}
