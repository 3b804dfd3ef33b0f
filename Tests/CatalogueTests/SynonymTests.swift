import Catalogue
import Testing

@Suite("Words near in meaning")
struct SynonymTests {
  let catalogue: Catalogue

  init() throws {
    catalogue = try SampleList().catalogue([
      .init(number: "1", name: "廃棄物の適正処理"), .init(number: "2", name: "企業の研修"),
      .init(number: "3", name: "会社案内"),
    ])
  }

  @Test(
    "A word that stands nowhere is looked for by the official one, and that is told",
    arguments: [("ごみ", "廃棄物", ["1"]), ("セミナー", "", []), ("トレーニング", "研修", ["2"])])
  func official(word: String, readAs: String, numbers: [String]) {
    let result = catalogue.search(word)
    #expect(result.numbers == numbers)
    #expect(
      result.interpretation.terms.compactMap(\.reading.synonym) == [readAs].filter { $0 != "" })
  }

  @Test("A word that is found is not widened")
  func found() {
    let result = catalogue.search("会社")
    #expect(result.numbers == ["3"])
    #expect(result.interpretation.terms.allSatisfy { $0.reading.synonym == nil })
  }

  @Test("What is quoted or excluded is taken at its word", arguments: ["「ごみ」", "\"ごみ\""])
  func quoted(query: String) {
    #expect(catalogue.search(query).numbers.isEmpty)
    #expect(catalogue.search("-ごみ").numbers.sorted() == ["1", "2", "3"])
  }

  @Test("The word that was found is the one that is marked")
  func marked() throws {
    let highlight = try #require(catalogue.search("ごみ").hits.first?.highlights.first)
    #expect(highlight.field == .name)
    #expect(highlight.ranges == [0..<9])
  }
}
