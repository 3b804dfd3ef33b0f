import Foundation
import Testing

@Suite("--map")
struct MapTests {
  private let command: Command
  private static let list = "No,協定,相手,所管\n1,水の協定,千葉県,水道課\n2,道の協定,埼玉県,道路課\n"

  init() throws { command = try Command() }

  @Test(
    "Columns are named by their heading, number or letter, for every command that reads a list",
    arguments: [
      "協定=name,相手=participants,所管=bureau", "2=name,3=participants,4=bureau",
      "B=name, C=participants, D=bureau",
    ])
  func named(map: String) throws {
    let name = try command.file("list.csv", Self.list.utf8)
    let programmes = try command.run("read", name, "--map", map, "--json").json()
      .objects("programmes")
    #expect(programmes.map { $0["name"] as? String } == ["水の協定", "道の協定"])
    #expect(programmes.map { $0["bureau"] as? String } == ["水道課", "道路課"])
    #expect(
      programmes.map { $0.object("participants").strings("named") } == [["12000"], ["11000"]])
    let check = try command.run("check", name, "--map", map, "--format", "json")
    #expect(check.status == 0)
    let unread = try check.json().objects("diagnostics").filter {
      $0["severity"] as? String == "error"
    }
    #expect(unread.isEmpty)
    let fixed = try command.run("check", name, "--map", map, "--fix=all", "--fix-to", "new.csv")
    #expect(fixed.status == 0)
  }

  @Test("What a list has no column for is null, and never an empty text")
  func unknown() throws {
    let name = try command.file("list.csv", "番号,事業名,関係自治体\n1,水の協定,千葉県\n".utf8)
    let read = try command.run("read", name, "--json").json()
    let programme = try #require(read.objects("programmes").first)
    for field in ["theme", "bureau", "description"] {
      #expect(programme[field] is NSNull, "\(field)")
    }
    #expect(read.object("edition")["title"] is NSNull)
  }

  @Test(
    "A column that is not there, an unknown role and a part without one are the call's mistake",
    arguments: [
      ("会社=participants", "unknown-heading", "協定"), ("協定=nom", "usage", "participants"),
      ("協定", "usage", "協定名=name"), ("", "usage", "協定名=name"),
    ])
  func refused(map: String, code: String, word: String) throws {
    let name = try command.file("list.csv", Self.list.utf8)
    let run = try command.run("read", name, "--map", map, "--json")
    #expect(run.status == 2)
    let error = try run.json().object("error")
    #expect(error["code"] as? String == code)
    let said = "\(error["message"] as? String ?? "")\(error["hint"] as? String ?? "")"
    #expect(said.contains(word))
  }
}
