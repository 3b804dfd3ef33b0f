import Foundation
import Testing

@Suite struct GovernmentTests {
  private let command: Command

  init() throws { command = try Command() }

  @Test(
    "A government is found by name and by code of five or six digits",
    arguments: [
      "つくば市", "茨城県つくば市", "08220", "082201",
    ])
  func found(name: String) throws {
    let run = try command.run("government", name, "--json")
    #expect(run.status == 0)
    let json = try run.json()
    #expect(json["code"] as? String == "08220")
    #expect(json["name"] as? String == "つくば市")
    let named = json.objects("named")
    #expect(named.compactMap { $0["number"] as? String } == ["2"])
    #expect(named.first?["wording"] as? String == "つくば市")
    #expect(json.objects("covered").contains { $0["wording"] as? String == "都外市町村" })
  }

  @Test("Under the programmes stand those in which others like it are named")
  func suggestions() throws {
    let run = try command.run("government", "道志村")
    let parts = run.output.components(separatedBy: "似た自治体が名前で記載されている事業")
    #expect(parts.count == 2)
    #expect(parts.last?.contains("小菅村") == true && parts.last?.contains("77") == true)
  }

  @Test("A name that several governments bear is ambiguous, with their codes")
  func ambiguous() throws {
    let run = try command.run("government", "府中市", "--json")
    #expect(run.status == 1)
    let error = try run.json().object("error")
    #expect(error["code"] as? String == "ambiguous")
    #expect(error.strings("candidates") == ["13206", "34208"])
  }

  @Test("An unknown name comes with the nearest ones")
  func unknown() throws {
    let run = try command.run("government", "つくぱ市", "--json")
    #expect(run.status == 1)
    let error = try run.json().object("error")
    #expect(error["code"] as? String == "unknown")
    #expect(error.strings("nearest").contains("つくば市"))
  }

  @Test(
    "People are told in their language",
    arguments: [
      ("ja_JP.UTF-8", "見つかりません"), ("en_US.UTF-8", "no local government"), ("C", "見つかりません"),
    ])
  func language(locale: String, words: String) throws {
    let run = try command.run("government", "なし町", environment: ["LC_ALL": locale])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words))
  }

  @Test("A government that is gone is answered by what stands in its place")
  func gone() throws {
    let json = try command.run("government", "岩舟町", "--json").json()
    #expect(json["until"] as? String == "2014-04-04")
    let heir = try #require(json.objects("successors").first)
    #expect(heir["code"] as? String == "09203")
    let found = ["named", "covered", "possible"].compactMap { heir[$0] as? Int }.reduce(0, +)
    let searched = try command.run("search", "岩舟町", "--json").json()
    #expect(searched["total"] as? Int == found)
    #expect(
      try command.run("search", "岩舟町").output.contains("岩舟町 09367（現在: 栃木県栃木市 09203）"))
    let text = try command.run("government", "岩舟町").output
    #expect(text.contains("平成26年4月4日まで存在した自治体です。現在: 栃木県栃木市 09203"))
    #expect(text.contains("区市町村") && !text.contains("一覧に記載がありません\n"))
    #expect(try command.run("government", "つくば市", "--json").json()["until"] is NSNull)
  }
}
