import Foundation
import Testing

@Suite struct WorkbookTests {
  private let command: Command

  init() throws { command = try Command() }

  /// A workbook of the Tokyo list.
  private static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../ListsTests/Fixtures/\(name)").standardizedFileURL.path
  }

  private struct Reading: Equatable {
    let numbers: [String?]
    let themes: [String?]
    let named: [[String]]
    let covered: [[String]]
    let possible: [[String]]

    init(_ programmes: [[String: Any]]) {
      numbers = programmes.map { $0["number"] as? String }
      themes = programmes.map { $0["theme"] as? String }
      func codes(_ key: String) -> [[String]] {
        programmes.map { $0.object("participants")[key] as? [String] ?? [] }
      }
      named = codes("named")
      covered = codes("covered")
      possible = codes("possible")
    }
  }

  @Test(
    "A workbook's programmes have the participants of the published text, told by sheet and cell",
    arguments: [
      "theme-rows.xlsx", "theme-rows.ods", "theme-rows-libreoffice.xlsx", "theme-column.xlsx",
      "theme-column.ods", "theme-sheets.xlsx",
    ])
  func reads(name: String) throws {
    let published = try command.run("read", Command.list, "--json").json().objects("programmes")
    let run = try command.run("read", Self.path(name), "--json")
    #expect(run.status == 0)
    let programmes = try run.json().objects("programmes")
    #expect(programmes.count == 84)
    #expect(Reading(programmes) == Reading(published))
    for programme in programmes {
      let span = programme.object("span")
      #expect(span["sheet"] as? String != nil)
      #expect((span["cell"] as? String)?.contains(":") == true)
      for node in programme.object("participants").objects("nodes") {
        let place = node.object("span")
        let text = try #require(node["text"] as? String)
        #expect(place["sheet"] as? String == span["sheet"] as? String)
        #expect(place["byteLength"] as? Int == text.utf8.count)
      }
    }
  }

  @Test("Findings name file, sheet and cell")
  func checks() throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: Self.path("theme-rows.xlsx"))))
    _ = try command.file("list.xlsx", bytes)
    let run = try command.run("check", "list.xlsx")
    #expect(run.status == 0)
    #expect(run.output.contains("list.xlsx:連携事業一覧!E"))
  }

  @Test(
    "A workbook that cannot be opened ends with 2 and says why",
    arguments: [
      ("cut.xlsx", Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 60), "damaged-file"),
      ("old.xls", [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600), "binary-file"),
    ])
  func refuses(name: String, bytes: [UInt8], code: String) throws {
    _ = try command.file(name, bytes)
    let run = try command.run("read", name, "--json")
    #expect(run.status == 2)
    let error = try run.json().object("error")
    #expect(error["code"] as? String == code)
    #expect((error["message"] as? String)?.contains(name) == true)
    #expect((error["hint"] as? String)?.isEmpty == false)
  }
}
