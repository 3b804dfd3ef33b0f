import Catalogue
import Lists
import LocalGovernments
import Participation
import Testing

struct CatalogueTests {
  let list: SampleList
  let catalogue: Catalogue

  init() throws {
    list = try SampleList()
    let older = Array(SampleList.rows.prefix(3))
    catalogue = Catalogue(
      editions: [
        try list.edition(older, id: "tokyo-2024", year: 2024), try list.edition(SampleList.rows),
      ], gazetteer: list.gazetteer)
  }

  @Test("Editions come newest first, and the newest is current")
  func editions() {
    #expect(catalogue.editions.map(\.id) == ["tokyo-2025", "tokyo-2024"])
    #expect(catalogue.newest?.id == "tokyo-2025")
    #expect(catalogue.currentEditions.map(\.id) == ["tokyo-2025"])
    #expect(catalogue.search("").total == SampleList.rows.count)
  }

  @Test("The newest list of each issuer is current")
  func issuers() throws {
    let osaka = try list.edition(SampleList.rows, id: "osaka-2023", issuer: 27_000, year: 2023)
    let both = Catalogue(editions: catalogue.editions + [osaka], gazetteer: list.gazetteer)
    #expect(both.currentEditions.map(\.id) == ["tokyo-2025", "osaka-2023"])
    #expect(both.search("木材").hits.map(\.entry.id) == ["tokyo-2025-10", "osaka-2023-10"])
  }

  @Test("Programmes stand in file order and are found by identifier and by number")
  func entries() throws {
    #expect(
      catalogue.entries(of: "tokyo-2024").map(\.programme.number) == ["1", "2", "10"])
    #expect(catalogue.entries(of: "none").isEmpty)
    #expect(catalogue.entry(id: "tokyo-2024-2")?.edition.id == "tokyo-2024")
    #expect(catalogue.entry(id: "tokyo-2024-3") == nil)
    #expect(catalogue.entry(number: "10")?.id == "tokyo-2025-10")
    #expect(catalogue.entry(number: "10", edition: "tokyo-2024")?.id == "tokyo-2024-10")
  }

  @Test("Themes and bureaus come in file order with counts and words for addresses")
  func labels() {
    #expect(catalogue.themes().map(\.slug) == ["industry", "environment", "other", "tourism"])
    #expect(catalogue.themes().map(\.count) == [3, 1, 2, 2])
    #expect(catalogue.bureaus().first?.name.ja == "スタートアップ戦略推進本部")
    #expect(catalogue.bureaus(edition: "tokyo-2024").map(\.count) == [2, 1])
  }

  @Test("No two themes or bureaus share a word in addresses, and unknown ones are their own")
  func slugs() {
    #expect(Slugs.theme("宇宙").slug == "宇宙")
    #expect(Slugs.bureau("交通局").slug != Slugs.bureau("水道局").slug)
  }

  @Test("Group wordings come most used first, with their members and programmes")
  func groups() throws {
    let group = try #require(catalogue.groups().first)
    #expect(group.wording.name == "全国道府県")
    #expect(group.members.count == 46)
    #expect(group.entries.map(\.programme.number) == ["1", "10"])
    #expect(catalogue.group(id: group.id, edition: "tokyo-2024")?.count == 2)
    #expect(catalogue.group(id: "none") == nil)
  }

  @Test("A government's programmes are told by how it takes part and by which words")
  func summary() throws {
    let summary = catalogue.summary(of: try list.government(7_000))
    #expect(summary.counts == RelationCounts(named: 1, covered: 3, possible: 1))
    #expect(summary.named.map(\.entry.programme.number) == ["9"])
    #expect(summary.covered.map(\.wording.name) == ["全国道府県", "東北地方"])
    #expect(summary.covered.map(\.items.count) == [2, 1])
    #expect(summary.possible.map(\.entry.programme.number) == ["31"])
    #expect(summary.standing(.covered).count == 3)
  }

  @Test("Named governments nearby are told, nearest first, with the prefecture itself")
  func neighbours() throws {
    let near = catalogue.neighboursNamed(near: try list.government(14_130))
    #expect(near.map(\.government.name) == ["神奈川県", "横浜市"])
    #expect(near.last?.entries.map(\.programme.number) == ["2", "21", "22"])
  }

  @Test("What is called a word of two names is one that the list writes by itself")
  func wholeWords() throws {
    let catalogue = try RealList.catalogue()
    let texts = catalogue.entries(of: catalogue.currentEditions[0].id).flatMap {
      [$0.programme.name, $0.programme.description, $0.programme.bureau, $0.programme.theme]
    }
    let words = catalogue.entries(of: catalogue.currentEditions[0].id)
      .flatMap { catalogue.similar(to: $0) }.map(\.reason.ja).filter { $0.hasPrefix("「") }
      .map { String($0.dropFirst().prefix { $0 != "」" }) }
    #expect(words.count > 50)
    for word in Set(words) where word.first?.isIdeograph == true {
      let isAlone = texts.contains { text in
        text.ranges(of: word).contains { range in
          let around = [
            text[..<range.lowerBound].last, text[range.upperBound...].first,
          ]
          return around.allSatisfy { $0?.isIdeograph != true }
        }
      }
      #expect(isAlone, "\(word)")
    }
  }

  @Test("Programmes that share telling words or governments are similar, and say why")
  func similar() throws {
    let entry = try #require(catalogue.entry(number: "22"))
    let similar = catalogue.similar(to: entry)
    #expect(similar.first?.entry.programme.number == "21")
    #expect(similar.first?.reason.ja == "「水道」が名称に共通")
    #expect(similar.allSatisfy { $0.entry != entry })
    let partner = try #require(similar.first { $0.entry.programme.number == "2" })
    #expect(partner.reason.ja == "横浜市が共通")
  }

  @Test("An empty catalogue answers everything with nothing")
  func empty() throws {
    let nothing = Catalogue(editions: [], gazetteer: list.gazetteer)
    #expect(nothing.newest == nil)
    #expect(nothing.search("水道 つくば市").total == 0)
    #expect(nothing.groups().isEmpty && nothing.themes().isEmpty)
    #expect(nothing.counts()[try list.government(7_000)].total == 0)
    #expect(nothing.neighboursNamed(near: try list.government(7_000)).isEmpty)
  }

  @Test("A holder gives the snapshot of the moment and counts the swaps")
  func holder() async throws {
    let holder = CatalogueHolder(Catalogue(editions: [], gazetteer: list.gazetteer))
    let held = holder.current
    holder.swap(catalogue)
    #expect(held.count == 0)
    #expect(holder.snapshot.catalogue.count == catalogue.count)
    #expect(holder.generation == 1)
  }
}

extension Character {
  fileprivate var isIdeograph: Bool {
    unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
  }
}
