import Foundation

/// The words by which SQLite finds a text that is written without spaces.
///
/// The `unicode61` tokenizer takes 水素社会 for one word, and `trigram` finds no word shorter than
/// three letters. So the index holds, beside the words as they stand, every stretch of two to four
/// letters and every single one; whoever asks for 水素 by a plain `MATCH`, as Datasette does, finds it.
enum SearchWords {
  /// The longest stretch of letters within longer writing.
  private static let longest = 4

  private enum Script: Hashable {
    case han, kana, syllabic, other

    init(_ character: Character) {
      switch character.unicodeScalars.first?.value ?? 0 {
      case 0x3041...0x309F: self = .syllabic
      case 0x30A1...0x30FF, 0x31F0...0x31FF: self = .kana
      case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
        self = .han
      default: self = .other
      }
    }
  }

  /// A text as its words with spaces between them; first those of the text in their order.
  static func text(of text: String) -> String {
    let folded = text.precomposedStringWithCompatibilityMapping
    var words = self.words(of: text)
    if folded != text { words += self.words(of: folded) }
    var seen: Set<Substring> = []
    return words.filter { seen.insert($0).inserted }.joined(separator: " ")
  }

  private static func words(of text: String) -> [Substring] {
    let runs = text.split { !($0.isLetter || $0.isNumber) }
    return runs + runs.flatMap(stretches)
  }

  /// The stretches of a run: of one script, and of neighbouring letters; a word of Latin letters or
  /// digits counts as one letter.
  private static func stretches(of run: Substring) -> [Substring] {
    var scripts: [Substring] = []
    var rest = run
    while let first = rest.first {
      let script = Script(first)
      let part = rest.prefix { Script($0) == script }
      scripts.append(part)
      rest = rest[part.endIndex...]
    }
    let letters = scripts.flatMap { part in
      part.first.map(Script.init) == .other ? [part] : part.indices.map { part[$0...$0] }
    }
    return scripts
      + (1...longest).flatMap { length in
        letters.indices.dropLast(length - 1).map { start in
          run[letters[start].startIndex..<letters[start + length - 1].endIndex]
        }
      }
  }
}
