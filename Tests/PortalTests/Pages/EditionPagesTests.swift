import BundledLists
import Catalogue
import Checking
import Foundation
import Lists
import LocalGovernments
import Participation
import Portal
import Testing

@Suite("A published list's findings and file")
struct EditionPagesTests {
  @Test(
    "shows what the check found, errors and warnings in front, each with its place and programme")
  func checks() async throws {
    let portal = try await RunningPortal.start()
    let catalogue = portal.holder.current
    let gazetteer = catalogue.gazetteer
    let document = try ListReader.read(
      Array(try Data(contentsOf: BundledList.url)), named: BundledList.fileName)
    let tokyo = LocalGovernmentCode(number: 13_000).flatMap { gazetteer[$0] }
    let resolved = EditionResolver(gazetteer: gazetteer)
      .resolve(document, issuer: tokyo, today: gazetteer.date)
    let findings = Checker(gazetteer: gazetteer).check(document: document, resolved: resolved)
    portal.holder.swap(
      Catalogue(
        editions: catalogue.editions, gazetteer: gazetteer,
        findings: ["tokyo-2025": findings]))
    let serious = findings.filter { $0.severity > .note }
    for (path, word) in [("", "確認事項"), ("/en", "To be checked")] {
      let answer = try await portal.ask(path + "/editions/tokyo-2025/checks")
      #expect(answer.status == 200)
      #expect(answer.body.count < 100_000)
      let rows = PortalFiles.stretches(
        in: answer.text, from: "class=\"finding look\"", to: "</article>")
      #expect(rows.count == serious.count)
      let heading = PortalFiles.stretches(in: answer.text, from: "<h1", to: "</h1>").first
      #expect(heading?.contains(String(serious.count)) == true)
      for (row, finding) in zip(rows, serious) {
        #expect(row.contains(word))
        let number = try #require(finding.programme)
        #expect(row.contains("href=\"\(path)/programmes/tokyo-2025-\(number)\""))
        #expect(row.contains(path.isEmpty ? "行目</" : ">line "))
        // What a finding speaks of stands beside it: 「もう一つは…の次に」 has its place.
        #expect(row.contains("<mark>"), "\(number)")
        let quotesBoth = PortalFiles.stretches(in: row, from: "<mark>", to: "</mark>").count == 2
        #expect(quotesBoth == (number == "56"), "\(number)")
      }
    }
    let edition = try await portal.ask("/en/editions/tokyo-2025").text
    #expect(edition.contains("href=\"/en/editions/tokyo-2025/checks\""))
    #expect(
      edition.contains(
        "<h1 class=\"breaks\">Tokyo Metropolis: list of joint programmes, FY 2025</h1>"))
    #expect(edition.contains("title: <span class=\"official breaks\" lang=\"ja\">令和7年度"))
    #expect(!edition.contains("/editions/tokyo-2025/source"))
    #expect(try await portal.ask("/editions/none/checks").status == 404)
    #expect(try await portal.ask("/editions/tokyo-2025/source").status == 404)
  }

  @Test("gives back the file as it was published, with its type and name, to be saved")
  func source() async throws {
    let bytes = Array(try Data(contentsOf: BundledList.url))
    let list = String(decoding: bytes, as: UTF8.self)
    let portal = try await RunningPortal.start(
      lists: [list],
      sources: EditionSources { edition in
        edition == "tokyo-2025" ? .init(name: "一覧\".txt", encoding: .cp932, bytes: bytes) : nil
      })
    let answer = try await portal.ask("/editions/tokyo-2025/source")
    #expect(answer.status == 200)
    #expect(Array(answer.body) == bytes)
    #expect(answer.headers["content-type"] == "text/plain; charset=Shift_JIS")
    #expect(
      answer.headers["content-disposition"]
        == "attachment; filename*=UTF-8''%E4%B8%80%E8%A6%A7%22.txt")
    #expect(
      try await portal.ask("/editions/tokyo-2025").text
        .contains("href=\"/editions/tokyo-2025/source\""))
    #expect(try await portal.ask("/editions/none/source").status == 404)
  }

  @Test("the bureaus and themes of every issuer's current list have their pages")
  func issuers() async throws {
    let portal = try await RunningPortal.start()
    let catalogue = portal.holder.current
    let gazetteer = catalogue.gazetteer
    let text =
      "大阪府の連携事業一覧（令和7年6月1日時点）\n\n"
      + "No.\t事業名【所管局名】\t事業内容\t関係自治体\n1\t道の管理【都市整備部】\t道を直す\t堺市\n"
    let osaka = EditionResolver(gazetteer: gazetteer).resolve(
      try ListReader.read(Array(text.utf8), named: "osaka.txt"),
      issuer: LocalGovernmentCode(number: 27_000).flatMap { gazetteer[$0] }, today: gazetteer.date
    ).edition
    portal.holder.swap(
      Catalogue(editions: catalogue.editions + [osaka], gazetteer: gazetteer))
    #expect(portal.holder.current.currentEditions.count == 2)
    let all = try await portal.ask("/bureaus").text
    let links = PortalFiles.stretches(in: all, from: "href=\"/bureaus/", to: "\"")
    #expect(Set(links).count == portal.holder.current.bureaus().count)
    for link in Set(links) + ["waterworks", "waterworks.csv"] {
      #expect(try await portal.ask("/bureaus/\(link)").status == 200, "\(link)")
    }
    #expect(try await portal.ask("/themes/industry").status == 200)
    #expect(try await portal.ask("/bureaus/waterworks?edition=\(osaka.id)").status == 404)
  }
}
