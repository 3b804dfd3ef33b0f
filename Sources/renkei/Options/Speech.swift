import ArgumentParser
import Foundation
import Interchange
import Lists

/// The language that this call speaks: help, messages and tables.
enum Speech {
  /// What `--language` says, else what the locale says, else Japanese.
  static let language = language(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  static func language(arguments: [String], environment: [String: String]) -> OutputLanguage {
    for (index, argument) in arguments.enumerated() {
      let parts = argument.split(separator: "=", maxSplits: 1)
      guard parts.first == "--language" else { continue }
      let value =
        parts.count == 2
        ? String(parts[1]) : arguments.indices.contains(index + 1) ? arguments[index + 1] : ""
      if let language = OutputLanguage(rawValue: value) { return language }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .en : .ja
  }
}

/// The text in the language of this call.
func said(_ ja: String, _ en: String) -> String { Bilingual(ja: ja, en: en).spoken }

extension Bilingual {
  /// The text in the language of this call.
  var spoken: String { text(in: Speech.language) }
}

extension OutputLanguage: ExpressibleByArgument {}
