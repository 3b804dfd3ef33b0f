import CivilDates
import Foundation
import Lists
import LocalGovernments
import Participation
import Testing

@Suite("The published list of Tokyo")
struct TokyoListTests {
  private static func resolved() throws -> ResolvedEdition {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let bytes = Array(try Data(contentsOf: folder.appending(path: "lists/tokyo-2025.txt")))
    let document = try ListReader.read(bytes, named: "tokyo-2025.txt")
    let gazetteer = try Country.on("2025-04-01")
    return EditionResolver(gazetteer: gazetteer)
      .resolve(document, today: try #require(CivilDate(iso: "2026-11-25")))
  }

  @Test("issuer, date, year and totals come from the list itself")
  func edition() throws {
    let resolved = try Self.resolved()
    let edition = resolved.edition
    #expect(edition.id == "tokyo-2025")
    #expect(edition.issuer?.fiveDigits == "13000")
    #expect(edition.fiscalYear == 2025)
    #expect(edition.asOf.iso == "2025-04-01")
    #expect(edition.stated == StatedTotals(bureaus: 18, programmes: 84))
    #expect(edition.programmes.count == 84)
    #expect(resolved.diagnostics.filter { $0.rule == "inferred-issuer" }.count == 1)
    #expect(!resolved.diagnostics.contains { $0.rule == "inferred-date" })
  }

  @Test("302 mentions name 99 governments")
  func mentions() throws {
    let edition = try Self.resolved().edition
    let named = edition.programmes.flatMap(\.participants.nodes).filter { $0.kind == .named }
    #expect(named.count == 302)
    #expect(named.allSatisfy { $0.members.count == 1 })
    let governments = edition.programmes.reduce(into: GovernmentSet()) {
      $0.formUnion($1.participants.named)
    }
    #expect(governments.count == 99)
  }

  @Test("every cell obeys the printing law, and only remarks and bodies stay words")
  func cells() throws {
    for programme in try Self.resolved().edition.programmes {
      PrintingLaw.expectHolds(programme.participants)
      #expect(!programme.participants.nodes.contains { !$0.isUnderstood }, "\(programme.id)")
    }
  }

  @Test(
    "each sort of cell comes to what an official expects",
    arguments: [
      // number, named, covered, possible, open
      ("1", 0, 1_787, 0, false), ("2", 27, 0, 0, false), ("5", 0, 46, 0, false),
      ("7", 5, 46, 0, false), ("9", 30, 0, 1_741, true), ("12", 22, 22, 0, false),
      ("20", 0, 46, 0, false), ("25", 1, 0, 1_787, true), ("26", 0, 0, 0, false),
      ("27", 0, 1_725, 0, false), ("34", 0, 35, 0, false), ("39", 0, 0, 288, true),
      ("40", 0, 0, 1_787, true), ("44", 0, 0, 1, false), ("47", 0, 0, 46, true),
      ("48", 10, 0, 0, false), ("49", 4, 0, 0, false), ("52", 3, 0, 0, false),
      ("53", 0, 0, 0, false), ("55", 0, 20, 0, false), ("56", 35, 0, 0, false),
      ("61", 2, 0, 0, false), ("71", 9, 0, 0, false), ("72", 0, 0, 1_787, false),
      ("74", 3, 0, 322, false), ("76", 24, 0, 0, false), ("77", 4, 0, 0, false),
      ("81", 4, 20, 0, true), ("82", 0, 1_787, 0, false),
    ] as [(String, Int, Int, Int, Bool)])
  func sets(number: String, named: Int, covered: Int, possible: Int, isOpen: Bool) throws {
    let edition = try Self.resolved().edition
    let programme = try #require(edition.programmes.first { $0.number == number })
    let participants = programme.participants
    #expect(participants.named.count == named)
    #expect(participants.covered.count == covered)
    #expect(participants.possible.count == possible)
    #expect(participants.isOpen == isOpen)
  }

  @Test("the issuing government is in no set, for no cell names it")
  func issuer() throws {
    let tokyo = try Country.government("東京都", Country.on("2025-04-01"))
    for programme in try Self.resolved().edition.programmes {
      #expect(programme.participants.participations(of: tokyo).isEmpty, "\(programme.id)")
    }
  }

  @Test("fields hold what the contract says")
  func fields() throws {
    let programmes = try Self.resolved().edition.programmes
    let first = try #require(programmes.first)
    #expect(first.id == "tokyo-2025-1")
    #expect(first.theme == "産業")
    #expect(first.name == "全国連携の推進（SusHi Tech Tokyo）")
    #expect(first.bureau == "スタートアップ戦略推進本部")
    #expect(first.links == ["https://sushitech-startup.metro.tokyo.lg.jp/"])
    #expect(Set(programmes.map(\.id)).count == programmes.count)
    #expect(
      Set(programmes.map(\.theme))
        == ["産業", "観光", "スポーツ", "被災地復興支援", "教育", "芸術文化", "環境", "デジタル", "その他"])
    #expect(Set(programmes.map(\.bureau)).count == 18)
    for programme in programmes {
      #expect(!programme.name.contains("\n") && !programme.name.contains("  "))
      #expect(!programme.bureau.contains("【"))
    }
  }
}
