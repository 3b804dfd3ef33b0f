import Foundation
import Testing

@Suite struct ModelContextTests {
  private let command: Command

  init() throws { command = try Command() }

  private static let ping = #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#

  private func responses(_ input: String, _ arguments: String...) throws -> [[String: Any]] {
    let run = try command.run(arguments: ["mcp"] + arguments, input: input)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    return try run.output.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test("Each line is a message, and standard output holds answers and nothing else")
  func lines() throws {
    let answers = try responses(
      "\n\(Self.ping)\r\n\n{\n" + #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#
        + "\n\(Self.ping)")
    #expect(answers.count == 3)
    #expect(answers.map { $0["result"] != nil } == [true, false, true])
  }

  @Test("A line longer than the bound is passed over, and the next one answered")
  func longLine() throws {
    let answers = try responses(
      String(repeating: "x", count: (10 << 20) + 1) + "\n" + Self.ping + "\n")
    #expect(answers.count == 2)
    #expect(answers.first?.object("error")["code"] as? Int == -32600)
    #expect(answers.last?["id"] as? Int == 1)
  }

  @Test("Without input there is no answer, and no failure")
  func nothing() throws { #expect(try responses("").isEmpty) }

  @Test("Citations have the portal's address where it is given, in a database, too")
  func addresses() throws {
    let published = try command.run("import", Command.list, "--database", "a.sqlite")
    #expect(published.status == 0)
    let answers = try responses(
      """
      {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"programme",\
      "arguments":{"id":"77","language":"en"}}}

      """, "--database", "a.sqlite", "--base-url", "https://renkei.example.jp/")
    let data = try #require(answers.first).object("result").object("structuredContent")
    #expect(
      data.objects("citations").first?["url"] as? String
        == "https://renkei.example.jp/en/programmes/tokyo-2025-77")
  }

  @Test(
    "A database or an address that is none is told on standard error",
    arguments: [["--database", "none.sqlite"], ["--base-url", "x"], ["--base-url", "file:///a"]])
  func misuse(words: [String]) throws {
    let run = try command.run(arguments: ["mcp"] + words)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }
}
