import Catalogue
import Testing

struct HighlightTests {
  /// What a highlight marks, as written.
  private func marked(_ highlight: Highlight) -> [String] {
    highlight.ranges.map { String(decoding: Array(highlight.text.utf8)[$0], as: UTF8.self) }
  }

  private func highlight(_ field: SearchField, of query: String, in row: SampleList.Row) throws
    -> Highlight
  {
    let catalogue = try SampleList().catalogue([row])
    let hit = try #require(catalogue.search(query).hits.first)
    return try #require(hit.highlights.first { $0.field == field })
  }

  @Test("What was found is marked in the text as it was written, whatever its width and kana")
  func asWritten() throws {
    let row = SampleList.Row(number: "1", name: "ｽﾀｰﾄｱｯﾌﾟとＩＣＴ、スタートアップのカ\u{3099}イド")
    #expect(
      try marked(highlight(.name, of: "すたーとあっぷ", in: row)) == ["ｽﾀｰﾄｱｯﾌﾟ", "スタートアップ"])
    #expect(try marked(highlight(.name, of: "ict ガイド", in: row)) == ["ＩＣＴ", "カ\u{3099}イド"])
  }

  @Test("Finds that touch or overlap are marked as one, in order")
  func merged() throws {
    let row = SampleList.Row(number: "1", name: "水道事業体と水")
    #expect(try marked(highlight(.name, of: "事業 水道 業体 水", in: row)) == ["水道事業体", "水"])
  }

  @Test("A long description is shown around the first find, and says where it is cut")
  func snippet() throws {
    let filler = String(repeating: "あいうえお", count: 40)
    let row = SampleList.Row(number: "1", name: "甲", description: filler + "。水源" + filler)
    let found = try highlight(.description, of: "水源", in: row)
    #expect(found.text.count == 80)
    #expect(found.text.hasPrefix("水源"))
    #expect(found.isCutBefore && found.isCutAfter)
    #expect(marked(found) == ["水源"])
  }

  @Test("A find near the end is shown with what stands before it")
  func snippetAtEnd() throws {
    let filler = String(repeating: "あいうえお", count: 40)
    let found = try highlight(
      .description, of: "水源", in: .init(number: "1", name: "甲", description: filler + "水源"))
    #expect(found.text.count == 80)
    #expect(found.text.hasSuffix("水源"))
    #expect(found.isCutBefore && !found.isCutAfter)
  }

  @Test("A place marks the words of the cell by which it takes part")
  func wording() throws {
    let row = SampleList.Row(number: "1", name: "甲", participants: "つくば市、全国道府県")
    #expect(try marked(highlight(.participants, of: "福島県", in: row)) == ["全国道府県"])
  }
}
