import CivilDates
import Foundation
import ModelContext
import Testing

@Suite("Tools")
struct ToolTests {
  /// The line of the published file whose row bears the number.
  private func line(ofNumber number: String) throws -> Int {
    let text = try String(contentsOf: Self.list, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.hasPrefix(number + "\t") }) + 1
  }

  private static let list = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../lists/tokyo-2025.txt")

  @Test("every tool declares a closed schema, is read-only, and speaks both languages")
  func declarations() async throws {
    var conversation = try Conversation()
    let result = try #require(try await conversation.ask("tools/list").result)
    let tools = try #require(result["tools"] as? [[String: Any]])
    let names = tools.compactMap { $0["name"] as? String }
    #expect(names == ["search", "government", "programme", "resolve", "check"])
    for tool in tools {
      let schema = try #require(tool["inputSchema"] as? [String: Any])
      #expect(schema["type"] as? String == "object")
      #expect(schema["additionalProperties"] as? Bool == false)
      let annotations = try #require(tool["annotations"] as? [String: Any])
      #expect(annotations["readOnlyHint"] as? Bool == true)
      let description = try #require(tool["description"] as? String)
      #expect(description.contains(" / "))
    }
  }

  @Test("小菅村 is named in No. 77, cited with its line, its wording and its page")
  func kosuge() async throws {
    var conversation = try Conversation()
    let result = try await conversation.call("government", ["name": "小菅村"])
    #expect(!result.isError)
    #expect(result.data?["code"] as? String == "19442")
    let named = try #require(result.data?["named"] as? [[String: Any]])
    #expect(named.compactMap { $0["number"] as? String } == ["77"])
    let citation = try #require(result.citations.first { $0["number"] as? String == "77" })
    #expect(citation["line"] as? Int == (try line(ofNumber: "77")))
    #expect(citation["url"] as? String == "https://example.jp/ja/programmes/tokyo-2025-77")
    #expect((citation["wording"] as? String)?.contains("小菅村") == true)
    #expect((citation["title"] as? String)?.isEmpty == false)
    #expect(result.text.contains("No. 77"))
    #expect(result.text.contains("\(try line(ofNumber: "77"))行目"))
    let english = try await conversation.call(
      "government", ["name": "19442", "language": "en"])
    #expect(english.text.contains("line \(try line(ofNumber: "77"))"))
    #expect(english.text.contains("https://example.jp/en/programmes/tokyo-2025-77"))
  }

  @Test("every hit of a search is cited, in order")
  func search() async throws {
    var conversation = try Conversation()
    let result = try await conversation.call("search", ["query": "水素 福島県", "limit": 3])
    let hits = try #require(result.data?["hits"] as? [[String: Any]])
    #expect(!hits.isEmpty && hits.count <= 3)
    #expect(
      hits.map { $0["id"] as? String } == result.citations.map { $0["programme"] as? String })
    for citation in result.citations {
      let number = try #require(citation["number"] as? String)
      #expect(citation["line"] as? Int == (try line(ofNumber: number)))
    }
  }

  @Test("a programme is found by number and by identifier", arguments: ["77", "tokyo-2025-77"])
  func programme(id: String) async throws {
    var conversation = try Conversation()
    let result = try await conversation.call("programme", ["id": id])
    #expect(result.data?["number"] as? String == "77")
    #expect(result.data?["edition"] as? String == "tokyo-2025")
    #expect(result.citations.count == 1)
    let participants = try #require(result.data?["participants"] as? [String: Any])
    #expect(participants["text"] as? String == result.citations[0]["wording"] as? String)
  }

  @Test("a wording is resolved, and an issuer that was not given is marked as assumed")
  func resolve() async throws {
    var conversation = try Conversation()
    let wording = "都外市町村、山形県ほか69自治体"
    let assumed = try await conversation.call("resolve", ["wording": wording])
    #expect(assumed.data?["named"] as? [String] == ["06000"])
    #expect(assumed.data?["issuer"] as? String == "13000")
    #expect(assumed.data?["issuerIsAssumed"] as? Bool == true)
    #expect(assumed.text.contains("推定"))
    let given = try await conversation.call(
      "resolve",
      ["wording": "県内全市町", "issuer": "佐賀県", "date": "2024-04-01", "language": "en"])
    #expect(given.data?["issuerIsAssumed"] as? Bool == false)
    #expect(given.data?["asOf"] as? String == "2024-04-01")
    #expect((given.data?["covered"] as? [String])?.allSatisfy { $0.hasPrefix("41") } == true)
  }

  @Test("a list's text is checked, with as many findings as were asked for")
  func check() async throws {
    var conversation = try Conversation()
    let text = try String(contentsOf: Self.list, encoding: .utf8)
    let all = try await conversation.call("check", ["text": text, "limit": 1_000])
    #expect(all.data?["programmes"] as? Int == 84)
    let total = try #require(all.data?["total"] as? Int)
    #expect((all.data?["diagnostics"] as? [Any])?.count == total)
    let few = try await conversation.call(
      "check", ["text": text, "limit": 1, "language": "en"])
    #expect((few.data?["diagnostics"] as? [Any])?.count == 1)
    #expect(few.data?["total"] as? Int == total)
  }

  @Test(
    "a list without a day is read as of today or of the day given, and said in the tool's words")
  func checkOnADay() async throws {
    var conversation = try Conversation()
    let text = try String(contentsOf: Self.list, encoding: .utf8)
      .replacing("2025年4月1日", with: "").replacing("令和7年4月1日", with: "")
    let today = try await conversation.call("check", ["text": text, "limit": 1_000])
    let edition = try #require(today.data?["edition"] as? [String: Any])
    #expect(edition["asOf"] as? String == CivilDate.today?.iso)
    #expect(today.text.contains("今日") && today.text.contains("date で日付を指定できます"))
    #expect(!today.text.contains("--as-of"))
    let given = try await conversation.call(
      "check", ["text": text, "limit": 1_000, "date": "2024-04-01"])
    let dated = try #require(given.data?["edition"] as? [String: Any])
    #expect(dated["asOf"] as? String == "2024-04-01" && !given.text.contains("今日"))
  }

  @Test(
    "what the caller can mend is told in the result, in plain words",
    arguments: [
      ("government", ["name": "府中市"], ["13206", "34208"]),
      ("government", ["name": "つくは市"], ["つくば市"]), ("government", ["name": "ぽぽぽ市"], ["ぽぽぽ市"]),
      ("programme", ["id": "9999"], ["9999", "search"]),
      ("resolve", ["wording": "都内", "issuer": "府中市"], ["13206"]),
      ("resolve", ["wording": "都内", "date": "2025-02-30"], ["2025-02-30"]),
      ("check", ["text": "x", "issuer": "ぽぽぽ市"], ["ぽぽぽ市"]),
    ])
  func toolErrors(tool: String, arguments: [String: String], words: [String]) async throws {
    var conversation = try Conversation()
    let result = try await conversation.call(tool, arguments)
    #expect(result.isError)
    for word in words { #expect(result.text.contains(word)) }
  }

  @Test(
    "arguments that the schema does not allow are invalid parameters",
    arguments: [
      #"{"name":"search"}"#, #"{"name":"search","arguments":[]}"#,
      #"{"name":"search","arguments":{"query":7}}"#, #"{"name":"search","arguments":{"query":""}}"#,
      #"{"name":"search","arguments":{"query":"水素","limit":0}}"#,
      #"{"name":"search","arguments":{"query":"水素","limit":"5"}}"#,
      #"{"name":"search","arguments":{"query":"水素","limit":1.5}}"#,
      #"{"name":"search","arguments":{"query":"水素","limit":99999999999999999999}}"#,
      #"{"name":"search","arguments":{"query":"水素","language":"fr"}}"#,
      #"{"name":"search","arguments":{"query":"水素","order":"name"}}"#,
      #"{"name":"government","arguments":{"name":null}}"#,
      #"{"name":"programme","arguments":{"id":77}}"#, #"{"name":"delete","arguments":{}}"#,
      #"{"name":"","arguments":{}}"#, #"{"arguments":{}}"#,
    ])
  func invalidParams(params: String) async throws {
    var conversation = try Conversation()
    let response = try Conversation.Response(
      await conversation.send(
        #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":"# + params + "}"))
    #expect(response.errorCode == -32602)
  }

  @Test("a text longer than the bound is refused before it is read")
  func longText() async throws {
    var conversation = try Conversation()
    let response = try await conversation.ask(
      "tools/call",
      ["name": "check", "arguments": ["text": String(repeating: "あ", count: 1_000_001)]])
    #expect(response.errorCode == -32602)
  }
}
