import Checking
import Foundation
import Lists
import Testing

@Suite("Reports")
struct ReportTests {
  private func sample() throws -> CheckedList {
    let card = try #require(Rules.card(named: "repeated-government"))
    let checked = try Checked(card.faulty.list)
    return CheckedList(document: checked.document, findings: checked.findings)
  }

  @Test("The terminal's caret stands under full-width words")
  func terminal() throws {
    let text = TerminalReport.render([try sample()], ReportOptions(language: .ja))
    #expect(text.hasPrefix("警告[repeated-government]: 「川崎市」が二度書かれています\n"))
    let lines = text.split(separator: "\n").map(String.init)
    let caret = try #require(lines.firstIndex { $0.contains("^") })
    let source = lines[caret - 1]
    let before = lines[caret].prefix { $0 != "^" }
    // Each full-width character takes two columns.
    var column = 0
    var words = ""
    for character in source {
      let width = character.unicodeScalars.allSatisfy(\.isASCII) || character == "…" ? 1 : 2
      if column >= before.count, column < before.count + 6 { words.append(character) }
      column += width
    }
    #expect(words == "川崎市")
    #expect(lines[caret].filter { $0 == "^" }.count == 6)
    #expect(text.contains("修正候補: 「川越市」に改める"))
    #expect(text.contains("警告 1件"))
  }

  @Test("English reports hold no Japanese sentence")
  func english() throws {
    let text = TerminalReport.render([try sample()], ReportOptions(language: .en))
    #expect(text.hasPrefix("warning[repeated-government]: Kawasaki (川崎市) is written twice"))
    #expect(!text.contains("ます"))
  }

  @Test("Remarks are counted, and shown only when asked for")
  func notes() throws {
    let checked = try Checked.published()
    let list = CheckedList(document: checked.document, findings: checked.findings)
    let brief = TerminalReport.render([list], ReportOptions())
    let whole = TerminalReport.render([list], ReportOptions(showsNotes: true))
    #expect(!brief.contains("[missing-link]"))
    #expect(brief.contains("注記は表示していません"))
    #expect(whole.contains("[missing-link]"))
  }

  @Test("SARIF: version, rules, results and regions as the standard asks")
  func sarif() throws {
    let checked = try Checked.published()
    let list = CheckedList(document: checked.document, findings: checked.findings)
    let text = SARIFReport.render([list], ReportOptions(showsNotes: true))
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.count == Rules.cards.count)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == checked.findings.count)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(["error", "warning", "note"].contains(result["level"] as? String ?? ""))
      let locations = try #require(result["locations"] as? [[String: Any]])
      let physical = try #require(locations.first?["physicalLocation"] as? [String: Any])
      let region = try #require(physical["region"] as? [String: Any])
      for key in ["startLine", "startColumn", "endLine", "endColumn"] {
        #expect((region[key] as? Int ?? 0) >= 1)
      }
    }
    let fixes = results.compactMap { $0["fixes"] as? [[String: Any]] }.flatMap { $0 }
    #expect(!fixes.isEmpty)
  }

  @Test("HTML: one page without anything from elsewhere, a section for each bureau")
  func html() throws {
    let checked = try Checked.published()
    let list = CheckedList(document: checked.document, findings: checked.findings)
    let page = HTMLReport.render([list], ReportOptions())
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("<html lang=\"ja\">"))
    for bureau in ["環境局", "水道局", "産業労働局"] { #expect(page.contains("<h2>\(bureau)</h2>")) }
    #expect(page.contains("<mark>川崎市</mark>"))
    for outside in ["<script", "src=", "<link", "url("] { #expect(!page.contains(outside)) }
  }

  @Test("HTML: what a list writes is never markup")
  func escaped() throws {
    let hostile = RuleExampleText.list(name: "<script>alert(1)</script>（防災")
    let checked = try Checked(hostile)
    let list = CheckedList(document: checked.document, findings: checked.findings)
    #expect(!HTMLReport.render([list], ReportOptions()).contains("<script>"))
  }

  @Test("Every format in the register is found by its name")
  func register() {
    for format in ReportFormats.all {
      #expect(
        ReportFormats.named(format.name).map { ObjectIdentifier($0) } == ObjectIdentifier(format))
    }
    #expect(ReportFormats.named("pdf") == nil)
  }
}

/// A list with one row.
enum RuleExampleText {
  static func list(name: String) -> String {
    "東京都 令和7年度 連携事業一覧（2025年4月1日時点）\n\n<防災の連携>\n\nNo.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n"
      + "1\t\(name) 【総務局】\t応援する\thttps://www.soumu.metro.tokyo.lg.jp/\t埼玉県\n"
  }
}
