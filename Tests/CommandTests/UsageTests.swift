import Foundation
import Testing

@Suite("A call that is off")
struct UsageTests {
  private let command: Command

  init() throws { command = try Command() }

  struct Call: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let ja: String
    let en: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let calls = [
    Call(
      arguments: ["check", "x", "--notez"], ja: "「--notez」というオプションはありません。「--notes」ではありませんか",
      en: "Unknown option '--notez'. Did you mean '--notes'?"),
    Call(
      arguments: ["read", "x", "--zzzzzzzz"], ja: "「--zzzzzzzz」というオプションはありません",
      en: "Unknown option '--zzzzzzzz'"),
    Call(
      arguments: ["read", "x", "--issuer"], ja: "「--issuer <code>」の値がありません",
      en: "Missing value for '--issuer <code>'"),
    Call(
      arguments: ["read"], ja: "引数「<file>」がありません", en: "Missing expected argument '<file>'"),
    Call(
      arguments: ["read", "a", "b"], ja: "余分な引数「b」があります", en: "Unexpected argument 'b'"),
    Call(
      arguments: ["read", "a", "b", "c"], ja: "余分な引数が2個あります: 「b」「c」",
      en: "2 unexpected arguments: 'b', 'c'"),
    Call(
      arguments: ["search", "水", "--limit", "many"], ja: "「many」は「--limit <n>」に使えません",
      en: "The value 'many' is invalid for '--limit <n>'"),
    Call(
      arguments: ["read", "x", "--json=yes"], ja: "「--json」に値「yes」は付けられません",
      en: "The option '--json' does not take any value, but 'yes' was specified."),
  ]

  @Test("It is told in the caller's language, as text and as JSON", arguments: calls)
  func told(call: Call) throws {
    for (language, words) in [("ja", call.ja), ("en", call.en)] {
      // The language comes first: what is off may be the last word.
      let locale = ["LC_ALL": language == "en" ? "en_GB.UTF-8" : "ja_JP.UTF-8"]
      let text = try command.run(arguments: call.arguments, environment: locale)
      #expect(text.status == 2)
      #expect(text.output.isEmpty)
      #expect(text.errors.contains(words))
      let json = try command.run(
        arguments: Self.askingForJSON(call.arguments), environment: locale)
      #expect(json.status == 2)
      #expect(try json.json().object("error")["message"] as? String == words)
    }
  }

  @Test("A command that is none is told as such, with the nearest one")
  func unknownCommand() throws {
    for (arguments, path, near) in [
      (["serch", "水"], "renkei serch", "renkei search"),
      (["events", "imprt"], "renkei events imprt", "renkei events import"),
      (["help", "shw"], "renkei shw", "renkei show"),
    ] {
      let run = try command.run(
        arguments: arguments, environment: ["LC_ALL": "ja_JP.UTF-8"])
      #expect(run.status == 2)
      #expect(run.errors.contains("「\(path)」というコマンドはありません"))
      #expect(run.errors.contains("「\(near)」ではありませんか"))
    }
    let far = try command.run("bogus", environment: ["LC_ALL": "en_GB.UTF-8"])
    #expect(far.errors.contains("there is no command renkei bogus"))
    #expect(far.errors.contains("there are: read, check"))
  }

  @Test(
    "Help speaks one language",
    arguments: [["events"], ["convert"], ["events", "export"], ["serve"]])
  func help(path: [String]) throws {
    let run = try command.run(
      arguments: ["help"] + path, environment: ["LC_ALL": "ja_JP.UTF-8"])
    #expect(run.status == 0)
    for word in ["subcommand", "values:", "default:", "for detailed help", "OPTIONS"] {
      #expect(!run.output.contains(word), "\(word)")
    }
  }

  @Test("Nothing of a list steers the terminal on which it is shown")
  func control() throws {
    let list = try command.file(
      "list.tsv", "No.\t事業名\t関係自治体\n1\t水\u{1B}[31m道\u{202E}\u{7}\t福島県\n".utf8)
    let database = ["--database", "d.sqlite"]
    let calls = [
      ["import", list, "--allow-errors"] + database, ["read", list], ["check", list, "--notes"],
      ["list"] + database, ["show", "1"] + database, ["search", "福島県"] + database,
    ]
    for call in calls {
      let run = try command.run(arguments: call)
      for text in [run.output, run.errors] {
        #expect(
          !text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
      }
    }
    #expect(try command.run(arguments: ["show", "1"] + database).output.contains("水␛[31m道"))
  }

  @Test("A database that is not there is not made on the quiet")
  func mistypedDatabase() throws {
    let run = try command.run("serve", "--database", "nosuch.sqlite", "--port", "0")
    #expect(run.status == 2)
    #expect(run.errors.contains("nosuch.sqlite"))
    #expect(run.errors.contains("renkei import"))
    #expect(!command.exists("nosuch.sqlite"))
  }

  @Test("Standard input is called so, and a file's fault names it once")
  func namesOfFiles() throws {
    let empty = try command.run("read", "-", "--language", "ja")
    #expect(empty.errors.contains("標準入力 は空です"))
    let file = try command.file("x.pdf", "%PDF-1.4\nbroken".utf8)
    let broken = try command.run("read", file, "--language", "ja")
    #expect(broken.status == 2)
    #expect(broken.errors.split(separator: "x.pdf", omittingEmptySubsequences: false).count == 2)
  }

  @Test("A format that is none is told with those that there are")
  func format() throws {
    let run = try command.run("check", "x", "--format", "pdf", "--language", "ja")
    #expect(run.status == 2)
    #expect(run.errors.contains("「pdf」は「--format <text|json|sarif|html|xlsx>」に使えません"))
    #expect(run.errors.contains("「text」「json」「sarif」「html」「xlsx」のどれか"))
    let many = try command.run("convert", "x", "--to", "doc", "--language", "ja")
    #expect(many.errors.contains("「doc」は「--to"))
    #expect(many.errors.contains("  - markdown"))
  }

  /// The call with its result asked for in JSON, in the words of its command.
  private static func askingForJSON(_ arguments: [String]) -> [String] {
    guard arguments.first != "check" else { return arguments + ["--format", "json"] }
    return [arguments[0], "--json"] + arguments.dropFirst()
  }
}
