import Foundation
import Testing

@Suite("Collecting forms by the command")
struct CollectTests {
  private let command: Command

  init() throws { command = try Command() }

  /// Filled-in forms of one bureau, as LibreOffice saved them.
  private static func filled(_ name: String) throws -> Data {
    try Data(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Fixtures/forms/\(name)").standardizedFileURL)
  }

  private func folder(_ files: String...) throws {
    try FileManager.default.createDirectory(
      at: command.place(of: "forms"), withIntermediateDirectories: true)
    for name in files {
      _ = try command.file("forms/\(name)", try Self.filled("filled-libreoffice.ods"))
    }
  }

  @Test("Forms as they were sent out are not collected; each bureau is asked after once")
  func unanswered() throws {
    let made = try command.run("new-edition", "--year", "2026", "--directory", "forms")
    #expect(made.status == 0)
    #expect(command.exists("forms/2026-環境局.xlsx"))
    let collected = try command.run("collect", "forms", "--output", "list.txt")
    #expect(collected.status == 1)
    #expect(!command.exists("list.txt"))
    #expect(collected.errors.split(separator: "\n").count == 19)
    #expect(collected.errors.contains("水道局：全7件が未記入です"))
    let again = try command.run("new-edition", "--year", "2026", "--directory", "forms")
    #expect(again.status == 2)
  }

  @Test("In JSON every row that is not filled in is told, and nothing is written")
  func unansweredJSON() throws {
    _ = try command.run("new-edition", "--year", "2026", "--directory", "forms")
    let run = try command.run("collect", "forms", "--json", "--output", "list.txt")
    #expect(run.status == 1)
    #expect(!command.exists("list.txt"))
    let object = try run.json()
    #expect(object["collected"] as? Bool == false)
    #expect(object["written"] is NSNull)
    let problems = object.objects("problems")
    #expect(problems.count == 18)
    #expect(problems.allSatisfy { $0["code"] as? String == "unfilled-rows" })
    #expect(problems.flatMap { $0.objects("rows") }.count == 84)
  }

  @Test("A filled-in form gives the list, and the same in JSON with what was carried over")
  func answered() throws {
    try folder("水道課.ods")
    let run = try command.run("collect", "forms")
    #expect(run.status == 0)
    #expect(run.output.contains("新しい協定"))
    #expect(run.errors.contains("昨年度の注記を引き継ぎました"))
    let told = try command.run("collect", "forms", "--json", "--output", "list.txt")
    #expect(told.status == 0)
    #expect(try command.text("list.txt") == run.output)
    let object = try told.json()
    #expect(object["collected"] as? Bool == true)
    #expect(object["written"] as? String == "list.txt")
    #expect(object.object("counts")["new"] as? Int == 1)
    #expect(object.objects("remarks").count == 2)
  }

  @Test("A file that is no form is told, and does no harm; one that cannot be read says why")
  func otherFiles() throws {
    try folder("水道課.ods")
    _ = try command.file("forms/送付状.docx", Array("letter".utf8))
    _ = try command.file("forms/~$水道課.xlsx", Array("lock".utf8))
    let run = try command.run("collect", "forms", "--json")
    #expect(run.status == 0)
    let messages = try run.json().objects("remarks").compactMap { $0["message"] as? String }
    #expect(messages.count { $0.contains("送付状.docx") } == 1)
    #expect(!messages.contains { $0.contains("~$") })
    _ = try command.file(
      "forms/old.xls", [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600))
    let refused = try command.run("collect", "forms")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("old.xls：読めません"))
    #expect(refused.errors.contains("Excel"))
  }
}
