import Portal
import Testing

@Suite("Whom readers tell of mistakes")
struct OperatorContactTests {
  @Test("is a page or one address for mail")
  func taken() throws {
    #expect(OperatorContact("https://example.lg.jp/form")?.mail == nil)
    #expect(try #require(OperatorContact("mailto:list@example.lg.jp")).mail == "list@example.lg.jp")
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "list@example.lg.jp", "https://", "mailto:", "mailto:@", "mailto:a@b,c@d", "mailto:a@b@c",
      "mailto:a@b?subject=x", "javascript:alert(1)", "ftp://example.lg.jp",
    ])
  func refused(text: String) {
    #expect(OperatorContact(text) == nil)
  }
}
