import Foundation
import Testing

@Suite("Writing lists in other forms")
struct WritingTests {
  private let command: Command

  init() throws { command = try Command() }

  @Test(
    "A list converted there and back is the list in columns that it was",
    arguments: ["tsv", "json", "xlsx", "markdown", "text", "html"])
  func thereAndBack(format: String) throws {
    let direct = try command.run("convert", Command.list, "--to", "csv")
    #expect(direct.status == 0)
    let there = try command.run("convert", Command.list, "--to", format, "--output", "list.file")
    #expect(there.errors.isEmpty)
    let back = try command.run("convert", "list.file", "--to", "csv")
    #expect(back.output == direct.output)
  }

  @Test("The JSON of an edition, with all that was made of it, is read as the list it came from")
  func resolved() throws {
    let json = try command.run("export", "--format", "json").output
    let name = try command.file("edition.json", json.utf8)
    let old = try command.run("export", "--format", "csv").output
    let new = try command.run("convert", name, "--to", "csv").output
    #expect(new == old)
  }

  @Test("The findings' workbook needs a file to go to")
  func findings() throws {
    #expect(try command.run("check", Command.list, "--format", "xlsx").status == 2)
    let run = try command.run("check", Command.list, "--format", "xlsx", "--output", "found.xlsx")
    #expect(run.status == 0)
    #expect(command.exists("found.xlsx"))
  }
}
