import Catalogue
import Testing

struct RankingTests {
  @Test("A match in the name comes before one in any other field, the description last")
  func fields() throws {
    let catalogue = try SampleList().catalogue([
      .init(number: "1", name: "甲", description: "水源の水源による水源"),
      .init(number: "2", name: "乙", participants: "水源の団体"),
      .init(number: "3", name: "とても長い名称の事業であってそのいちばん後ろに出てくる水源"),
      .init(number: "4", bureau: "水源局", name: "丙"),
    ])
    let numbers = catalogue.search("水源").numbers
    #expect(numbers.first == "3")
    #expect(numbers.last == "1")
  }

  @Test("Within the name: the whole name, then its beginning, then an earlier place")
  func places() throws {
    let catalogue = try SampleList().catalogue([
      .init(number: "1", name: "東の観測の交流"), .init(number: "2", name: "観測の交流会"),
      .init(number: "3", name: "観測"), .init(number: "4", name: "東西南北の観測"),
    ])
    #expect(catalogue.search("観測").numbers == ["3", "2", "1", "4"])
  }

  @Test("A Latin word as such comes before the same letters inside another")
  func latinWords() throws {
    let catalogue = try SampleList().catalogue([
      .init(number: "1", name: "Airport連絡"), .init(number: "2", name: "AI活用事業"),
      .init(number: "3", name: "MAINの会議"),
    ])
    #expect(catalogue.search("ai").numbers == ["2", "1", "3"])
  }

  @Test("Equal matches end at the number, counted as people count, the newest edition first")
  func ties() throws {
    let list = try SampleList()
    let rows = ["100", "9", "74"].map { SampleList.Row(number: $0, name: "観測") }
    let catalogue = Catalogue(
      editions: [
        try list.edition(rows, id: "tokyo-2024", year: 2024), try list.edition(rows),
      ], gazetteer: list.gazetteer)
    let result = catalogue.search("観測", filters: SearchFilters(edition: SearchFilters.everyEdition))
    #expect(
      result.hits.map(\.entry.id) == [
        "tokyo-2025-9", "tokyo-2025-74", "tokyo-2025-100", "tokyo-2024-9", "tokyo-2024-74",
        "tokyo-2024-100",
      ])
  }

  @Test("Pages join into the whole, in every order", arguments: SearchRequest.Sort.allCases)
  func pages(sort: SearchRequest.Sort) throws {
    let catalogue = try SampleList().catalogue(SampleList.rows)
    let whole = catalogue.search(SearchRequest(sort: sort, limit: 100)).hits.map(\.entry.id)
    let paged = stride(from: 0, to: 9, by: 3).flatMap {
      catalogue.search(SearchRequest(sort: sort, offset: $0, limit: 3)).hits.map(\.entry.id)
    }
    #expect(whole.count == 8)
    #expect(paged == whole)
  }

  @Test("An offset or limit out of range gives no hits and the right total")
  func outOfRange() throws {
    let catalogue = try SampleList().catalogue(SampleList.rows)
    for (offset, limit) in [(100, 5), (0, 0), (-3, -1), (2, Int.min), (Int.max, 5)] {
      let result = catalogue.search(SearchRequest(offset: offset, limit: limit))
      #expect(result.hits.isEmpty && result.total == 8)
    }
    #expect(catalogue.search(SearchRequest(offset: 7, limit: .max)).hits.count == 1)
  }
}
