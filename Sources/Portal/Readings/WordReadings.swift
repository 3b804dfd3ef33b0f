import Foundation
import Yams

/// The readings of the words that pages in plain Japanese are written in.
///
/// `readings.yaml` has a word with its reading on each line. A word of a single kanji is
/// only found where it stands alone among kana, since kanji are read otherwise in company.
struct WordReadings: Sendable {
  /// What is wrong with the file of readings.
  enum Fault: Error, CustomStringConvertible {
    case unreadable(reason: String)

    var description: String {
      switch self {
      case .unreadable(let reason): "the readings of words cannot be read: \(reason)"
      }
    }
  }

  /// The words by their first kanji, longest first.
  private let words: [Character: [Word]]

  private struct Word: Sendable {
    let characters: [Character]
    let text: String
    let reading: String
    /// How many kanji it begins with.
    let kanji: Int
  }

  init(file: URL) throws {
    let readings: [String: String]
    do {
      readings = try YAMLDecoder().decode(from: Data(contentsOf: file))
    } catch {
      throw Fault.unreadable(reason: "\(error)")
    }
    self.init(readings)
  }

  init(_ readings: [String: String]) {
    var words: [Character: [Word]] = [:]
    for (text, reading) in readings {
      guard let first = text.first else { continue }
      let characters = Array(text)
      words[first, default: []].append(
        Word(
          characters: characters, text: text, reading: reading,
          kanji: characters.prefix(while: Ruby.isKanji).count))
    }
    self.words = words.mapValues { $0.sorted { $0.characters.count > $1.characters.count } }
  }

  /// A text with readings over the words that are known.
  func html(_ text: String) -> SafeHTML {
    var result = SafeHTML.empty
    for piece in pieces(of: text) {
      result.append(
        piece.reading.map { Ruby.html(piece.text, reading: $0) } ?? SafeHTML(text: piece.text))
    }
    return result
  }

  /// The stretches of kanji in a text for which no reading is known.
  func unknown(in text: String) -> [String] {
    pieces(of: text).filter { $0.reading == nil && $0.text.contains(where: Ruby.isKanji) }
      .map(\.text)
  }

  struct Piece: Hashable {
    var text: String
    let reading: String?
  }

  /// A text cut into words with readings and what stands between them.
  func pieces(of text: String) -> [Piece] {
    let text = Array(text)
    var pieces: [Piece] = []
    var bare = ""
    func flush() {
      if !bare.isEmpty { pieces.append(Piece(text: bare, reading: nil)) }
      bare = ""
    }
    var position = 0
    while position < text.count {
      guard Ruby.isKanji(text[position]) else {
        bare.append(text[position])
        position += 1
        continue
      }
      flush()
      let run = text[position...].prefix(while: Ruby.isKanji).count
      if let found = words(from: position, over: run, in: text[...], isWhole: true) {
        pieces += found.map { Piece(text: $0.text, reading: $0.reading) }
        position += found.map(\.characters.count).reduce(0, +)
      } else {
        pieces.append(Piece(text: String(text[position..<position + run]), reading: nil))
        position += run
      }
    }
    flush()
    return pieces
  }

  /// The words that make up a stretch of kanji, the last with its kana; `nil` where one is unknown.
  private func words(
    from position: Int, over run: Int, in text: ArraySlice<Character>, isWhole: Bool
  ) -> [Word]? {
    if run <= 0 { return [] }
    for word in words[text[position]] ?? []
    where text[position...].starts(with: word.characters) && word.kanji <= run {
      guard word.kanji > 1 || isWhole && run == 1 else { continue }
      let isLast = word.kanji == run
      guard isLast || word.characters.count == word.kanji else { continue }
      if isLast { return [word] }
      if let others = words(
        from: position + word.kanji, over: run - word.kanji, in: text, isWhole: false)
      {
        return [word] + others
      }
    }
    return nil
  }
}
