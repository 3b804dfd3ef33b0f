import Catalogue
import LocalGovernments
import Testing

@Suite("Names near to words that stand nowhere")
struct NearNamesTests {
  private func near(_ query: String) throws -> [NearNames] {
    let list = try RealList.catalogue()
    return list.nearNames(in: list.search(query).interpretation)
  }

  @Test(
    "a word that stands nowhere is offered the governments of names near to it",
    arguments: [
      ("小管村", "小菅村"), ("茨木県", "茨城県"), ("大坂", "大阪府"), ("埼玉市", "さいたま市"),
      ("Nigata", "新潟県"), ("水素 小管村", "小菅村"), ("水素 -茨木県", "茨城県"),
    ])
  func offered(query: String, name: String) throws {
    let found = try near(query)
    #expect(found.count == 1)
    #expect(found.first?.governments.contains { $0.name == name } == true)
  }

  // 日光市 is as near to 木光市 as 和光市, and before it in the order of codes; the list names 和光市.
  @Test("of names equally near those that programmes name come first")
  func namedFirst() throws {
    #expect(try near("木光市").first?.governments.map(\.name).prefix(2) == ["和光市", "日光市"])
  }

  @Test(
    "nothing is offered for what is found, is read as a place, is quoted, or is like no name",
    arguments: ["水素", "小菅村", "こすげ村", "\"小管村\"", "花粉", "お祭り", "電車", "あああ", "水道局", ""])
  func notOffered(query: String) throws {
    #expect(try near(query).isEmpty)
  }

  @Test(
    "what has the form of a municipality's name may be one that is gone",
    arguments: [("大宮市", true), ("清水市", true), ("龍宮村", true), ("茨木県", false), ("Nigata", false)])
  func gone(query: String, looksMunicipal: Bool) throws {
    #expect(try near(query).first?.looksMunicipal == looksMunicipal)
  }

  @Test("the same search with a name in the word's place finds the government")
  func replaced() throws {
    let list = try RealList.catalogue()
    let read = list.search("水素 -小管村").interpretation
    let near = try #require(list.nearNames(in: read).first)
    let government = try #require(near.governments.first)
    let text = read.text(with: list.searchName(of: government), inPlaceOf: near.term)
    #expect(text == "水素 -小菅村")
    #expect(list.search(text).interpretation.exclusions.first?.reading == .place([government]))
  }

  @Test("a name that several bear is given with its prefecture")
  func namesakes() throws {
    let list = try RealList.catalogue()
    let fuchu = try #require(list.gazetteer.governments(named: "広島県府中市").first)
    #expect(list.searchName(of: fuchu) == "広島県府中市")
    #expect(list.searchName(of: try RealList.government("小菅村")) == "小菅村")
  }
}
