import Foundation
import Testing

@Suite struct ReadTests {
  private let command: Command

  init() throws { command = try Command() }

  @Test("The Tokyo list is read whole, with its issuer, its day and its totals")
  func whole() throws {
    let run = try command.run("read", Command.list, "--json")
    #expect(run.status == 0)
    let json = try run.json()
    let edition = json.object("edition")
    #expect(edition["issuer"] as? String == "13000")
    #expect(edition["fiscalYear"] as? Int == 2025)
    #expect(edition["asOf"] as? String == "2025-04-01")
    #expect(edition.object("stated")["bureaus"] as? Int == 18)
    #expect(json.objects("programmes").count == 84)
    let findings = json.objects("diagnostics")
    #expect(!findings.contains { $0["severity"] as? String == "error" })
    #expect(findings.contains { $0["rule"] as? String == "inferred-issuer" })
    let repeated = findings.filter { $0["rule"] as? String == "repeated-government" }
    #expect(repeated.map { $0["programme"] as? String } == ["56"])
  }

  @Test("Every node's span finds the node's words in the file")
  func spans() throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: Command.list)))
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    let programmes = try command.run("read", Command.list, "--json").json().objects("programmes")
    var count = 0
    for node in programmes.flatMap({ $0.object("participants").objects("nodes") }) {
      let span = node.object("span")
      let offset = try #require(span["byteOffset"] as? Int)
      let length = try #require(span["byteLength"] as? Int)
      let line = try #require(span["line"] as? Int)
      let column = try #require(span["column"] as? Int)
      let characters = try #require(span["length"] as? Int)
      let text = try #require(node["text"] as? String)
      #expect(String(decoding: bytes[offset..<offset + length], as: UTF8.self) == text)
      #expect(String(lines[line - 1][column - 1..<column - 1 + characters]) == text)
      count += 1
    }
    #expect(count > 300)
  }

  @Test("Fields that are unknown are null and never left out")
  func nulls() throws {
    let table = "No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n1\t甲【乙局】\t丙\t\t渋谷区\n"
    let json = try command.run("read", "-", "--json", input: table).json()
    #expect(json.object("edition")["issuer"] is NSNull)
    let node = try #require(
      json.objects("programmes").first?.object("participants").objects("nodes").first)
    #expect(node["count"] is NSNull)
    #expect(node["role"] is NSNull)
  }

  @Test("Text is UTF-8 with Japanese and slashes as they are")
  func unescaped() throws {
    let output = try command.run("read", Command.list, "--json").output
    #expect(output.contains("\"環境\""))
    #expect(output.contains("https://sushitech-startup"))
    #expect(!output.contains("\\u"))
  }

  @Test(
    "A file that cannot be read as a list ends with 2 and says why",
    arguments: [
      ("missing.txt", [UInt8]?.none, "missing-file"), ("empty.txt", [], "empty-file"),
      ("spaces.txt", Array(" \n\n".utf8), "empty-file"),
      ("image.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0], "binary-file"),
      ("prose.txt", Array("春はあけぼの。\n".utf8), "no-table"),
    ])
  func unreadable(name: String, bytes: [UInt8]?, code: String) throws {
    if let bytes { _ = try command.file(name, bytes) }
    let run = try command.run("read", name, "--json")
    #expect(run.status == 2)
    let error = try run.json().object("error")
    #expect(error["code"] as? String == code)
    #expect((error["message"] as? String)?.contains(name) == true)
    #expect((error["hint"] as? String)?.isEmpty == false)
  }

  @Test("A folder is no list")
  func folder() throws {
    let run = try command.run("read", ".", "--json")
    #expect(run.status == 2)
    #expect(try run.json().object("error")["code"] as? String == "is-a-folder")
  }

  @Test("Errors in the list end with 1, with read and with check", arguments: ["read", "check"])
  func errors(name: String) throws {
    let row = "1\t甲【乙局】\t丙\t\t渋谷区\n"
    let file = try command.file(
      "twice.txt",
      ("No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n" + row + row).utf8)
    let format = name == "read" ? ["--json"] : ["--format", "json"]
    let run = try command.run(arguments: [name, file] + format)
    #expect(run.status == 1)
    #expect(try run.json().objects("diagnostics").contains { $0["severity"] as? String == "error" })
  }

  @Test("People get a table whose columns align under full-width characters")
  func table() throws {
    let lines = try command.run("read", Command.list).output.split(separator: "\n")
    let bureaus = lines.compactMap { line in
      line.range(of: "産業労働局").map { width(of: line[..<$0.lowerBound]) }
    }
    #expect(bureaus.count > 20)
    #expect(Set(bureaus).count == 1)
  }

  private func width(of text: Substring) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
  }
}
