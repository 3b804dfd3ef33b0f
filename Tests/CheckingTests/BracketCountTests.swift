import Lists
import Testing

/// Brackets without a partner, of which a field has very many.
@Suite("Many brackets without a partner")
struct BracketCountTests {
  @Test("the first of a field are told, and with the last how many more there are")
  func many() throws {
    let brackets = String(repeating: "（", count: 3_000)
    let list = try Checked("番号\t事業名\t担当局\t事業概要\t連携自治体\n1\t防災\t企画局\t連携\(brackets)\t千葉県\n")
    let told = list.findings.filter { $0.rule == "unbalanced-bracket" }
    #expect(told.count == 5)
    #expect(told.last?.message.ja.contains("ほかにも2995個") == true)
  }

  @Test("of few each is told, without a count")
  func few() throws {
    let list = try Checked("番号\t事業名\t担当局\t事業概要\t連携自治体\n1\t防災\t企画局\t連携（（\t千葉県\n")
    let told = list.findings.filter { $0.rule == "unbalanced-bracket" }
    #expect(told.count == 2)
    #expect(told.allSatisfy { !$0.message.ja.contains("ほかにも") })
  }
}
