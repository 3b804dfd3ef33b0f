import CivilDates
import LocalGovernments
import Testing

@Suite("The gazetteer")
struct GazetteerTests {
  @Test("the totals are those that the ministry publishes for 2025-04-01")
  func totals() throws {
    let gazetteer = try Country.today
    #expect(gazetteer.prefectures.count == 47)
    #expect(gazetteer.municipalities.count == 1_741)
    let cities = [GovernmentKind.designatedCity, .coreCity, .specialCity, .city]
      .map { gazetteer.governments(of: $0).count }
    #expect(cities.reduce(0, +) == 792)
    #expect(cities.dropLast() == [20, 62, 23])
    #expect(gazetteer.governments(of: .town).count == 743)
    #expect(gazetteer.governments(of: .village).count == 183)
    #expect(gazetteer.governments(of: .specialWard).count == 23)
    #expect(gazetteer.wards.count == 171)
  }

  @Test(
    "the number of municipalities follows the mergers",
    arguments: [
      // 1,727, 1,719 and 1,718 cities, towns and villages, and 23 special wards.
      ("2010-04-01", 1_750), ("2012-10-01", 1_742), ("2013-01-01", 1_742), ("2014-04-01", 1_742),
      ("2014-04-04", 1_742), ("2014-04-05", 1_741), ("2018-10-01", 1_741), ("2025-04-01", 1_741),
    ])
  func municipalities(day: String, count: Int) throws {
    #expect(try Country.on(day).municipalities.count == count)
  }

  @Test(
    "the number of designated and core cities follows the designations",
    arguments: [
      ("2010-03-31", 18, 41), ("2010-04-01", 19, 40), ("2012-04-01", 20, 41),
      ("2017-01-01", 20, 48), ("2018-04-01", 20, 54), ("2019-04-01", 20, 58),
      ("2020-04-01", 20, 60), ("2021-04-01", 20, 62), ("2025-04-01", 20, 62),
    ])
  func designations(day: String, designated: Int, core: Int) throws {
    let gazetteer = try Country.on(day)
    #expect(gazetteer.governments(of: .designatedCity).count == designated)
    #expect(gazetteer.governments(of: .coreCity).count == core)
  }

  @Test(
    "a government exists under its code, name and kind of the day",
    arguments: [
      ("2018-04-01", "28221", "篠山市", GovernmentKind.city),
      ("2019-04-30", "28221", "篠山市", .city),
      ("2019-05-01", "28221", "丹波篠山市", .city),
      ("2017-04-01", "40305", "那珂川町", .town),
      ("2018-10-01", "40231", "那珂川市", .city),
      ("2017-04-01", "22131", "中区", .ward),
      ("2024-01-01", "22138", "中央区", .ward),
      ("2010-03-31", "14209", "相模原市", .coreCity),
      ("2010-04-01", "14150", "相模原市", .designatedCity),
      ("2012-03-31", "43201", "熊本市", .coreCity),
      ("2012-04-01", "43100", "熊本市", .designatedCity),
      ("2011-11-10", "17344", "野々市町", .town),
      ("2011-11-11", "17212", "野々市市", .city),
      ("2013-12-31", "03305", "滝沢村", .village),
      ("2014-01-01", "03216", "滝沢市", .city),
      ("2016-10-09", "04423", "富谷町", .town),
    ])
  func onTheDay(day: String, code: String, name: String, kind: GovernmentKind) throws {
    let gazetteer = try Country.on(day)
    let government = try #require(gazetteer[try Country.code(code)])
    #expect(government.name == name)
    #expect(government.kind == kind)
    let existing = gazetteer.municipalities.union(gazetteer.wards)
    #expect(existing.contains(government))
  }

  @Test(
    "a government does not exist before or after its days",
    arguments: [
      ("2024-01-01", "22131"), ("2023-12-31", "22138"), ("2010-03-31", "14151"),
      ("2012-03-31", "43101"), ("2012-04-01", "43201"), ("2018-10-01", "40305"),
      ("2011-10-11", "11226"), ("2014-04-05", "09367"),
    ])
  func notOnTheDay(day: String, code: String) throws {
    let gazetteer = try Country.on(day)
    let government = try #require(gazetteer[try Country.code(code)])
    #expect(!gazetteer.municipalities.union(gazetteer.wards).contains(government))
  }

  @Test(
    "wards come with the designation of their city",
    arguments: [("14150", "2010-03-31", 0), ("14150", "2010-04-01", 3), ("43100", "2012-04-01", 5)])
  func wards(city: String, day: String, count: Int) throws {
    #expect(try Country.on(day).wards(of: Country.code(city)).count == count)
  }

  @Test(
    "what is gone leads to what stands in its place",
    arguments: [
      ("40305", ["40231"]), ("11226", ["11203"]), ("22131", ["22138"]),
      ("22135", ["22138", "22139"]), ("43201", ["43100"]), ("43341", ["43100"]),
      ("13101", []), ("28221", []),
    ])
  func successors(code: String, expected: [String]) throws {
    let gazetteer = try Country.today
    let government = try #require(gazetteer[try Country.code(code)])
    #expect(gazetteer.successors(of: government).map(\.code.fiveDigits).sorted() == expected)
  }

  @Test("every change leads from one known government to another, and successors exist")
  func changes() throws {
    let gazetteer = try Country.today
    let existing = gazetteer.prefectures.union(gazetteer.municipalities).union(gazetteer.wards)
    #expect(!gazetteer.changes.isEmpty)
    for change in gazetteer.changes {
      let old = try #require(gazetteer[change.oldCode])
      #expect(gazetteer[change.newCode] != nil)
      for successor in gazetteer.successors(of: old) { #expect(existing.contains(successor)) }
    }
  }

  @Test("the eight regions part the prefectures")
  func regions() throws {
    let gazetteer = try Country.today
    var seen = GovernmentSet()
    for region in gazetteer.regions where region.kind == .region {
      #expect(region.members.isDisjoint(with: seen), "\(region.id)")
      #expect(region.members.isSubset(of: gazetteer.prefectures), "\(region.id)")
      seen.formUnion(region.members)
    }
    #expect(seen == gazetteer.prefectures)
    for government in gazetteer.governments(in: gazetteer.municipalities) {
      #expect(gazetteer.region(of: government) != nil)
    }
  }

  @Test(
    "a region is found by the words for it",
    arguments: [
      ("東北", "tohoku"), ("東北地方", "tohoku"), ("東北6県", "tohoku"), ("東北六県", "tohoku"),
      ("一都三県", "one-metropolis-three-prefectures"), ("1都3県", "one-metropolis-three-prefectures"),
      ("１都３県", "one-metropolis-three-prefectures"), ("九都県市", "nine-governments"),
      ("首都圏", "capital-region"), ("四国4県", "shikoku"), ("多摩26市", "tama-26-cities"),
    ])
  func region(word: String, id: String) throws {
    #expect(try Country.today.region(named: word)?.id == id)
  }

  @Test("every region has members, and its own name finds it")
  func regionNames() throws {
    let gazetteer = try Country.today
    for region in gazetteer.regions {
      #expect(!region.members.isEmpty, "\(region.id)")
      #expect(gazetteer.region(named: region.name)?.id == region.id, "\(region.id)")
      #expect(gazetteer.region(id: region.id)?.id == region.id)
    }
  }

  @Test("neighbours are neighbours of each other, and no prefecture is its own")
  func neighbours() throws {
    let gazetteer = try Country.today
    for prefecture in gazetteer.governments(in: gazetteer.prefectures) {
      let neighbours = gazetteer.neighbours(of: prefecture.code)
      #expect(!neighbours.contains(prefecture))
      for neighbour in gazetteer.governments(in: neighbours) {
        #expect(gazetteer.neighbours(of: neighbour.code).contains(prefecture))
      }
    }
    let tokyo = try Country.code("13000")
    #expect(
      gazetteer.governments(in: gazetteer.neighbours(of: tokyo)).map(\.name)
        == ["埼玉県", "千葉県", "神奈川県", "山梨県"])
    #expect(gazetteer.neighbours(of: try Country.code("47000")).isEmpty)
  }

  @Test("the municipalities of the prefectures are all municipalities, each in one")
  func byPrefecture() throws {
    let gazetteer = try Country.today
    var seen = GovernmentSet()
    for prefecture in gazetteer.governments(in: gazetteer.prefectures) {
      let own = gazetteer.municipalities(of: prefecture.code)
      #expect(own.isDisjoint(with: seen))
      seen.formUnion(own)
    }
    #expect(seen == gazetteer.municipalities)
  }
}
