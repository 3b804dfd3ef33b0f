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
