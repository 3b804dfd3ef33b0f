import Lists
import Testing

@Suite("Findings as sentences")
struct SentenceTests {
  @Test(
    "begin with a capital where a word begins them, and end with one stop",
    arguments: [
      ("the list has no rows", "The list has no rows."),
      ("See whether it opens.", "See whether it opens."),
      ("http://example.jp does not open", "http://example.jp does not open."),
      ("川崎市 is written twice", "川崎市 is written twice."),
    ])
  func english(text: String, sentence: String) {
    #expect(Bilingual(ja: "", en: text).asSentence.en == sentence)
  }

  @Test(
    "end with one 。",
    arguments: [("行がありません", "行がありません。"), ("行がありません。", "行がありません。"), ("", "")])
  func japanese(text: String, sentence: String) {
    #expect(Bilingual(ja: text, en: "").asSentence.ja == sentence)
  }
}
