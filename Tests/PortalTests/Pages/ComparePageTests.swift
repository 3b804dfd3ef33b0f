import Foundation
import Testing

@Suite("The page that compares governments")
struct ComparePageTests {
  private func ask(_ target: String) async throws -> RunningPortal.Answer {
    let encoded = target.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? target
    return try await RunningPortal.shared().ask(encoded)
  }

  @Test("says in the first sentence what two share, and in the next what each has alone")
  func answer() async throws {
    let text = try await ask("/compare?g=082201&g=082023").text
    #expect(text.contains("関わる事業は<b class=\"nb\">15件</b>"))
    #expect(text.contains("つくば市だけが関わる事業：<b>1件</b>"))
    #expect(text.contains("日立市だけが関わる事業：<b>1件</b>"))
    let three = try await ask("/en/compare?g=080004&g=141003&g=194425").text
    #expect(three.contains("names or includes all three in") && !three.contains("both"))
    let english = try await ask("/en/compare?g=082201&g=082023").text
    #expect(english.contains("names or includes both in <b class=\"nb\">15</b> programmes"))
  }

  @Test("names and short codes that people type lead to the address with codes")
  func names() async throws {
    for target in ["/compare?g=つくば市&g=日立市&g=", "/compare?g=08220&g=茨城県日立市"] {
      let answer = try await ask(target)
      #expect(answer.status == 303)
      #expect(answer.headers["location"] == "/compare?g=082201&g=082023")
    }
  }

  @Test("a name of several asks which one, and keeps the others chosen")
  func ambiguous() async throws {
    let text = try await ask("/compare?g=082201&g=府中市").text
    #expect(text.contains("href=\"/compare?g=082201&amp;g=132063\""))
    #expect(text.contains("href=\"/compare?g=082201&amp;g=342084\""))
    let english = try await ask("/en/compare?g=082201&g=府中市").text
    #expect(english.contains(">Fuchu City, Tokyo</a>"))
    #expect(english.contains(">Fuchu City, Hiroshima</a>"))
  }

  @Test("a code that nobody has, and a fourth government, are told in words")
  func faults() async throws {
    let wrong = try await ask("/compare?g=082201&g=082209")
    #expect(wrong.status == 200 && wrong.text.contains("「082209」というコードの自治体はありません"))
    let four = try await ask("/compare?g=082201&g=082023&g=080004&g=141003").text
    #expect(four.contains("くらべられるのは3つまでです"))
    let unknown = try await ask("/compare?g=つくぱ市").text
    #expect(unknown.contains("見つかりません") && unknown.contains("082201"))
    #expect(unknown.contains("近い名前："))
    let unlike = try await ask("/compare?g=あああ").text
    #expect(unlike.contains("近い名前の自治体も見つかりません") && !unlike.contains("近い名前："))
  }

  @Test("one alone offers governments of its kind to put beside it")
  func alone() async throws {
    let text = try await ask("/compare?g=194425").text
    #expect(text.contains("href=\"/compare?g=194425&amp;g=194433\""))
  }

  @Test("the table has a row for each programme, and refuses what the page explains")
  func table() async throws {
    let json = try await ask("/compare.json?g=082201&g=082023").json()
    let rows = try #require(json["rows"] as? [[String: Any]])
    #expect(rows.count { $0["part"] as? String == "all-covered" } == 15)
    let named = try #require(rows.first { $0["number"] as? String == "76" })
    #expect(named["relation_082023"] as? String == "named")
    #expect(named["relation_082201"] is NSNull)
    #expect(try await ask("/compare.csv?g=082201&g=082023&g=080004&g=141003").status == 400)
    #expect(try await ask("/compare.csv?g=府中市").status == 404)
    #expect(try await ask("/compare.csv").status == 400)
  }

  @Test("a government's page leads to it, and to what others like it take part in")
  func links() async throws {
    let text = try await ask("/governments/082201").text
    #expect(text.contains("href=\"/compare?g=082201\""))
    #expect(text.contains("日立市（同じ茨城県の市）が名前で記載"))
    let api = try await ask("/api/v1/governments/12100/suggestions?limit=50").json()
    let all = try #require(api["suggestions"] as? [[String: Any]])
    let found = try #require(all.first { $0["number"] as? String == "76" })
    let reasons = try #require(found["reasons"] as? [[String: Any]])
    let kind = try #require(reasons.first { $0["likeness"] as? String == "same-kind" })
    #expect((kind["governments"] as? [String])?.count == 18)
  }

  @Test("of three, an open wording says whom it may mean where it is not all of them")
  func possibleForWhom() async throws {
    let portal = try await RunningPortal.shared()
    let query = "?g=082201&g=170003&g=194425&readings=off"
    let page = try await portal.ask("/compare" + query).text
    #expect(page.contains("「石川県の関係団体」：石川県</div>"))
    #expect(page.contains("「近隣等関係自治体」：つくば市、小菅村</div>"))
    #expect(page.contains("「ほか69自治体」</div>"))
  }
}
