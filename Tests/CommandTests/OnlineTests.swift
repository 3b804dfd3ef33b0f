import Foundation
import LinkTesting
import Testing

@Suite("check --online")
struct OnlineTests {
  /// The longest that can be asked for: what answers shall be in time on a busy machine, too.
  private static let patience = "--online-timeout=120"

  private let command: Command

  init() throws { command = try Command() }

  private static func list(_ addresses: [String]) -> String {
    let rows = addresses.enumerated().map {
      "\($0 + 1)\t\("水道森林交通港湾防災観光".dropFirst($0 * 2).prefix(2))の事業\t内容\t\($1)\t千葉県\n"
    }
    return "No.\t事業名\t事業内容\tURL\t関係自治体\n" + rows.joined()
  }

  @Test("Links are asked, politely, and what their answers mean is told with row, place and fix")
  func findings() async throws {
    try await LinkServer.running { [command] server, base in
      let paths = ["/ok", "/missing", "/members", "/moved"]
      let name = try command.file("list.txt", Self.list(paths.map { base + $0 }).utf8)
      let run = try await command.runAside(
        "check", name, "--online", Self.patience, "--format", "json")
      // A link that does not answer is a warning, and no error.
      #expect(run.status == 0)
      let found = try run.json().objects("diagnostics").filter {
        ($0["rule"] as? String)?.hasSuffix("-page") == true
      }
      #expect(
        found.map { $0["rule"] as? String } == ["missing-page", "refused-page", "moved-page"])
      #expect(found.map { $0["programme"] as? String } == ["2", "3", "4"])
      #expect(found.map { $0["severity"] as? String } == ["warning", "note", "note"])
      #expect(found.map { $0.object("span")["line"] as? Int } == [3, 4, 5])
      #expect(
        found.last?.objects("fixIts").first?["replacement"] as? String == base + "/ok")
      #expect(server.mostAtOnce == 1)
      #expect(server.agents == ["Renkei/0.1 (link check)"])
      #expect(server.count("/ok") == 1 + 1)
    }
  }

  @Test("Without --online nothing is asked, and an error in the list still ends with 1")
  func offline() async throws {
    try await LinkServer.running { [command] server, base in
      let text = Self.list([base + "/ok", base + "/missing"])
      let name = try command.file("list.txt", text.utf8)
      let run = try await command.runAside("check", name, "--format", "json")
      #expect(run.status == 0)
      #expect(server.paths.isEmpty)
      let faulty = try command.file("faulty.txt", text.replacing("\n2\t", with: "\n1\t").utf8)
      let asked = try await command.runAside(
        "check", faulty, "--online", Self.patience, "--language", "en")
      #expect(asked.status == 1)
      #expect(asked.output.contains("missing-page"))
    }
  }

  @Test("An answer that does not come in time is told, and does not hold the check up")
  func slow() async throws {
    try await LinkServer.running { [command] _, base in
      let name = try command.file("list.txt", Self.list([base + "/slow"]).utf8)
      let run = try await command.runAside(
        "check", name, "--online", "--online-timeout", "0.3", "--format", "json")
      #expect(run.status == 0)
      let rules = try run.json().objects("diagnostics").compactMap { $0["rule"] as? String }
      #expect(rules.contains("unreachable-address"))
    }
  }

  @Test("A time that makes no sense is the call's mistake", arguments: ["0", "-1", "1000", "long"])
  func timeout(seconds: String) throws {
    let run = try command.run("check", Command.list, "--online-timeout=\(seconds)")
    #expect(run.status == 2)
  }
}
