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

  @Test("A finding belongs to the row in which it stands, where several have its number")
  func findings() throws {
    let text = "No.\t事業名\t関係自治体\n12\t水道\t福島県\n12\t救急\t山形県\n\t観光\t宮城県\n"
    let document = try ListReader.read(Array(text.utf8), named: "list.tsv")
    let edition = EditionResolver(gazetteer: list.gazetteer)
      .resolve(document, issuer: nil, today: list.gazetteer.date).edition
    func finding(_ rule: String, in row: Int, number: String?) -> Diagnostic {
      let field = document.rows[row].participants
      return Diagnostic(
        rule, .warning, Bilingual(ja: "", en: ""), programme: number,
        span: field?.span(in: document.source))
    }
    let found = [
      finding("first", in: 0, number: "12"), finding("second", in: 1, number: "12"),
      finding("third", in: 2, number: nil),
    ]
    let made = Catalogue(
      editions: [edition], gazetteer: list.gazetteer, findings: [edition.id: found])
    let entries = made.entries(of: edition.id)
    #expect(
      entries.map { made.findings(of: $0).map(\.rule) } == [["first"], ["second"], ["third"]])
    #expect(
      found.map { made.entry(of: $0, edition: edition.id)?.programme.name } == ["水道", "救急", "観光"])
    #expect(made.entries(number: "12").map(\.programme.name) == ["水道", "救急"])
    #expect(made.entries(named: entries[1].id).map(\.programme.name) == ["救急"])
  }

  @Test("A word that names have in common is one that tells something")
  func commonWord() throws {
    #expect(catalogue.commonNameWord() == nil)
    let words = ["水素推進", "推進と水素の会議", "推進の会議", "推進"]
    let made = try list.catalogue(
      words.enumerated().map { SampleList.Row(number: "\($0.offset)", name: $0.element) }
        + [SampleList.Row(number: "9", name: "水素のまち")])
    #expect(made.commonNameWord() == "水素")
  }

  @Test("Programmes stand in file order and are found by identifier and by number")
  func entries() throws {
    #expect(
      catalogue.entries(of: "tokyo-2024").map(\.programme.number) == ["1", "2", "10"])
    #expect(catalogue.entries(of: "none").isEmpty)
    #expect(catalogue.entry(id: "tokyo-2024-2")?.edition.id == "tokyo-2024")
    #expect(catalogue.entry(id: "tokyo-2024-3") == nil)
    #expect(catalogue.entries(number: "10").first?.id == "tokyo-2025-10")
    #expect(catalogue.entries(number: "10", edition: "tokyo-2024").first?.id == "tokyo-2024-10")
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
    let entry = try #require(catalogue.entries(number: "22").first)
    let similar = catalogue.similar(to: entry)
    #expect(similar.first?.entry.programme.number == "21")
    #expect(similar.first?.reason.ja == "「水道」が名称に共通")
    #expect(similar.allSatisfy { $0.entry != entry })
    let partner = try #require(similar.first { $0.entry.programme.number == "2" })
    #expect(partner.reason.ja == "横浜市が共通")
  }

  @Test("What names are made of everywhere and the issuer's own name make nothing similar")
  func telling() throws {
    let catalogue = try SampleList().catalogue([
      .init(number: "1", name: "東京地域連携推進事業（WA Tokyo）", description: "国産木材を使う"),
      .init(number: "2", name: "東京情報発信支援事業（GATEWAY Tokyo）", description: "木の家を建てる"),
      .init(number: "3", name: "水素社会の実現に向けた取組", description: "水素をつくる"),
      .init(number: "4", name: "水素利用の促進", description: "水素をはこぶ"),
      .init(number: "5", name: "家具の展示", description: "国産木材の家具を並べる"),
      .init(number: "6", name: "絵画の巡回", description: "絵をみせる"),
    ])
    func similar(_ number: String) throws -> [String] {
      let entry = try #require(catalogue.entries(number: number).first)
      return catalogue.similar(to: entry).map {
        "\($0.entry.programme.number ?? "") \($0.reason.ja)"
      }
    }
    #expect(try similar("1") == ["5 「国産木材」が名称か内容に共通"])
    #expect(try similar("2").isEmpty && similar("6").isEmpty)
    #expect(try similar("3") == ["4 「水素」が名称に共通"])
    #expect(try similar("5") == ["1 「国産木材」が名称か内容に共通"])
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
