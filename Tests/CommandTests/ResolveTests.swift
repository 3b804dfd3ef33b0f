import Testing

@Suite struct ResolveTests {
  private let command: Command

  init() throws { command = try Command() }

  @Test("A wording is resolved to codes, and its nodes stand where they say")
  func codes() throws {
    let run = try command.run(
      "resolve", "つくば市、山形県ほか69自治体", "--json", "--issuer", "13000")
    #expect(run.status == 0)
    let json = try run.json()
    #expect(json["text"] as? String == "つくば市、山形県ほか69自治体")
    #expect(json.strings("named") == ["06000", "08220"])
    #expect(json["open"] as? Bool == true)
    let nodes = json.objects("nodes")
    #expect(nodes.compactMap { $0["kind"] as? String } == ["named", "named", "count"])
    #expect(nodes.last?["count"] as? Int == 69)
    let span = try #require(nodes.dropFirst().first).object("span")
    #expect(span["line"] as? Int == 1)
    #expect(span["column"] as? Int == 6)
    #expect(span["length"] as? Int == 3)
    #expect(span["byteOffset"] as? Int == 15)
    #expect(span["byteLength"] as? Int == 9)
  }

  @Test("- reads the wording from standard input, without the line break a shell adds")
  func standardInput() throws {
    let json = try command.run("resolve", "-", "--json", input: "福島県\n").json()
    #expect(json["text"] as? String == "福島県")
    #expect(json.strings("named") == ["07000"])
  }

  @Test("Words that depend on who issues the list ask for --issuer, away from the answer")
  func needsIssuer() throws {
    let run = try command.run("resolve", "県内全市町村", "--json")
    #expect(try run.json()["open"] as? Bool == true)
    #expect(run.errors.contains("県内全市町村") && run.errors.contains("--issuer"))
    let told = try command.run("resolve", "県内全市町村", "--json", "--issuer", "福島県")
    #expect(told.errors.isEmpty)
    #expect(try told.json().strings("covered").count == 59)
  }

  @Test("The day decides which governments there are")
  func day() throws {
    let json = try command.run("resolve", "浜松市西区", "--json", "--as-of", "2023-04-01").json()
    #expect(json.strings("named") == ["22133"])
  }

  @Test(
    "An issuer or a day that is none is the call's mistake",
    arguments: [
      ["--issuer", "99999"], ["--issuer", "府中市"], ["--as-of", "2025-02-30"],
    ])
  func mistakes(options: [String]) throws {
    let run = try command.run("resolve", "福島県", "--json", options[0], options[1])
    #expect(run.status == 2)
    #expect(try !run.json().object("error").isEmpty)
  }
}
