import ArgumentParser
import Catalogue
import Foundation
import LocalGovernments
import Participation
import Registry

/// Answers example queries from a catalogue, beside a scan of the same texts in the same process.
struct SearchBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Measures search in process.")

  @Argument(help: "The database.") var database: String
  @Option(help: "How often each query is asked.") var repeats = 200

  private static let queries = [
    "水道", "観光", "木", "水素 福島県", "つくば市 スタートアップ", "東北", "下水道 研修", "港区",
    "ファンド", "wood", "水素社会の実現", "新潟県 農林水産物", "産業労働局", "伝統工芸品 展示会",
  ]

  func run() async throws {
    let gazetteer = try Gazetteer.bundled()
    let store = try SQLiteStore(path: database, gazetteer: gazetteer)
    let editions = try await store.loadEditions()
    try await store.close()
    let (catalogue, building) = await Measurement.time {
      Catalogue(editions: editions, gazetteer: gazetteer)
    }
    let texts = editions.flatMap(\.programmes).map { $0.name + $0.description + $0.bureau }
    print(
      "catalogue: built in \(building.rounded(to: 1)) s, peak memory \((Double(Measurement.peakMemory) / 1e6).rounded(to: 0)) MB"
    )

    var all: [Double] = []
    for query in Self.queries {
      var times: [Double] = []
      var total = 0
      for _ in 0..<repeats {
        let (result, time) = await Measurement.time {
          catalogue.search(SearchRequest(text: query, limit: 20))
        }
        times.append(time)
        total = result.total
      }
      all += times
      let measured = Measurement(times)
      let word = query.split(separator: " ").last.map(String.init) ?? query
      let (_, scan) = await Measurement.time { texts.count { $0.contains(word) } }
      print(
        """
        search 「\(query)」: \(total) programmes, median \((measured.median * 1e3).rounded(to: 2)) ms, \
        99th percentile \((measured.percentile(99) * 1e3).rounded(to: 2)) ms; \
        scan of one word \((scan * 1e3).rounded(to: 0)) ms (\((scan / measured.median).rounded(to: 0))×)
        """)
    }
    let overall = Measurement(all)
    print(
      "search, all \(Self.queries.count) queries: median \((overall.median * 1e3).rounded(to: 2)) ms, 99th percentile \((overall.percentile(99) * 1e3).rounded(to: 2)) ms"
    )
  }
}
