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

  @Test(
    "A word that stands with others nowhere is looked for by one that does, and that is told",
    arguments: [("会社 研修", "企業"), ("研修 会社", "企業")])
  func together(query: String, readAs: String) {
    let result = catalogue.search(query)
    #expect(result.numbers == ["2"])
    #expect(result.interpretation.terms.compactMap(\.reading.synonym) == [readAs])
    #expect(catalogue.search("\"会社\" 研修").numbers.isEmpty)
  }

  // What is found is judged by hand on the real list: No. 42 is about the subway, 45 about football,
  // 51 about theatres, 56 to 58 and 59 about energy, 69 about marriage, 71 about cremation.
  @Test(
    "An English word is found whole, by its other spelling or by one near in meaning",
    arguments: [
      ("railway", ["42"]), ("railways", ["42"]), ("soccer", ["45"]), ("theater", ["51"]),
      ("funeral", ["71"]), ("dating", ["69"]), ("kids", ["44"]), ("evacuees", ["48"]),
    ])
  func english(word: String, numbers: [String]) throws {
    #expect(try RealList.english().search(word).numbers == numbers)
  }

  // Nos. 67 and 78 are about training; 64 and 69 about portals.
  @Test(
    "An English word is not found in a longer one", arguments: [("train", "67"), ("port", "69")])
  func whole(word: String, number: String) throws {
    #expect(try !RealList.english().search(word).numbers.contains(number))
  }

  @Test("What English has two words for is found by either, and that is told")
  func equals() throws {
    let list = try RealList.english()
    let exhibition = list.search("exhibitions")
    #expect(Set(exhibition.numbers) == Set(list.search("fair").numbers))
    #expect(Set(["7", "13", "17"]).isSubset(of: exhibition.numbers))
    #expect(
      exhibition.interpretation.terms.map(\.reading) == [.synonym("exhibitions / fair / expo")])
    #expect(list.search("\"exhibition\"").total < exhibition.total)
  }

  @Test(
    "A word of which only a longer one begins so is found by its beginning, where none is near",
    arguments: ["hydrog", "cremat", "waterwor"])
  func beginning(word: String) throws {
    #expect(try RealList.english().search(word).total > 0)
  }

  @Test("The word that was found is the one that is marked")
  func marked() throws {
    let highlight = try #require(catalogue.search("ごみ").hits.first?.highlights.first)
    #expect(highlight.field == .name)
    #expect(highlight.ranges == [0..<9])
  }
}
