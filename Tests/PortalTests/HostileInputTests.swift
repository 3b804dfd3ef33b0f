import Catalogue
import Foundation
import Participation
import Testing

@Suite("Hostile input")
struct HostileInputTests {
  private static let inputs = [
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
    "..%2F..%2Fetc%2Fpasswd", "%00", "%FF%FE", "%E2%80%AE", "{{site}}", "'%20OR%201=1--",
    String(repeating: "%E3%81%82", count: 500), "-1", "99999999999999999999",
  ]
  private static let addresses = [
    "/programmes?q=", "/programmes?at=", "/programmes?theme=", "/programmes?page=",
    "/governments?name=", "/governments?kana=", "/search?q=", "/programmes/", "/governments/",
    "/groups/", "/themes/", "/bureaus/", "/editions/", "/editions/tokyo-2025/changes?from=",
    "/editions/tokyo-2025/changes?kind=", "/api/v1/editions/tokyo-2025/changes?from=", "/static/",
    "/?colours=", "/embed?url=", "/oembed?url=", "/programmes.atom?at=", "/governments.csv?kana=",
    "/og/programmes/",
    "/api/v1/search?q=", "/api/v1/search?limit=", "/api/v1/resolve?text=",
    "/api/v1/resolve?issuer=x&text=", "/api/v1/programmes/", "/api/v1/governments/",
  ]

  @Test("nothing that is sent breaks a page or comes back as markup", arguments: addresses, inputs)
  func harmless(address: String, input: String) async throws {
    let target = address + (input.hasPrefix("{") ? "%7B%7Bsite%7D%7D" : input)
    let answer = try await RunningPortal.shared().ask(target)
    #expect(answer.status < 500)
    let isJSON = answer.headers["content-type"]?.contains("json") == true
    if !isJSON {
      #expect(!answer.text.contains("<script>alert"))
      #expect(!answer.text.contains("<img"))
    }
    #expect(answer.headers["x-content-type-options"] == "nosniff")
  }

  @Test("markup in a list is printed as text")
  func markupInList() async throws {
    let list = """
      令和7年度 一覧（2025年4月1日時点）
      <産業の連携>
      No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体
      1\t&lt;script&gt;alert(1)&lt;/script&gt;事業 【産業&lt;b&gt;局】\t内容&lt;script&gt;alert(2)&lt;/script&gt;\tjavascript:alert(3)\tつくば市、&lt;script&gt;alert(4)&lt;/script&gt;
      """
    let portal = try await RunningPortal.start(list: list)
    let programme = try #require(portal.holder.current.newest?.programmes.first)
    for target in [
      "/programmes/\(programme.id)", "/programmes", "/editions/tokyo-2025", "/governments/082201",
      "/bureaus", "/programmes?q=script",
    ] {
      let answer = try await portal.ask(target)
      #expect(answer.status == 200, "\(target)")
      #expect(!answer.text.contains("<script>alert"), "\(target)")
      #expect(!answer.text.contains("href=\"javascript:"), "\(target)")
    }
  }
}
