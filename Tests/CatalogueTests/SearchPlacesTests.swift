import Catalogue
import LocalGovernments
import Participation
import Testing

struct SearchPlacesTests {
  let catalogue: Catalogue

  init() throws { catalogue = try SampleList().catalogue(SampleList.rows) }

  @Test("A place restricts by participation, and the rest by letters")
  func placeAndWord() throws {
    let result = catalogue.search("つくば市 スタートアップ")
    #expect(result.numbers == ["2", "1"])
    #expect(result.hits.map(\.relation) == [.named, .covered])
    #expect(result.hits.map(\.wording) == ["つくば市", "区市町村"])
    #expect(result.hits.first?.role == "具体的な連携")
    #expect(result.relationCounts == RelationCounts(named: 1, covered: 1, possible: 0))
    #expect(result.interpretation.words.map(\.text) == ["スタートアップ"])
    #expect(result.interpretation.places.map(\.text) == ["つくば市"])
  }

  @Test("Named comes before covered, covered before possible, whatever the words score")
  func relationsFirst() {
    let relations = catalogue.search("福島県").hits.map(\.relation)
    #expect(relations == [.named, .covered, .covered, .covered, .possible])
  }

  @Test(
    "A full name, a bare name, a stem, a reading and romaji name the place",
    arguments: ["茨城県つくば市", "つくば市", "つくば", "ツクバ市", "tsukuba", "Tsukuba", "082201"])
  func names(word: String) {
    #expect(catalogue.search(word).numbers.first == "2")
    #expect(catalogue.search(word).interpretation.places.count == 1)
  }

  @Test(
    "An English name with its kind means what the Japanese one does",
    arguments: [
      ("Kosuge Village", "小菅村"), ("Niigata City", "新潟市"), ("niigata prefecture", "新潟県"),
      ("Fukushima Prefecture 水素", "福島県 水素"), ("Fuchu City", "府中市"),
      ("Yokohama City", "横浜市"), ("水素 Tsukuba City", "水素 つくば市"),
    ])
  func englishNames(english: String, japanese: String) throws {
    let list = try RealList.catalogue()
    let (found, expected) = (list.search(english), list.search(japanese))
    #expect(found.numbers == expected.numbers)
    #expect(
      found.interpretation.terms.map(\.reading) == expected.interpretation.terms.map(\.reading))
  }

  @Test("An English word that only looks like a kind stays a word")
  func englishWords() throws {
    let list = try RealList.catalogue()
    #expect(list.search("hydrogen city").interpretation.terms.count == 2)
    #expect(list.search("Kosuge City").interpretation.terms.count == 2)
  }

  @Test("A stem of several means the prefecture, and the others are told")
  func stemOfSeveral() throws {
    let result = catalogue.search("福島")
    #expect(result.numbers.first == "9")
    #expect(
      try #require(result.interpretation.terms.first).alternatives.contains { $0.name == "福島市" })
  }

  @Test("A name that several bear means any of them")
  func sharedName() throws {
    let term = try #require(catalogue.search("府中市").interpretation.terms.first)
    guard case .place(let governments) = term.reading else {
      Issue.record("府中市 was read as \(term.reading)")
      return
    }
    #expect(governments.map(\.code.fiveDigits) == ["13206", "34208"])
  }

  @Test("A region of prefectures means them and what lies in them, each hit by its own name")
  func region() throws {
    let result = catalogue.search("東北")
    #expect(result.numbers == ["2", "9", "1", "10", "30", "31"])
    let names = result.hits.prefix(2).map { "\($0.government?.name ?? "") \($0.wording ?? "")" }
    #expect(names == ["福島市 福島市", "福島県 福島県"])
    #expect(catalogue.search("東北 誘客").numbers == ["30"])
    #expect(catalogue.search("Tohoku").numbers == result.numbers)
  }

  @Test("Where a prefecture and a city in it are named, the prefecture stands for the region")
  func prefectureFirst() throws {
    let catalogue = try SampleList().catalogue([
      .init(number: "1", name: "事業", participants: "仙台市、福島県、福島市")
    ])
    #expect(catalogue.search("東北").hits.map(\.government?.name) == ["福島県"])
  }

  @Test("A region that counts single governments means those alone")
  func group() throws {
    let catalogue = try SampleList().catalogue([
      .init(number: "1", name: "甲", participants: "横浜市"),
      .init(number: "2", name: "乙", participants: "横須賀市"),
      .init(number: "3", name: "丙", participants: "神奈川県"),
    ])
    #expect(catalogue.search("九都県市").numbers == ["1", "3"])
    #expect(catalogue.search("一都三県").numbers == ["1", "2", "3"])
  }

  @Test("The issuing government is read as letters, and that is told")
  func issuer() throws {
    let result = catalogue.search("東京")
    #expect(result.numbers == ["30"])
    let term = try #require(result.interpretation.terms.first)
    guard case .placeAsLetters(_, because: .issuer) = term.reading else {
      Issue.record("東京 was read as \(term.reading)")
      return
    }
  }

  @Test("A place in no programme is read as letters where they are found, and that is told")
  func noParticipation() throws {
    let catalogue = try SampleList().catalogue([
      .init(number: "1", name: "小菅村の源流", participants: "福島県")
    ])
    let result = catalogue.search("小菅村")
    #expect(result.numbers == ["1"])
    let term = try #require(result.interpretation.terms.first)
    guard case .placeAsLetters(_, because: .noParticipation) = term.reading else {
      Issue.record("小菅村 was read as \(term.reading)")
      return
    }
  }

  @Test("An everyday word that is also a town's name without its suffix stays a word")
  func otherWord() {
    #expect(Set(catalogue.search("本部").numbers) == ["1", "2"])
    #expect(catalogue.search("本部").interpretation.places.isEmpty)
  }

  @Test("A quoted place is letters, and an excluded one leaves out those it takes part in")
  func quotedAndExcluded() {
    #expect(catalogue.search("\"つくば\"").numbers == ["2"])
    #expect(catalogue.search("スタートアップ -つくば市").numbers.isEmpty)
    #expect(catalogue.search("水素 -つくば市").numbers == ["9"])
  }

  @Test("Words joined by a middle dot are read apart")
  func middleDot() {
    #expect(catalogue.search("つくば市・エコシステム").numbers == ["2"])
  }

  @Test("A query is given back without one of its terms")
  func withoutTerm() throws {
    let interpretation = catalogue.search("つくば市　-\"水 素\" スタートアップ").interpretation
    let texts = interpretation.terms.map { interpretation.text(without: $0) }
    #expect(texts == ["-\"水 素\" スタートアップ", "つくば市 スタートアップ", "つくば市 -\"水 素\""])
  }

  @Test("The place of the filter restricts like a place in the words")
  func filter() throws {
    let code = try #require(LocalGovernmentCode(number: 8_220))
    let filtered = catalogue.search("スタートアップ", filters: SearchFilters(place: code))
    #expect(filtered.numbers == catalogue.search("スタートアップ つくば市").numbers)
  }

  @Test("A name that a city of the largest shares with towns means the city")
  func sharedWithTown() throws {
    let result = try RealList.catalogue().search("横浜")
    let places = result.interpretation.places.compactMap { term -> [LocalGovernment]? in
      if case .place(let governments) = term.reading { governments } else { nil }
    }
    #expect(places.first?.map(\.code.fiveDigits) == ["14100"])
    #expect(try result.total == RealList.catalogue().search("横浜市").total)
  }
}
