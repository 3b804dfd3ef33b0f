import ArgumentParser
import Lists

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
    let distances = known.map { (name: $0, distance: Self.distance(word, $0)) }
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

  /// How many letters must be put in, left out or changed to make one word the other.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let changed = diagonal + (right[column] == letter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
