import ArgumentParser
import Foundation
import Glibc
import Interchange
import Lists

extension Renkei {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    Glibc.exit(await status(of: arguments).rawValue)
  }

  /// Runs the command that the arguments name, and tells how it ended.
  private static func status(of arguments: [String]) async -> ExitStatus {
    if let unknown = UnknownCommand.found(in: arguments) {
      report(unknown.failure, asJSON: wantsJSON(arguments))
      return .misuse
    }
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .success
    } catch let ending as Ending {
      return ending.status
    } catch {
      switch exitCode(for: error) {
      case .success:
        Terminal().write(HelpWords.spoken(fullMessage(for: error)))
        return .success
      case .validationFailure:
        return usageFailure(error, arguments: arguments)
      default:
        let failure = Failure(error)
        report(failure, asJSON: wantsJSON(arguments))
        return failure.status
      }
    }
  }

  private static func usageFailure(_ error: any Error, arguments: [String]) -> ExitStatus {
    let en = Self.message(for: error)
    let message = Bilingual(ja: UsageWords.ja(en), en: en)
    guard wantsJSON(arguments) else {
      let full = fullMessage(for: error).replacing(en, with: message.spoken, maxReplacements: 1)
      Terminal().remark(HelpWords.spoken(full))
      return .misuse
    }
    report(
      Failure(
        code: "usage", message: message,
        hint: Bilingual(
          ja: "renkei --help に書き方があります", en: "renkei --help shows how to call it")),
      asJSON: true)
    return .misuse
  }

  private static func report(_ failure: Failure, asJSON: Bool) {
    let terminal = Terminal()
    if asJSON, let data = try? JSONText.data(failure.output(in: Speech.language)) {
      terminal.write(data + Data("\n".utf8))
      return
    }
    terminal.remark(said("エラー: ", "error: ") + failure.message.spoken)
    if let hint = failure.hint { terminal.remark("  " + hint.spoken) }
  }

  private static func wantsJSON(_ arguments: [String]) -> Bool {
    let words = arguments.prefix { $0 != "--" }
    return words.contains("--json") || words.contains("--format=json")
      || zip(words, words.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}

/// Ends a command that has said all it has to say with a status of its own.
struct Ending: Error {
  let status: ExitStatus
}
