import Testing

@Suite("Texts beside a list")
struct TextsTests {
  private let command: Command

  init() throws { command = try Command() }

  @Test("every programme of the bundled list has its texts, and none is left over")
  func complete() throws {
    let run = try command.run("import", Command.list, "--database", "a.sqlite", "--json")
    let rules = try run.json().objects("diagnostics").compactMap { $0["rule"] as? String }
    #expect(!rules.contains("text-without-programme"))
    for programme in try command.run("read", Command.list, "--json").json().objects("programmes") {
      for key in ["nameEnglish", "summaryEnglish"] {
        let text = programme[key] as? String ?? ""
        #expect(!text.isEmpty && text.allSatisfy { !("\u{3000}"..."\u{9FFF}").contains($0) })
      }
    }
  }

  @Test(
    "an English word finds what the Japanese one finds, in its singular, too",
    arguments: [("hydrogen", "水素"), ("museums", "博物館"), ("deer", "シカ"), ("sludge", "汚泥")])
  func english(word: String, japanese: String) throws {
    func found(_ query: String) throws -> Set<String> {
      Set(
        try command.run("search", query, "--json", "--limit", "100").json().objects("hits")
          .compactMap { $0["number"] as? String })
    }
    #expect(try found(word).isSuperset(of: try found(japanese)))
    #expect(try !found(word).isEmpty)
  }

  @Test("an English word is found from its beginning only")
  func beginnings() throws {
    let numbers = try command.run("search", "art", "--json", "--limit", "100").json()
      .objects("hits").compactMap { $0["number"] as? String }
    // Start-ups are no art.
    #expect(!numbers.contains("9") && numbers.contains("52"))
  }

  @Test(
    "what is wrong with the texts is told with its place, and the list is published all the same")
  func faults() throws {
    _ = try command.file(
      "list.txt",
      "No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n1\t甲【乙局】\t丙\t\t渋谷区\n".utf8)
    _ = try command.file(
      "list.texts.csv",
      "name,bureau,name_en,colour\n甲,乙局,First,red\n甲,乙局,Again,\n丁,乙局,Nobody,\n".utf8)
    let run = try command.run("import", "list.txt", "--database", "a.sqlite", "--json")
    let found = try run.json().objects("diagnostics").filter {
      $0["file"] as? String == "list.texts.csv"
    }
    #expect(
      Set(found.compactMap { $0["rule"] as? String })
        == ["unknown-column", "repeated-text", "text-without-programme"])
    #expect(found.allSatisfy { $0["span"] is [String: Any] })
    let shown = try command.run("show", "1", "--json", "--database", "a.sqlite").output
    #expect(shown.contains("First"))
  }
}
