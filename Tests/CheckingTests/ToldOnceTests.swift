import Checking
import Lists
import Testing

/// Findings that meet at one place: each stays one of its rule, and no change is offered twice.
@Suite("Findings at one place")
struct ToldOnceTests {
  private static let columns = "番号\t事業名\t担当局\t事業概要\t連携自治体\n"

  private func checked(_ rows: String, title: String = "") throws -> Checked {
    try Checked(title + Self.columns + rows, issuer: "福岡県")
  }

  @Test("a name nobody bears is found in a row without a name, and without a description, too")
  func apart() throws {
    let findings = try checked(
      "1\t応援\t企画局\t応援する\t福岡市\n2\t\t企画局\t応援する\t福岡市、大宰府市\n3\t交流\t企画局\t\t福岡市、架空連携\n"
    ).findings
    func rules(_ number: String) -> Set<String> {
      Set(findings.filter { $0.programme == number }.map(\.rule)).subtracting(["missing-link"])
    }
    #expect(rules("2") == ["empty-name", "unknown-government"])
    #expect(rules("3") == ["empty-description", "wording-not-understood"])
    let unknown = try #require(findings.first { $0.rule == "unknown-government" })
    #expect(unknown.fixIts.map(\.replacement) == ["太宰府市"])
    #expect(findings.first { $0.rule == "empty-name" }?.fixIts.isEmpty == true)
  }

  @Test("one change of one word is offered once, by its surest promise")
  func sameChange() throws {
    let findings = try checked("1\t応援\t企画局\t応援する\t遠賀町、芦屋町、水卷町\n").findings
    let fixes = findings.flatMap(\.fixIts).filter { $0.replacement == "水巻町" }
    #expect(fixes.count == 1)
  }

  @Test(
    "a slip in the last letter is changed on request, one of two kanji only shown",
    arguments: [("遠賀町、岡垣長", FixIt.Confidence.maybe), ("遠賀町、水卷町", .shown), ("遠賀町、韮山町", .shown)])
  func promise(participants: String, confidence: FixIt.Confidence) throws {
    let findings = try checked("1\t応援\t企画局\t応援する\t\(participants)\n").findings
    let fixes = findings.filter { $0.programme == "1" }.flatMap(\.fixIts)
    #expect(!fixes.isEmpty && fixes.allSatisfy { $0.confidence == confidence })
  }

  @Test("a row without a name is counted where the title's total is")
  func totals() throws {
    let rows = "1\t応援\t企画局\t応援する\t福岡市\n2\t\t企画局\t応援する\t福岡市\n"
    #expect(
      !(try checked(rows, title: "令和7年度 連携事業一覧 2事業\n\n").findings.map(\.rule))
        .contains("stated-total-differs"))
    #expect(
      (try checked(rows, title: "令和7年度 連携事業一覧 1事業\n\n").findings.map(\.rule))
        .contains("stated-total-differs"))
  }
  @Test(
    "a municipality that is away from those around it is reported where theirs has one like it",
    arguments: [
      ("出雲市、浜田市、益田市、太田市", true), ("出雲市、浜田市、太田市、総社市", true), ("芦屋市、遠賀町、水巻町", true),
      ("出雲市、浜田市、群馬県太田市", false),
      ("出雲市、浜田市、太田市、群馬県", false), ("松浦市、壱岐市、糸島市", false), ("太田市、出雲市", false),
    ])
  func away(participants: String, isReported: Bool) throws {
    let findings = try checked("1\t応援\t企画局\t応援する\t\(participants)\n").findings
    #expect(findings.contains { $0.rule == "stray-government" } == isReported)
  }
}
