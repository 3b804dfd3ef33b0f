import Testing

@Suite struct DatabaseTests {
  private let command: Command

  init() throws { command = try Command() }

  @Test("A list is imported once, and a second time changes nothing")
  func twice() throws {
    let first = try command.run("import", Command.list, "--database", "a.sqlite", "--json")
    #expect(first.status == 0)
    let one = try first.json()
    #expect(one["published"] as? Bool == true)
    #expect(one["unchanged"] as? Bool == false)
    #expect(one.object("edition")["fiscalYear"] as? Int == 2025)
    let two = try command.run("import", Command.list, "--database", "a.sqlite", "--json").json()
    #expect(two["published"] as? Bool == true)
    #expect(two["unchanged"] as? Bool == true)
  }

  @Test("A database answers as the bundled list does")
  func sameAnswers() throws {
    _ = try command.run("import", Command.list, "--database", "a.sqlite")
    for arguments in [["government", "横浜市"], ["search", "水素 福島県"], ["show", "56"]] {
      let bundled = try command.run(arguments[0], arguments[1], "--json")
      let stored = try command.run(arguments[0], arguments[1], "--json", "--database", "a.sqlite")
      #expect(bundled.status == 0)
      #expect(bundled.output == stored.output)
    }
  }

  @Test("A list with errors is published only when that is asked for")
  func errors() throws {
    let row = "1\t甲【乙局】\t丙\t\t渋谷区\n"
    let file = try command.file(
      "twice.txt",
      ("No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n" + row + row).utf8)
    let refused = try command.run("import", file, "--database", "a.sqlite", "--json")
    #expect(refused.status == 1)
    #expect(try refused.json()["published"] as? Bool == false)
    #expect(!command.exists("a.sqlite"))
    let allowed = try command.run(
      "import", file, "--database", "a.sqlite", "--json", "--allow-errors")
    #expect(allowed.status == 0)
    #expect(try allowed.json()["published"] as? Bool == true)
    let listed = try command.run("list", "--json", "--database", "a.sqlite").json()
    #expect(listed.objects("programmes").count == 2)
  }

  @Test(
    "A database that is missing or is none is told from a bad call by its words",
    arguments: [
      ("none.sqlite", "database-missing"), ("text.sqlite", "not-a-database"),
    ])
  func badDatabase(name: String, code: String) throws {
    _ = try command.file("text.sqlite", String(repeating: "not a database ", count: 200).utf8)
    let run = try command.run("search", "水素", "--json", "--database", name)
    #expect(run.status == 2)
    #expect(try run.json().object("error")["code"] as? String == code)
  }

  @Test("CSV with codes has a row for each programme, and a byte order mark when asked")
  func codes() throws {
    let plain = try command.run("export", "--format", "codes").output
    #expect(plain.hasPrefix("edition,number,"))
    #expect(plain.count { $0 == "\r\n" } == 85)
    let marked = try command.run("export", "--format", "codes", "--bom").output
    #expect(marked.unicodeScalars.first == "\u{FEFF}")
  }
}
