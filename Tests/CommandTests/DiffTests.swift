import ArchiveTesting
import Foundation
import Testing

@Suite struct DiffTests {
  private let command: Command

  init() throws { command = try Command() }

  private static let head = "No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n"

  private func lists() throws -> (old: String, new: String) {
    let old = try command.file(
      "old.txt",
      ("令和6年度 一覧（2024年4月1日時点）\n<産業の連携>\n" + Self.head
        + "1\t市場まつり【産業労働局】\t市場の広場で各地の産品を年2回並べる\t\t全国道府県\n"
        + "2\t終わる事業【産業労働局】\t一度きりの展示を駅で行う\t\t新潟県\n").utf8)
    let new = try command.file(
      "new.txt",
      ("令和7年度 一覧（2025年4月1日時点）\n<産業の連携>\n" + Self.head
        + "1\t税の学校【主税局】\t職員が税の基礎を学ぶ講義を配信\t\t千葉県\n"
        + "2\t市場まつり【産業労働局】\t市場の広場で各地の産品を年3回並べる\t\t全国道府県、区市町村\n").utf8)
    return (old, new)
  }

  @Test("Two files are compared, and the object has what the documents promise")
  func json() throws {
    let (old, new) = try lists()
    let run = try command.run("diff", old, new, "--format", "json", "--issuer", "13000")
    #expect(run.status == 0)
    let changes = try run.json().object("changes")
    #expect(changes.object("from")["id"] as? String == "tokyo-2024")
    #expect(changes.object("to")["asOf"] as? String == "2025-04-01")
    let kinds = changes.object("summary").object("kinds")
    #expect(kinds["new"] as? Int == 1)
    #expect(kinds["ended"] as? Int == 1)
    #expect(kinds["merged"] as? Int == 0)
    let programmes = changes.objects("programmes")
    #expect(programmes.map { $0.strings("kinds").first } == ["new", "participants", "ended"])
    let market = try #require(programmes.dropFirst().first)
    #expect(market.object("participants").object("covered").strings("joined").count == 1741)
    #expect(market.object("participants")["reach"] as? String == "widened")
    #expect(market.object("match")["doubtful"] as? Bool == false)
    let difference = market.object("description").objects("difference")
    #expect(difference.compactMap { $0["text"] as? String }.contains("3"))
    #expect(market["name"] is NSNull)
  }

  @Test("A workbook holds a row for each change and the figures, and needs a file's name")
  func workbook() throws {
    let (old, new) = try lists()
    let call = ["diff", old, new, "--format", "xlsx", "--issuer", "13000"]
    #expect(try command.run(arguments: call).status == 2)
    #expect(try command.run(arguments: call + ["--output", "changes.xlsx"]).status == 0)
    let parts = try TestArchive.parts(of: try command.bytes("changes.xlsx"))
    let strings = try #require(parts.first { $0.name == "xl/sharedStrings.xml" })
    let text = String(decoding: strings.bytes, as: UTF8.self)
    for words in ["税の学校", "終わる事業", "市区町村1741", "年3回", "産業労働局"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("The text and the page tell the same", arguments: ["text", "html"])
  func reports(format: String) throws {
    let (old, new) = try lists()
    let run = try command.run("diff", old, new, "--format", format, "--issuer", "東京都")
    #expect(run.status == 0)
    for words in ["税の学校", "終わる事業", "市場まつり", "1741", "区市町村"] {
      #expect(run.output.contains(words), "\(words)")
    }
    #expect(run.output.contains(format == "html" ? "<ins>3</ins>" : "[-2-]{+3+}"))
    let english = try command.run("diff", old, new, "--format", format, "--language", "en")
    #expect(english.output.contains("Ended") && !english.output.contains("終了"))
  }

  @Test("Markup in a list is text on the page")
  func hostile() throws {
    let (old, _) = try lists()
    let bad = try command.file(
      "bad.txt",
      ("令和7年度 一覧（2025年4月1日時点）\n<産業の連携>\n" + Self.head
        + "1\t市場まつり&lt;script&gt;【産業労働局】\t&lt;img onerror=x&gt;市場の広場で各地の産品を年2回並べる\t\t全国道府県\n").utf8)
    let run = try command.run("diff", old, bad, "--format", "html")
    #expect(run.status == 0)
    #expect(!run.output.contains("<script") && !run.output.contains("<img"))
  }

  @Test("Editions of a database are compared by their identifiers")
  func editions() throws {
    let (old, new) = try lists()
    for file in [new, old] {
      #expect(
        try command.run("import", file, "--database", "a.sqlite", "--issuer", "13000").status == 0)
    }
    let run = try command.run(
      "diff", "tokyo-2024", "tokyo-2025", "--database", "a.sqlite", "--format", "json")
    #expect(run.status == 0)
    let files = try command.run("diff", old, new, "--issuer", "13000", "--format", "json")
    #expect(run.output == files.output)
  }

  @Test("A list that is not there or cannot be read ends with 2, and says so")
  func unreadable() throws {
    let (old, _) = try lists()
    let missing = try command.run("diff", old, "none.txt", "--format", "json")
    #expect(missing.status == 2)
    #expect(try missing.json().object("error")["code"] as? String == "missing-file")
    let binary = try command.file("image.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(try command.run("diff", binary, old).status == 2)
    #expect(try command.run("diff", old).status == 2)
  }

  @Test("A list compared with itself has no changes")
  func same() throws {
    let run = try command.run("diff", Command.list, Command.list, "--format", "json")
    let summary = try run.json().object("changes").object("summary")
    #expect(summary["unchanged"] as? Int == 84)
    #expect(summary.object("kinds").values.allSatisfy { $0 as? Int == 0 })
  }
}
