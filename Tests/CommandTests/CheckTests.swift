import Foundation
import Testing

@Suite("check")
struct CheckTests {
  private let command: Command
  private let faulty =
    "No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n"
    + "1\t甲【環境局】\t丙\thttps://www.kankyo.metro.tokyo.lg.jp/a\t千葉県、秋田県、千葉県\n"
    + "２\t乙【産業労働局】\t丁\thttps://www.sangyo-rodo.metro.tokyo.lg.jp/b\t埼玉県\n"

  init() throws { command = try Command() }

  @Test("The sure fixes go into a new file; the old one stays, and the change is shown")
  func fix() throws {
    let list = try command.file("list.txt", faulty.utf8)
    let run = try command.run("check", list, "--fix", "--language", "en")
    #expect(run.status == 0)
    #expect(try command.text("list.txt") == faulty)
    #expect(try command.text("list.fixed.txt") == faulty.replacing("２", with: "2"))
    #expect(run.output.contains("--- list.txt\n+++ list.fixed.txt\n@@ 3 @@"))
    #expect(run.output.contains("\n-２"))
    #expect(run.output.contains("\n+2"))
    #expect(!run.output.contains("full-width-number"))
  }

  @Test(
    "A word after --fix= that means nothing is the call's mistake; a file after --fix is a file")
  func reach() throws {
    let list = try command.file("list.txt", faulty.utf8)
    #expect(try command.run("check", list, "--fix=everything").status == 2)
    #expect(!command.exists("list.fixed.txt"))
    #expect(try command.run("check", "--fix", list).status == 0)
    #expect(command.exists("list.fixed.txt"))
  }

  @Test("An earlier result is not written over")
  func twice() throws {
    let list = try command.file("list.txt", faulty.utf8)
    #expect(try command.run("check", list, "--fix").status == 0)
    _ = try command.file("list.fixed.txt", "mine".utf8)
    let again = try command.run("check", list, "--fix")
    #expect(again.status == 2)
    #expect(again.errors.contains("list.fixed.txt"))
    #expect(try command.text("list.fixed.txt") == "mine")
  }

  @Test("--in-place replaces the file and keeps encoding and line breaks")
  func inPlace() throws {
    let text = faulty.replacing("\n", with: "\r\n")
    let list = try command.file("list.txt", [0xFF, 0xFE] + Self.utf16(text))
    #expect(try command.run("check", list, "--fix", "--in-place").status == 0)
    let expected = [0xFF, 0xFE] + Self.utf16(text.replacing("２", with: "2"))
    #expect(try command.bytes("list.txt") == expected)
    #expect(!command.exists("list.fixed.txt"))
  }

  @Test("--fix=all takes the likely fixes, too, and a second check finds them gone and nothing new")
  func all() throws {
    let before = try command.run("check", Command.list, "--format", "json").json()
    let run = try command.run("check", Command.list, "--fix=all", "--fix-to", "new.txt")
    #expect(run.status == 0)
    #expect(run.output.contains("川越市"))
    let after = try command.run("check", "new.txt", "--format", "json").json()
    func rules(_ report: [String: Any]) -> [String] {
      report.objects("diagnostics").compactMap { $0["rule"] as? String }.sorted()
    }
    let gone = ["misspelled-address", "misspelled-address", "misspelled-address"]
    #expect(rules(after).filter { $0 == "repeated-government" } == [])
    #expect(rules(before).filter { $0 == "misspelled-address" } == gone)
    #expect(rules(after).filter { $0 == "misspelled-address" } == [])
    var rest = rules(before)
    for rule in rules(after) {
      let index = try #require(rest.firstIndex(of: rule), "\(rule) is new")
      rest.remove(at: index)
    }
  }

  @Test(
    "A workbook is mended as a workbook: the likely fixes gone from cells and links, nothing new",
    arguments: ["xlsx", "csv", "html", "markdown"])
  func formats(format: String) throws {
    let list = "list." + format
    #expect(
      try command.run("convert", Command.list, "--to", format, "--output", list).status == 0)
    func rules(_ file: String) throws -> [String] {
      try command.run("check", file, "--format", "json").json()
        .objects("diagnostics").compactMap { $0["rule"] as? String }.sorted()
    }
    let before = try rules(list)
    #expect(before.filter { $0 == "misspelled-address" }.count == 3)
    #expect(try command.run("check", list, "--fix=all", "--in-place").status == 0)
    let after = try rules(list)
    #expect(!after.contains("misspelled-address"))
    #expect(!after.contains("repeated-government"))
    #expect(!after.contains("unlike-link-text"))
    #expect(Set(after).isSubset(of: Set(before)))
  }

  @Test(
    "--bureau keeps one bureau's findings; an unknown one is an error that names those there are")
  func bureau() throws {
    let list = try command.file("list.txt", faulty.utf8)
    let report = try command.run("check", list, "--bureau", "環境局", "--format", "json").json()
    let programmes = Set(report.objects("diagnostics").compactMap { $0["programme"] as? String })
    #expect(programmes == ["1"])
    let unknown = try command.run("check", list, "--bureau", "総務局")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("産業労働局"))
  }

  @Test("A baseline hides what it tells, also when rows moved, and nothing else")
  func baseline() throws {
    let list = try command.file("list.txt", faulty.utf8)
    let known = try command.run("check", list, "--format", "json").output
    _ = try command.file("known.json", known.utf8)
    let moved = faulty.replacing("\n1\t", with: "\n9\t新【環境局】\t戊\t\t山形県、山形県\n1\t")
    _ = try command.file("moved.txt", moved.utf8)
    let report = try command.run(
      "check", "moved.txt", "--baseline", "known.json", "--format", "json"
    ).json()
    let found = report.objects("diagnostics")
    #expect(!found.isEmpty)
    #expect(!found.contains { ($0["message"] as? String)?.contains("千葉県") == true })
    #expect(found.contains { $0["rule"] as? String == "repeated-government" })
    _ = try command.file("bad.json", "[]".utf8)
    #expect(try command.run("check", list, "--baseline", "bad.json").status == 2)
  }

  @Test("An accepted finding is counted and not told, and one that is gone is remarked on")
  func accepted() throws {
    let list = try command.file("list.txt", faulty.utf8)
    let accept = try command.run(
      "accept", list, "--rule", "repeated-government", "--programme", "1", "--reason", "二度,と\"書く\"")
    #expect(accept.status == 0)
    let run = try command.run("check", list, "--language", "en")
    #expect(!run.output.contains("repeated-government"))
    #expect(run.output.contains("1 accepted"))
    let report = try command.run("check", list, "--format", "json").json()
    #expect(report.objects("accepted").map { $0["reason"] as? String } == ["二度,と\"書く\""])
    let sarif = try command.run("check", list, "--format", "sarif").output
    #expect(sarif.contains("\"justification\""))
    let mended = try command.file("mended.txt", faulty.replacing("、千葉県\n", with: "\n").utf8)
    let gone = try command.run(
      "check", mended, "--accepted", "list.accepted.csv", "--language", "en")
    #expect(gone.errors.contains("repeated-government"))
  }

  @Test("Nothing is accepted that is not found, nor without a reason")
  func notAccepted() throws {
    let list = try command.file("list.txt", faulty.utf8)
    let none = try command.run(
      "accept", list, "--rule", "repeated-government", "--programme", "2", "--reason", "理由")
    #expect(none.status == 1)
    let unknown = try command.run("accept", list, "--rule", "repeated-goverment", "--reason", "x")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("repeated-government"))
    #expect(try command.run("accept", list, "--rule", "a", "--reason", " ").status == 2)
    #expect(!command.exists("list.accepted.csv"))
  }

  @Test("A file of accepted findings that cannot be used is named with the line")
  func badAcceptances() throws {
    let list = try command.file("list.txt", faulty.utf8)
    for (text, place) in [
      ("規則,番号\n", "理由"), ("規則,理由\nno-such-rule,理由\n", "list.accepted.csv:2"),
      ("規則,理由\nrepeated-government,\n", "list.accepted.csv:2"),
      ("規則,理由\nrepeated-government,\"x\n", "list.accepted.csv:2"),
    ] {
      _ = try command.file("list.accepted.csv", text.utf8)
      let run = try command.run("check", list)
      #expect(run.status == 2)
      #expect(run.errors.contains(place))
      #expect(run.output.isEmpty)
    }
  }

  @Test("A report goes into a file when that is asked for")
  func output() throws {
    let list = try command.file("list.txt", faulty.utf8)
    let run = try command.run("check", list, "--format", "html", "--output", "report.html")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(try command.text("report.html").contains("<!DOCTYPE html>"))
  }

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
}
