import Foundation
import LinkTesting
import Testing

@Suite struct EventTests {
  private let command: Command

  init() throws { command = try Command() }

  private static let head = "全国地方公共団体コード,ID,イベント名,開始日,終了日,開始時間,場所名称,説明,連携事業\n"
  private static let row = "130001,1,催し,2025-11-08,2025-11-08,10:00,会場,文,産業交流展\n"

  @Test("Events are taken in once, and written in every format")
  func importAndExport() throws {
    let file = try command.file("events.csv", (Self.head + Self.row).utf8)
    let first = try command.run("events", "import", file, "--database", "a.sqlite", "--json")
    #expect(first.status == 0)
    let json = try first.json()
    #expect(json["added"] as? Int == 1 && json["published"] as? Bool == true)
    #expect(json.objects("diagnostics").isEmpty)
    let again = try command.run("events", "import", file, "--database", "a.sqlite", "--json").json()
    #expect(again["unchanged"] as? Bool == true)
    let formats = [
      ("csv", "全国地方公共団体コード,"), ("ics", "BEGIN:VCALENDAR"), ("jsonld", "{\"@context\""),
    ]
    for (format, beginning) in formats {
      let written = try command.run(
        "events", "export", "--format", format, "--database", "a.sqlite")
      #expect(written.status == 0)
      #expect(written.output.hasPrefix(beginning), "\(format)")
      #expect(written.output.contains("催し"))
    }
    let workbook = try command.run(
      "events", "export", "--format", "xlsx", "--output", "e.xlsx", "--database", "a.sqlite")
    #expect(workbook.status == 0 && command.exists("e.xlsx"))
    let back = try command.run("events", "import", "e.xlsx", "--database", "b.sqlite", "--json")
    #expect(try back.json()["added"] as? Int == 1)
  }

  @Test("Faults are shown at their cells, and nothing is published without being asked to")
  func faults() throws {
    let file = try command.file(
      "bad.csv", (Self.head + Self.row.replacing("2025-11-08,2025", with: "2025-02-30,2025")).utf8)
    let told = try command.run("events", "import", file, "--database", "a.sqlite")
    #expect(told.status == 1)
    #expect(told.errors.contains("no-such-day") && told.errors.contains("bad.csv:2:13"))
    #expect(!command.exists("a.sqlite"))
    let json = try command.run("events", "import", file, "--database", "a.sqlite", "--json").json()
    #expect(json["published"] as? Bool == false)
    #expect(json.objects("diagnostics").first?["rule"] as? String == "no-such-day")
  }

  @Test("Pictures come from a folder, each told of where it cannot be taken")
  func pictures() throws {
    let samples = URL(filePath: Command.list).deletingLastPathComponent().appending(path: "samples")
    let file = try command.file(
      "events.csv",
      (Self.head.replacing("連携事業", with: "画像")
        + ["forest.png", "none.png", "events.csv", "https://example.jp/a/forest.png"].enumerated()
        .map { "130001,\($0),催し\($0),2025-11-08,2025-11-08,10:00,会場,文,\($1)\n" }.joined()).utf8)
    let run = try command.run(
      "events", "import", file, "--pictures", samples.path, "--database", "a.sqlite", "--json")
    #expect(run.status == 0)
    let found = try run.json().objects("diagnostics").filter {
      $0["rule"] as? String == "picture-not-taken"
    }
    #expect(found.map { $0["programme"] as? String } == ["1"])
    #expect(found.first?.object("span")["line"] as? Int == 3)
    #expect(found.first?.object("span")["column"] as? Int == 47)
    let linked = try command.run(
      "events", "export", "--format", "csv", "--database", "a.sqlite"
    ).output
    #expect(linked.contains("forest.png") && linked.contains("https://example.jp/a/forest.png"))
    let again = try command.run(
      "events", "import", file, "--pictures", samples.path, "--database", "a.sqlite", "--json")
    #expect(try again.json()["unchanged"] as? Bool == true)
    let news = try command.file(
      "news.csv",
      "全国地方公共団体コード,ID,種別,掲載日,題名,本文,画像\n130001,1,お知らせ,2025-11-04,題,文,none.png\n".utf8)
    let told = try command.run(
      "news", "import", news, "--pictures", samples.path, "--database", "a.sqlite", "--json")
    #expect(
      try told.json().objects("diagnostics").contains {
        $0["rule"] as? String == "picture-not-taken"
      })
    let nowhere = try command.run("events", "import", file, "--pictures", "no-folder")
    #expect(nowhere.status == 2)
  }

  @Test("Addresses are asked only where that is wanted, and none of this machine's own network")
  func fetching() async throws {
    try await LinkServer.running { [command] server, base in
      let file = try command.file(
        "events.csv",
        (Self.head.replacing("連携事業", with: "画像")
          + "130001,1,催し,2025-11-08,2025-11-08,10:00,会場,文,\(base)/a.png\n").utf8)
      let silent = try await command.runAside(
        "events", "import", file, "--database", "a.sqlite", "--json")
      #expect(try silent.json()["added"] as? Int == 1)
      let run = try await command.runAside(
        "events", "import", file, "--fetch-pictures", "--database", "a.sqlite", "--json")
      #expect(run.status == 0)
      #expect(
        try run.json().objects("diagnostics").contains {
          $0["rule"] as? String == "picture-not-taken"
        })
      #expect(server.paths.isEmpty)
    }
  }

  @Test("What is no table of events is a failure with a hint, in JSON, too")
  func refusals() throws {
    let file = try command.file("text.csv", "ただの文\n".utf8)
    let run = try command.run("events", "import", file, "--json")
    #expect(run.status == 2)
    #expect(try run.json().object("error")["code"] as? String == "no-table")
    let missing = try command.run("news", "import", "none.csv", "--json")
    #expect(try missing.json().object("error")["code"] as? String == "missing-file")
  }

  @Test("Events alone do not keep the bundled list from being served")
  func bundledList() throws {
    let file = try command.file("events.csv", (Self.head + Self.row).utf8)
    _ = try command.run("events", "import", file, "--database", "a.sqlite")
    let written = try command.run("events", "export", "--format", "csv", "--database", "a.sqlite")
    // The programme was found by its name in the bundled list.
    #expect(written.output.contains("tokyo-p7"))
  }

  @Test("A table that is cut off withdraws nothing until it is said to be right")
  func withdrawals() throws {
    let rows = (1...3).map { Self.row.replacing("130001,1", with: "130001,\($0)") }
    let whole = try command.file(
      "e.csv", (Self.head + rows.joined()).replacing("2025-11", with: "2999-11").utf8)
    _ = try command.run("events", "import", whole, "--database", "a.sqlite")
    let cut = try command.file(
      "e.csv", (Self.head + rows[0]).replacing("2025-11", with: "2999-11").utf8)
    let refused = try command.run("events", "import", cut, "--database", "a.sqlite")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("130001-2") && refused.errors.contains("--withdraw"))
    let trial = try command.run(
      "events", "import", cut, "--withdraw", "--dry-run", "--database", "a.sqlite", "--json")
    #expect(trial.status == 0)
    #expect(try trial.json()["published"] as? Bool == false)
    #expect(try trial.json()["withdrawn"] as? Int == 2)
    let meant = try command.run(
      "events", "import", cut, "--withdraw", "--database", "a.sqlite", "--json")
    #expect(try meant.json()["published"] as? Bool == true)
    #expect(
      try meant.json().objects("withdrawals").map { $0["id"] as? String } == [
        "130001-2", "130001-3",
      ])
    let byHand = try command.run("events", "withdraw", "130001-1", "--database", "a.sqlite")
    #expect(byHand.status == 0 && byHand.output.contains("催し"))
    let none = try command.run("events", "withdraw", "130001-9", "--database", "a.sqlite")
    #expect(none.status == 1)
  }

  @Test("An ID of another file is told at its row, with whose it is")
  func collisions() throws {
    let castle = try command.file("観光.csv", (Self.head + Self.row).utf8)
    _ = try command.run("events", "import", castle, "--database", "a.sqlite")
    let books = try command.file(
      "図書館.csv", (Self.head + Self.row.replacing("催し", with: "朗読会")).utf8)
    let run = try command.run("events", "import", books, "--database", "a.sqlite", "--json")
    #expect(run.status == 1)
    let json = try run.json()
    #expect(json["refused"] as? String == "collisions")
    let found = try #require(json.objects("diagnostics").first)
    #expect(found["rule"] as? String == "id-of-another-file")
    #expect((found["message"] as? String)?.contains("観光.csv") == true)
    // The same table under its earlier name goes on.
    let again = try command.run(
      "events", "import", books, "--as", "観光.csv", "--database", "a.sqlite", "--json")
    #expect(try again.json()["changed"] as? Int == 1)
  }
}
