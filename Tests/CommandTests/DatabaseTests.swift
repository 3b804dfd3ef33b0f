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

  /// A database of two issuers' lists, both of which have a number 56.
  private func twoIssuers() throws -> String {
    let other =
      "大阪府の連携事業一覧（令和7年6月1日時点）\n\n"
      + "No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n"
      + "56\t学びの連携【教育庁】\t学ぶ\t\t大阪市\n156\t=1+1の連携【教育庁】\t学ぶ\t\t堺市\n"
    let file = try command.file("osaka.txt", other.utf8)
    _ = try command.run("import", Command.list, "--database", "two.sqlite")
    let run = try command.run("import", file, "--issuer", "大阪府", "--database", "two.sqlite")
    #expect(run.status == 0)
    return "two.sqlite"
  }

  @Test(
    "Where several issuers' lists are kept, all are listed, and a number of several is asked for")
  func issuers() throws {
    let database = try twoIssuers()
    let listed = try command.run("list", "--json", "--database", database).json()
    #expect(
      listed.objects("editions").compactMap { $0["id"] as? String }.sorted() == [
        "osaka-2025", "tokyo-2025",
      ])
    #expect(listed.objects("programmes").count == 86)
    let text = try command.run("list", "--database", database).output
    #expect(text.contains("tokyo-2025 ・") && text.contains("osaka-2025 ・"))
    let several = try command.run("show", "56", "--json", "--database", database)
    #expect(several.status == 2)
    let error = try several.json().object("error")
    #expect(error["code"] as? String == "ambiguous")
    #expect(error.strings("nearest").sorted() == ["osaka-2025-56", "tokyo-2025-56"])
    for (name, id) in [
      ("74", "tokyo-2025-74"), ("156", "osaka-2025-156"), ("tokyo-2025-56", "tokyo-2025-56"),
    ] {
      let one = try command.run("show", name, "--json", "--database", database)
      #expect(one.status == 0)
      #expect(try one.json()["id"] as? String == id)
    }
    let chosen = try command.run(
      "show", "56", "--edition", "osaka-2025", "--json", "--database", database)
    #expect(try chosen.json()["id"] as? String == "osaka-2025-56")
    #expect(try command.run("export", "--format", "csv", "--database", database).status == 2)
  }

  @Test("No export for spreadsheets has a cell that runs, and what was exported reads as the same")
  func formulas() throws {
    let database = try twoIssuers()
    for format in ["csv", "tsv"] {
      let text = try command.run(
        "export", "--format", format, "--edition", "osaka-2025", "--database", database
      ).output
      #expect(!text.contains("\t=1+1") && !text.contains(",=1+1"))
      let file = try command.file("back.\(format)", text.utf8)
      let read = try command.run("read", file, "--json").json()
      #expect(read.objects("programmes").last?["name"] as? String == "=1+1の連携")
    }
    let codes = try command.run(
      "export", "--format", "codes", "--bom", "--edition", "osaka-2025", "--database", database)
    #expect(codes.output.contains(",'=1+1の連携,"))
  }

  @Test(
    "A bureau or a theme that the list does not have is told",
    arguments: [("--bureau", "unknown-bureau"), ("--theme", "unknown-theme")])
  func unknownLabels(option: String, code: String) throws {
    let run = try command.run("list", option, "ぽぽぽ", "--json")
    #expect(run.status == 2)
    #expect(try run.json().object("error")["code"] as? String == code)
  }

  @Test("A limit below nothing is told as such")
  func negativeLimit() throws {
    let run = try command.run("search", "--limit", "-1", "水素")
    #expect(run.status == 2)
    #expect(run.errors.contains("件数は0以上"))
  }
}
