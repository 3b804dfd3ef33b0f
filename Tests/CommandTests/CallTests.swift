import Testing

@Suite struct CallTests {
  private let command: Command

  init() throws { command = try Command() }

  @Test(
    "A call whose words are off ends with 2, and with JSON where that is asked for",
    arguments: [
      ["read"], ["nothing"], ["search", "--limit", "x", "水素"], ["serve", "--port", "70000"],
      ["export", "--format", "xml"], ["read", "a", "b"],
    ])
  func misuse(words: [String]) throws {
    let run = try command.run(arguments: words)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
    let json = try command.run(arguments: words + ["--json"])
    #expect(json.status == 2)
    #expect(try json.json().object("error")["code"] as? String == "usage")
  }

  @Test(
    "Help has examples, in both languages, and ends with 0",
    arguments: [
      ("ja", "例:"), ("en", "EXAMPLE"),
    ])
  func help(language: String, word: String) throws {
    for name in [
      "read", "check", "import", "resolve", "government", "search", "list", "show", "export",
      "convert",
      "serve", "mcp",
    ] {
      let run = try command.run(name, "--help", "--language", language)
      #expect(run.status == 0)
      #expect(run.output.contains(word), "\(name)")
    }
  }

  @Test("A programme that is not in the list is not found")
  func unknownProgramme() throws {
    let run = try command.run("show", "999", "--json")
    #expect(run.status == 1)
    #expect(try run.json().object("error")["code"] as? String == "unknown")
  }
}
