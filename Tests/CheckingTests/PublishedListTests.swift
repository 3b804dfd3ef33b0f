import Checking
import Lists
import Testing

@Suite("The published list of 2025")
struct PublishedListTests {
  private struct Found: Hashable, CustomStringConvertible {
    let programme: String?
    let rule: String
    let words: String

    var description: String { "\(programme ?? "-") \(rule) \(words)" }
  }

  @Test("Warnings and errors are these and no others")
  func serious() throws {
    let checked = try Checked.published()
    let found = checked.serious.map {
      Found(programme: $0.programme, rule: $0.rule, words: checked.words(of: $0))
    }
    #expect(
      found == [
        Found(programme: "46", rule: "misspelled-address", words: "sportsjourey"),
        Found(programme: "48", rule: "stated-count-differs", words: "3県"),
        Found(programme: "56", rule: "repeated-government", words: "川崎市"),
        Found(programme: "62", rule: "misspelled-address", words: "hodohapo"),
        Found(programme: "70", rule: "misspelled-address", words: "ioukaryuu"),
        Found(programme: "71", rule: "incomplete-region", words: "関東甲信越静岡ブロック"),
        Found(programme: "76", rule: "incomplete-class", words: "【政令指定都市】"),
      ])
  }

  @Test("川越市 is proposed in No. 56, because with 東京都 it brings the number to 37")
  func intended() throws {
    let checked = try Checked.published()
    let finding = try #require(checked.findings.first { $0.programme == "56" })
    let fix = try #require(finding.fixIts.first)
    #expect(fix.replacement == "川越市")
    #expect(fix.confidence == .maybe)
    #expect(
      finding.notes.contains { $0.message.ja.contains("東京都") && $0.message.ja.contains("37") })
    // The first of the two stands among the cities of 埼玉県.
    let line = checked.document.source.text(in: checked.document.source.range(ofLine: 101))
    guard case .text(let span)? = finding.span else { return }
    let before = line.prefix(span.column - 1)
    #expect(before.hasSuffix("さいたま市、"))
  }

  @Test("The addresses' proposals")
  func addresses() throws {
    let proposals = try Checked.published().findings.filter { $0.rule == "misspelled-address" }
      .compactMap(\.fixIts.first)
    #expect(proposals.allSatisfy { $0.confidence == .maybe })
    for word in ["sportsjourney", "hodohappyo", "tonegawa-joukaryuu"] {
      #expect(proposals.contains { $0.replacement.contains(word) })
    }
  }

  @Test("新潟県 is missed in No. 71; 千葉市 and 相模原市 are asked for in No. 76")
  func missing() throws {
    let findings = try Checked.published().findings
    #expect(
      findings.first { $0.programme == "71" && $0.severity == .warning }?.message.ja.contains("新潟県")
        == true)
    let question = findings.first { $0.programme == "76" && $0.severity == .warning }
    // The page of a published list states what stands there, and accuses nobody.
    #expect(question?.message.ja.hasSuffix("20市のうち千葉市・相模原市の記載がありません") == true)
  }

  @Test("The heading styles and the spaces in J A are remarks")
  func remarks() throws {
    let checked = try Checked.published()
    #expect(checked.findings.count { $0.rule == "heading-style-differs" } == 6)
    let spaced = checked.findings.filter { $0.rule == "spaced-word" }
    #expect(spaced.map(\.programme) == ["20", "20", "20", "20"])
    #expect(spaced.allSatisfy { $0.severity == .note && checked.words(of: $0) == "J A" })
    // The list writes JA itself, in No. 26.
    #expect(spaced.allSatisfy { $0.fixIts.first?.confidence == .sure })
  }

  @Test("Fixing takes away what it mends and brings nothing new")
  func fixing() throws {
    let checked = try Checked.published()
    for limit in [FixIt.Confidence.sure, .maybe] {
      let fixed = FixApplier.apply(checked.findings, to: checked.document.source, upTo: limit)
      let again = try Checked(fixed.text)
      let before = Dictionary(grouping: checked.findings, by: \.rule).mapValues(\.count)
      let after = Dictionary(grouping: again.findings, by: \.rule).mapValues(\.count)
      for (rule, count) in after { #expect(count <= before[rule] ?? 0, "\(rule)") }
      #expect(after["spaced-word"] == nil)
      if limit == .maybe {
        #expect(after["misspelled-address"] == nil)
        #expect(after["repeated-government"] == nil)
        #expect(after["heading-style-differs"] == nil)
      }
    }
  }
}
