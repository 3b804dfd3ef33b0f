import ArchiveTesting
import Lists
import Testing
import Workbooks

@Suite("Damaged workbooks")
struct WorkbookMutationTests {
  @Test("no damage to the archive crashes the reader", arguments: ["kinds.xlsx", "kinds.ods"])
  func survivesArchive(name: String) throws {
    let whole = try WorkbookFixture(name).bytes()
    for seed in 0..<400 {
      var mutation = Mutation(seed: UInt64(seed))
      _ = try? ListReader.read(mutation.applied(to: whole), named: "x")
    }
  }

  @Test(
    "no damage to a part crashes the reader or the editor", arguments: ["kinds.xlsx", "kinds.ods"])
  func survivesParts(name: String) throws {
    let parts = try TestArchive.parts(of: WorkbookFixture(name).bytes())
    let texts = parts.indices.filter {
      parts[$0].name.hasSuffix(".xml") || parts[$0].name.hasSuffix(".rels")
    }
    for seed in 0..<400 {
      var mutation = Mutation(seed: UInt64(seed))
      var damaged = parts
      let victim = texts[Int(mutation.next() % UInt64(texts.count))]
      damaged[victim].bytes = mutation.applied(to: damaged[victim].bytes)
      let bytes = try TestArchive.make(damaged)
      guard let document = try? ListReader.read(bytes, named: "x") else { continue }
      for row in document.rows {
        guard let field = row.participants, case .cell(let span) = field.span(in: document.source),
          let cell = Workbooks.CellReference(sheet: span.sheet, name: span.cell)
        else { continue }
        if let edited = try? WorkbookEditor(bytes).replacing([cell: "全国"]) {
          let again = try Workbook(edited)
          let cells = again.sheets.first { $0.name == span.sheet }?.rows.flatMap(\.cells) ?? []
          #expect(cells.contains { $0.text == "全国" }, "seed \(seed)")
        }
      }
    }
  }
}
