import Changes
import CivilDates
import GRDB
import Lists
import LocalGovernments
import Participation
import Registry
import Testing

@Suite("Lasting identifiers")
struct LineageTests {
  private let folder: TemporaryFolder
  private let gazetteer: Gazetteer

  init() throws {
    folder = try TemporaryFolder()
    gazetteer = try Gazetteer.bundled()
  }

  // Each year: name, description. The numbers shift from year to year.
  private static let years: [Int: [(String, String)]] = [
    2022: [
      ("市場まつりの共同開催", "市場の広場で各地の産品を並べ、産地の話を聞いてもらう催しを秋に開く"),
      ("水源林の保全", "水源の森で間伐と植樹を地元の森林組合と進め、土砂の流出を防ぐ"),
    ],
    2023: [
      ("高校生の企業訪問", "島の高校生が都心の会社を訪ね、働く人の話を聞いて進路を考える"),
      ("市場まつりの共同開催", "市場の広場で各地の産品を並べ、産地の話を聞いてもらう催しを春と秋に開く"),
      ("水源林の保全と学び", "水源の森で間伐と植樹を地元の森林組合と進め、土砂の流出を防ぐ"),
    ],
    2024: [
      ("水源林の保全と学び", "水源の森で間伐と植樹を進め、子供が森で学ぶ日を設け、土砂の流出を防ぐ"),
      ("高校生の企業訪問", "島の高校生が都心の会社を訪ね、働く人の話を聞いて進路を考える"),
      ("産地の味と人に会う広場", "市場の広場で各地の産品を並べ、産地の話を聞いてもらう催しを春と秋に開く"),
    ],
    2025: [
      ("合同の職員研修", "各地の職員が同じ教材で税務の基礎を学び、演習で確かめる"),
      ("産地の味と人に会う広場", "市場の広場で各地の産品を並べ、産地の話を聞いてもらう催しを毎月開く"),
      ("森の学び", "水源の森で子供が学ぶ日を設け、間伐と植樹を進め、土砂の流出を防ぐ"),
    ],
  ]

  private func edition(_ year: Int, issuer: Int = 13_000, corrected: String = "") throws -> Edition
  {
    let rows = try #require(Self.years[year]).enumerated().map { index, row in
      "\(index + 1)\t\(row.0)\(corrected)【産業労働局】\t\(row.1)\t\t新潟県"
    }
    let text =
      "令和\(year - 2018)年度 一覧（\(year)年4月1日時点）\n<産業の連携>\n"
      + "No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n" + rows.joined(separator: "\n")
    return EditionResolver(gazetteer: gazetteer).resolve(
      try ListReader.read(Array(text.utf8), named: "list.txt"),
      issuer: LocalGovernmentCode(number: issuer).flatMap { gazetteer[$0] }, today: gazetteer.date
    ).edition
  }

  private func store(_ name: String = "renkei.sqlite") throws -> SQLiteStore {
    try SQLiteStore(path: folder.path(name), gazetteer: gazetteer)
  }

  private func publish(_ edition: Edition, in store: SQLiteStore, as text: String = "")
    async throws
  {
    _ = try await store.publish(
      Publication(edition, source: Sample.source(edition.id + text)))
  }

  /// The rows that share an identifier.
  private func groups(_ lineages: Lineages) -> Set<Set<String>> {
    Set(Dictionary(grouping: lineages.ids.keys) { lineages.ids[$0] ?? "" }.values.map(Set.init))
  }

  private static let expected: Set<Set<String>> = [
    ["tokyo-2022-1", "tokyo-2023-2", "tokyo-2024-3", "tokyo-2025-2"],
    ["tokyo-2022-2", "tokyo-2023-3", "tokyo-2024-1", "tokyo-2025-3"],
    ["tokyo-2023-1", "tokyo-2024-2"], ["tokyo-2025-1"],
  ]

  @Test(
    "editions published in any order give the same programmes",
    arguments: [
      [2022, 2023, 2024, 2025], [2025, 2024, 2023, 2022], [2025, 2022, 2024, 2023],
      [2024, 2025, 2022, 2023], [2023, 2022, 2025, 2024], [2022, 2025, 2023, 2024],
    ])
  func anyOrder(years: [Int]) async throws {
    let store = try store()
    var given: [String: String] = [:]
    for year in years {
      try await publish(try edition(year), in: store)
      let lineages = try await store.loadLineages()
      for (row, id) in given {
        // An identifier once given stays, or leads to the one that stands for it.
        #expect(lineages.ids[row] == id || lineages.retired[id] == lineages.ids[row], "\(row)")
      }
      given = lineages.ids
    }
    #expect(groups(try await store.loadLineages()) == Self.expected)
  }

  @Test("what a catalogue traces by itself is what the store keeps")
  func traced() async throws {
    let editions = try [2022, 2023, 2024, 2025].map { try edition($0) }
    let store = try store()
    for edition in editions { try await publish(edition, in: store) }
    let traced = Lineages.traced(through: editions.reversed(), gazetteer: gazetteer)
    #expect(try await store.loadLineages() == traced)
  }

  @Test("a corrected list keeps the identifiers of its rows")
  func corrected() async throws {
    let store = try store()
    try await publish(try edition(2025), in: store)
    try await publish(try edition(2024), in: store)
    let before = try await store.loadLineages()
    try await publish(try edition(2025, corrected: "事業"), in: store, as: "訂正")
    #expect(try await store.loadLineages().ids == before.ids)
  }

  @Test("lists of several issuers do not mix, and each row has an identifier")
  func issuers() async throws {
    let store = try store()
    for issuer in [13_000, 14_000, 8_220] {
      for year in [2024, 2025] { try await publish(try edition(year, issuer: issuer), in: store) }
    }
    let lineages = try await store.loadLineages()
    let editions = try await store.loadEditions()
    #expect(editions.count == 6)
    #expect(Set(lineages.ids.keys) == Set(editions.flatMap(\.programmes).map(\.id)))
    for group in groups(lineages) {
      #expect(Set(group.map { $0.prefix { $0 != "-" } }).count == 1)
    }
    #expect(lineages.ids["tsukuba-city-2025-2"]?.hasPrefix("tsukuba-city-p") == true)
  }

  @Test("a list whose issuer is unknown follows no other")
  func unknownIssuer() async throws {
    let store = try store()
    for year in [2024, 2025] {
      try await publish(try edition(year, issuer: 0), in: store)
    }
    #expect(groups(try await store.loadLineages()).allSatisfy { $0.count == 1 })
  }

  @Test("a database from before there were lasting identifiers gets them when it is opened")
  func olderDatabase() async throws {
    let first = try store()
    for year in [2024, 2022, 2025, 2023] { try await publish(try edition(year), in: first) }
    try await first.close()
    try await DatabaseQueue(path: folder.path()).write { database in
      try database.execute(
        sql: """
          DROP TABLE lineage_links; DROP TABLE lineage_members; DROP TABLE lineages;
          DELETE FROM grdb_migrations WHERE identifier = 'M002 lineages'
          """)
    }
    #expect(groups(try await store().loadLineages()) == Self.expected)
  }
}
