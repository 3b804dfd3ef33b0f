import Foundation
import Participation

/// A title with the reading that its holder gives of the whole: 水源の森を歩く, スイゲンノモリヲアルク.
enum TitleReading {
  /// The longest stretch that gets a reading above it: a line never ends within one.
  private static let longestRead = 12
  /// What a title may have to be aligned with its reading, in characters.
  private static let longest = 120

  private enum Sort {
    /// Says itself how it is read.
    case kana
    /// Kanji, letters and digits.
    case read
    /// Signs and spaces, of which a reading may have others or none.
    case mute
  }

  private struct Part {
    var text: String
    let sort: Sort
  }

  /// Cuts a title into what has a reading of its own and what needs none.
  ///
  /// - Parameters:
  ///   - title: the title.
  ///   - reading: the reading of all of it, in either kana.
  /// - Returns: the pieces; `nil` where the reading is not of the title, or fits it in more than one
  ///   way, and so does not tell which kana belong to which kanji.
  static func pieces(of title: String, reading: String) -> [RubyText.Piece]? {
    // The marks of カ゛ stand alone where a keyboard has them so, and belong to the sound before.
    let joined = reading.replacing("゛", with: "\u{3099}").replacing("゜", with: "\u{309A}")
    let sounds = Array(Ruby.hiragana(joined.precomposedStringWithCompatibilityMapping))
    guard title.count <= longest, sounds.count <= 2 * longest,
      sounds.allSatisfy({ sort(of: $0) != .read })
    else { return nil }
    let parts = parts(of: title)
    return pieces(parts, sounds) ?? pieces(parts, sounds.filter { sort(of: $0) != .mute })
  }

  private static func pieces(_ parts: [Part], _ sounds: [Character]) -> [RubyText.Piece]? {
    let ways = ways(parts, sounds)
    guard ways[0][0] == 1 else { return nil }
    var at = 0
    var pieces: [RubyText.Piece] = []
    for (index, part) in parts.enumerated() {
      switch part.sort {
      case .kana:
        at += part.text.count
        pieces.append(RubyText.Piece(part.text))
      case .mute:
        at = end(ofSignsAt: at, in: sounds)
        pieces.append(RubyText.Piece(part.text))
      case .read:
        let start = at
        at += fewest(part)
        while ways[index + 1][at] == 0 { at += 1 }
        guard part.text.count <= longestRead else { return nil }
        pieces.append(RubyText.Piece(part.text, reading: String(sounds[start..<at])))
      }
    }
    return pieces
  }

  /// In how many ways, none, one or more, what begins with a part can be read from a sound on.
  private static func ways(_ parts: [Part], _ sounds: [Character]) -> [[Int]] {
    var ways = [[Int]](
      repeating: [Int](repeating: 0, count: sounds.count + 1), count: parts.count + 1)
    ways[parts.count][sounds.count] = 1
    for (index, part) in parts.enumerated().reversed() {
      let after = ways[index + 1]
      switch part.sort {
      case .kana:
        let own = Array(Ruby.hiragana(part.text))
        for at in sounds.indices where sounds[at...].starts(with: own) {
          ways[index][at] = after[at + own.count]
        }
      case .mute:
        for at in 0...sounds.count { ways[index][at] = after[end(ofSignsAt: at, in: sounds)] }
      case .read:
        // The ways in which the part may end here or at a later sound.
        var later = after
        for at in sounds.indices.reversed() where sort(of: sounds[at]) != .mute {
          later[at] = min(2, after[at] + later[at + 1])
        }
        let fewest = fewest(part)
        for at in sounds.indices where at + fewest <= sounds.count {
          let isSound = sounds[at..<(at + fewest)].allSatisfy { sort(of: $0) != .mute }
          ways[index][at] = isSound ? later[at + fewest] : 0
        }
      }
    }
    return ways
  }

  /// A sound for each kanji; of letters and digits, one for all.
  private static func fewest(_ part: Part) -> Int { max(1, part.text.count(where: Ruby.isKanji)) }

  private static func end(ofSignsAt start: Int, in sounds: [Character]) -> Int {
    sounds[start...].firstIndex { sort(of: $0) != .mute } ?? sounds.count
  }

  private static func parts(of title: String) -> [Part] {
    var parts: [Part] = []
    for character in title {
      let sort = sort(of: character)
      if parts.last?.sort == sort {
        parts[parts.count - 1].text.append(character)
      } else {
        parts.append(Part(text: String(character), sort: sort))
      }
    }
    return parts
  }

  private static func sort(of character: Character) -> Sort {
    guard let scalar = character.unicodeScalars.first else { return .mute }
    switch scalar.value {
    // The small ケ between kanji is read ガ or カ, never as it is written.
    case 0x30F5, 0x30F6: return .read
    case 0x3041...0x3096, 0x30A1...0x30F4, 0x30FC: return .kana
    default: return character.isLetter || character.isNumber ? .read : .mute
    }
  }
}
