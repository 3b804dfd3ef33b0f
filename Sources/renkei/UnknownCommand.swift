import ArgumentParser
import Lists
import LocalGovernments

/// A word where a command stands that is none.
struct UnknownCommand {
  /// The word.
  let word: String
  /// The commands before it: `renkei events`.
  let path: String
  /// The commands that there are in its place.
  let known: [String]

  /// The first word of a call that should be a command and is none; `nil` where each is one.
  static func found(in arguments: [String]) -> UnknownCommand? {
    var words = arguments[...]
    if words.first == "help" { words.removeFirst() }
    var command: any ParsableCommand.Type = Renkei.self
    var path = "renkei"
    for word in words {
      let commands = command.configuration.subcommands
      guard !commands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let next = commands.first(where: { $0.configuration.commandName == word }) else {
        return UnknownCommand(
          word: word, path: path, known: commands.compactMap { $0.configuration.commandName })
      }
      command = next
      path += " " + word
    }
    return nil
  }

  /// What is said of it.
  var failure: Failure {
    let distances = known.map { (name: $0, distance: alignmentDistance(Array(word), Array($0))) }
    let near = distances.filter { $0.distance <= max(1, word.count / 3) }
      .min { $0.distance < $1.distance }?.name
    let all = known.joined(separator: ", ")
    return Failure(
      code: "usage",
      message: Bilingual(
        ja: "「\(path) \(word)」というコマンドはありません", en: "there is no command \(path) \(word)"),
      hint: near.map {
        Bilingual(ja: "「\(path) \($0)」ではありませんか", en: "did you mean \(path) \($0)?")
      } ?? Bilingual(ja: "あるのは: \(all)", en: "there are: \(all)"),
      nearest: near.map { [$0] } ?? [])
  }
}
