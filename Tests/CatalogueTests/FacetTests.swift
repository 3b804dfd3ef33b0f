import Catalogue
import Lists
import LocalGovernments
import Testing

struct FacetTests {
  let catalogue: Catalogue

  init() throws { catalogue = try SampleList().catalogue(SampleList.rows) }

  @Test("Facets count the programmes that were found")
  func counts() {
    let result = catalogue.search("水道")
    #expect(result.counts(.theme) == ["other": 2, "industry": 1])
    #expect(result.counts(.bureau) == ["waterworks": 2, "startup-strategy": 1])
    #expect(result.counts(.prefecture)["14000"] == 2)
    #expect(result.counts(.prefecture)["07000"] == 1)
    #expect(result.counts(.role) == ["支援事業体": 1, "受援事業体": 1])
  }

  @Test("A choice narrows the hits and the other facets, not its own")
  func ownChoiceLifted() {
    let result = catalogue.search("水道", filters: SearchFilters(themes: ["other"]))
    #expect(Set(result.numbers) == ["21", "22"])
    #expect(result.counts(.theme) == ["other": 2, "industry": 1])
    #expect(result.counts(.bureau) == ["waterworks": 2])
  }

  @Test("A value can be excluded, and a value is known by its name as by its slug")
  func excluded() {
    let choice = FacetChoice(included: [], excluded: ["その他"])
    #expect(catalogue.search("水道", filters: SearchFilters(themes: choice)).numbers == ["1"])
    let byName = catalogue.search("水道", filters: SearchFilters(bureaus: ["水道局"]))
    #expect(Set(byName.numbers) == ["21", "22"])
  }

  @Test("A relation narrows to how the place takes part; what is counted is what is found")
  func relation() throws {
    let result = catalogue.search("つくば市", filters: SearchFilters(relations: ["covered"]))
    #expect(result.numbers == ["1"])
    #expect(result.relationCounts == RelationCounts(named: 0, covered: 1, possible: 0))
    #expect(result.counts(.relation) == ["named": 1, "covered": 1, "possible": 2])
  }

  @Test("A chosen prefecture is the place that hits stand to, also where it is only possible")
  func prefectureAsPlace() throws {
    let catalogue = try RealList.catalogue()
    let code = try RealList.government("福島県").code
    let chosen = catalogue.search("", filters: SearchFilters(prefectures: [code.fiveDigits]))
    let given = catalogue.search("", filters: SearchFilters(place: code))
    #expect(chosen.relationCounts?.possible ?? 0 > 0)
    #expect(chosen.total == given.total && chosen.relationCounts == given.relationCounts)
    #expect(chosen.hits.map(\.relation) == given.hits.map(\.relation))
    #expect(chosen.counts(.prefecture)[code.fiveDigits] == given.total)
  }

  @Test("With a place, roles are the place's own")
  func role() {
    #expect(catalogue.search("川崎市").counts(.role) == ["支援事業体": 1])
    let filters = SearchFilters(roles: ["具体的な連携"])
    #expect(catalogue.search("横浜市", filters: filters).numbers == ["2"])
    #expect(catalogue.search("名古屋市", filters: filters).numbers.isEmpty)
  }

  @Test("Themes stand in the order of the list, those without a hit too")
  func order() throws {
    let values = try #require(catalogue.search("水道").facets.first { $0.kind == .theme }).values
    #expect(values.map(\.key) == ["industry", "environment", "other", "tourism"])
    #expect(values.map(\.label.en) == ["Industry", "Environment", "Other", "Tourism"])
  }

  @Test("An unknown choice finds nothing")
  func unknown() throws {
    #expect(catalogue.search("", filters: SearchFilters(themes: ["none"])).total == 0)
    #expect(catalogue.search("", filters: SearchFilters(prefectures: ["99999"])).total == 0)
    #expect(catalogue.search("", filters: SearchFilters(relations: ["none"])).total == 0)
    #expect(catalogue.search("", filters: SearchFilters(edition: "none")).total == 0)
    let nowhere = try #require(LocalGovernmentCode(number: 47_999))
    #expect(catalogue.search("", filters: SearchFilters(place: nowhere)).total == 0)
  }
}
