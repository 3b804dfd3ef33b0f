import Catalogue
import LocalGovernments
import Participation
import Testing

@Suite("What others like it take part in")
struct SuggestionTests {
  private func suggestion(_ number: String, for name: String) throws -> Suggestion? {
    try RealList.catalogue().suggestions(for: RealList.government(name), limit: 100)
      .first { $0.entry.programme.number == number }
  }

  private func names(_ suggestion: Suggestion?, _ likeness: Likeness) -> [String] {
    suggestion?.reasons.first { $0.likeness == likeness }?.governments.map(\.name) ?? []
  }

  // No. 76 names eighteen of the twenty designated cities; 千葉市 and 相模原市 are the two others.
  @Test("a city learns which of its kind are named without it", arguments: ["千葉市", "相模原市"])
  func sameKind(city: String) throws {
    let found = try suggestion("76", for: city)
    #expect(names(found, .kind).count == 18)
    #expect(!names(found, .kind).contains("千葉市") && names(found, .kind).contains("札幌市"))
  }

  // No. 77 names 山梨県, 甲州市, 小菅村 and 丹波山村.
  @Test("a village learns of the villages of its prefecture, and of the city near to it")
  func samePrefecture() throws {
    let found = try suggestion("77", for: "道志村")
    #expect(Set(names(found, .prefecture)) == ["小菅村", "丹波山村"])
    #expect(Set(names(found, .nearby)) == ["甲州市", "小菅村", "丹波山村"])
    #expect(names(found, .kind).isEmpty && found?.count == 3)
  }

  // 奥多摩町 lies across the border from 小菅村 and 丹波山村, and is no village.
  @Test("a town across the border learns of its neighbours by their distance")
  func nearby() throws {
    let found = try suggestion("77", for: "奥多摩町")
    #expect(Set(names(found, .nearby)).isSuperset(of: ["小菅村", "丹波山村"]))
    #expect(names(found, .kind).isEmpty && names(found, .prefecture).isEmpty)
  }

  // 札幌市 lies in the prefecture of 池田町, and 南三陸町 is a town as 与那国町 is.
  @Test("a metropolis far away, and a town at the other end of the country, are not alike")
  func farAndUnlike() throws {
    let catalogue = try RealList.catalogue()
    let ikeda = try #require(catalogue.gazetteer.governments(named: "北海道池田町").first)
    for government in [ikeda, try RealList.government("与那国町")] {
      let found = catalogue.suggestions(for: government, limit: 100)
      let alike = Set(found.flatMap(\.reasons).flatMap(\.governments))
      #expect(alike.allSatisfy { $0.code.prefecture == government.code.prefecture })
      #expect(alike.allSatisfy { $0.kind == .town || $0.kind == .village })
    }
    let nearest = catalogue.nearestAlike(to: ikeda, limit: 5)
    #expect(nearest.count == 5 && nearest.allSatisfy { $0.kind == .town })
  }

  @Test("cities of a size, or the next, are alike within a prefecture")
  func cities() throws {
    let found = try suggestion("76", for: "つくば市")
    #expect(names(found, .prefecture).contains("日立市"))
    #expect(!names(found, .prefecture).contains("つくば市"))
  }

  // No. 48 names the prefectures of the disaster area, 福島県 and 宮城県 among them.
  @Test("a prefecture learns of those on its border and those of its size")
  func prefectures() throws {
    let found = try suggestion("48", for: "栃木県")
    #expect(names(found, .bordering) == ["福島県"])
    #expect(names(found, .population).contains("福島県"))
    #expect(names(found, .kind).isEmpty)
  }

  @Test(
    "a programme that names the government is never suggested, and those that name most come first",
    arguments: ["つくば市", "横浜市", "小菅村", "茨城県", "千代田区", "札幌市"])
  func order(name: String) throws {
    let government = try RealList.government(name)
    let found = try RealList.catalogue().suggestions(for: government, limit: 100)
    for suggestion in found {
      let named = suggestion.entry.programme.participants.named
      #expect(!named.contains(government))
      let alike = Set(suggestion.reasons.flatMap(\.governments))
      #expect(alike.count == suggestion.count && suggestion.count > 0)
      #expect(alike.allSatisfy { named.contains($0) })
    }
    let counts = found.map(\.count)
    #expect(counts == counts.sorted(by: >))
  }

  @Test("a ward of a city, and the issuer of the list, get none")
  func none() throws {
    let catalogue = try RealList.catalogue()
    let ward = try #require(
      catalogue.gazetteer.governments(in: catalogue.gazetteer.wards).first)
    #expect(catalogue.suggestions(for: ward).isEmpty)
    #expect(catalogue.suggestions(for: try RealList.government("東京都")).isEmpty)
  }
}

@Suite("Governments beside each other")
struct ComparisonTests {
  private func comparison(_ names: String...) throws -> GovernmentComparison {
    try RealList.catalogue().comparison(of: names.map { try RealList.government($0) })
  }

  private func numbers(_ comparison: GovernmentComparison, _ part: GovernmentComparison.Part)
    -> [String]
  {
    comparison.rows(of: part).compactMap(\.entry.programme.number)
  }

  // つくば市 is named in No. 2, 日立市 in No. 76; 区市町村 and 都外市町村 cover both in fifteen.
  @Test("two cities share what covers both, and each has what names it alone")
  func cities() throws {
    let both = try comparison("つくば市", "日立市")
    #expect(numbers(both, .someNamed) == ["2", "76"])
    #expect(numbers(both, .allNamed).isEmpty && numbers(both, .someCovered).isEmpty)
    #expect(
      numbers(both, .allCovered) == [
        "1", "10", "14", "27", "30", "31", "32", "42", "66", "68", "69", "78", "80", "82", "83",
      ])
    #expect(both.shared == 15 && both.alone(0) == 1 && both.alone(1) == 1)
  }

  // No. 74 names all three; 政令指定都市 in No. 55 covers the cities and no prefecture.
  @Test("three governments are told apart one by one")
  func three() throws {
    let three = try comparison("横浜市", "川崎市", "神奈川県")
    #expect(numbers(three, .allNamed).contains("74"))
    #expect(numbers(three, .someCovered).contains("55"))
    let row = three.rows(of: .someCovered).first { $0.entry.programme.number == "55" }
    #expect(row?.standings.map { $0?.relation } == [.covered, .covered, nil])
  }

  @Test("every programme that touches one of them is in one part, and themes add up")
  func whole() throws {
    let both = try comparison("茨城県", "小菅村")
    let parts = GovernmentComparison.Part.allCases.map { both.rows(of: $0).count }
    #expect(parts.reduce(0, +) == both.rows.count)
    for (index, counts) in both.counts.enumerated() {
      #expect(both.themes.map { $0.counts[index] }.reduce(0, +) == counts.named + counts.covered)
      #expect(both.rows.count { $0.standings[index] != nil } == counts.total)
    }
  }
}
