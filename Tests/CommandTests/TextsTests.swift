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

  @Test("every programme's name is given in kana, and keeps what needs none")
  func kana() throws {
    let programmes = try command.run("read", Command.list, "--json").json().objects("programmes")
    for programme in programmes {
      let kana = programme["nameKana"] as? String ?? ""
      #expect(!kana.isEmpty && !kana.contains { ("\u{3400}"..."\u{9FFF}").contains($0) }, "\(kana)")
    }
    #expect(programmes.map { $0["nameKana"] as? String }.contains("しゅとけんすいどうじぎょうたいしえんじぎょう"))
  }

  @Test(
    "a reading that is none, or of another name, is told with its line and column",
    arguments: [
      ("首都圏《しゅとけん》水道", "reading-of-another-name"), ("水道《スイドウ》", "unreadable-reading"),
      ("水道《すいどう", "unreadable-reading"), ("《すいどう》水道", "unreadable-reading"),
      ("｜水道", "unreadable-reading"), ("水道《》", "unreadable-reading"),
    ])
  func wrongReading(notation: String, rule: String) throws {
    _ = try command.file(
      "list.txt",
      "No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n1\t水道【乙局】\t丙\t\t渋谷区\n".utf8)
    _ = try command.file(
      "list.texts.csv", "name,bureau,name_en,name_ruby\n水道,乙局,Water,\(notation)\n".utf8)
    let run = try command.run("import", "list.txt", "--database", "a.sqlite", "--json")
    let found = try run.json().objects("diagnostics").filter {
      $0["file"] as? String == "list.texts.csv"
    }
    #expect(found.compactMap { $0["rule"] as? String } == [rule])
    let span = try #require(found.first?["span"] as? [String: Any])
    #expect(span["line"] as? Int == 2 && span["column"] as? Int == 13)
    // The name is shown without a reading, and its other texts stay.
    let shown = try command.run("show", "1", "--json", "--database", "a.sqlite").json()
    #expect("\(shown)".contains("Water") && !"\(shown)".contains("すいどう"))
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
