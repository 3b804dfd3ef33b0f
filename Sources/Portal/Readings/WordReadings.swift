import Foundation
import Participation
import Yams

/// The readings of the words that pages in plain Japanese are written in, and of the names that
/// stand among them.
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

  /// The words by their first character, longest first.
  private var words: [Character: [Word]]

  private struct Word: Sendable {
    let characters: [Character]
    let pieces: [RubyText.Piece]
    /// How many kanji it begins with.
    let kanji: Int
    /// Whether it is the name of something, which may begin with kana and has kana in its midst.
    let isName: Bool

    init?(_ text: String, reading: String, isName: Bool) {
      characters = Array(text)
      guard !characters.isEmpty else { return nil }
      pieces = Ruby.pieces(of: text, reading: reading)
      kanji = characters.prefix(while: Ruby.isKanji).count
      self.isName = isName
    }
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
    words = [:]
    add(readings, areNames: false)
  }

  /// The same words, and names beside them.
  func with(names: [String: String]) -> WordReadings {
    var all = self
    all.add(names, areNames: true)
    return all
  }

  private mutating func add(_ readings: [String: String], areNames: Bool) {
    for (text, reading) in readings {
      guard let word = Word(text, reading: reading, isName: areNames) else { continue }
      words[word.characters[0], default: []].append(word)
    }
    words = words.mapValues { $0.sorted { $0.characters.count > $1.characters.count } }
  }

  /// A text cut into words with readings and what stands between them.
  func pieces(of text: String) -> [RubyText.Piece] {
    let text = Array(text)
    var pieces: [RubyText.Piece] = []
    var bare = ""
    func flush() {
      if !bare.isEmpty { pieces.append(RubyText.Piece(bare)) }
      bare = ""
    }
    var position = 0
    while position < text.count {
      if let bound = bound(text, at: position) {
        position += 1
        guard bound.reading != nil else {
          bare += bound.text
          continue
        }
        flush()
        pieces.append(bound)
        continue
      }
      if let found = words(from: position, in: text[...], isFirst: true) {
        flush()
        pieces += found.flatMap(\.pieces)
        position += found.map(\.characters.count).reduce(0, +)
        continue
      }
      // A stretch that is not wholly known has no reading: half of one would be read wrongly.
      let run = max(1, text[position...].prefix(while: Ruby.isKanji).count)
      bare += text[position..<position + run]
      position += run
    }
    flush()
    return pieces
  }

  /// What is counted by the number before it, where it is read otherwise than by itself: 月 in 4月.
  private static let counters: [Character: String?] = ["年": "ねん", "月": "がつ", "日": nil, "人": nil]
  /// The days of the week, as they stand in brackets after a date: 11月23日（月）.
  private static let weekdays: [Character: String?] = [
    "月": "げつ", "火": "か", "水": "すい", "木": "もく", "金": "きん", "土": "ど", "日": "にち", "祝": "しゅく",
  ]
  /// What ends a word of katakana: ゴシック体.
  private static let suffixes: [Character: String?] = ["体": "たい", "人": "じん"]

  /// A kanji that what stands before it has read otherwise than by itself; without a reading where
  /// that depends on the number.
  private func bound(_ text: [Character], at position: Int) -> RubyText.Piece? {
    guard position > 0 else { return nil }
    let before = text[position - 1]
    func piece(_ readings: [Character: String?]) -> RubyText.Piece? {
      readings[text[position]].map { RubyText.Piece(String(text[position]), reading: $0) }
    }
    if before == "（", position > 2, text[position - 2] == "日", text[position - 3].isWholeNumber {
      return piece(Self.weekdays)
    }
    let isOfWord = words[text[position]]?.contains {
      $0.kanji > 1 && text[position...].starts(with: $0.characters)
    }
    guard isOfWord != true else { return nil }
    if before.isWholeNumber { return piece(Self.counters) }
    let isKatakana = before.unicodeScalars.first.map { (0x30A1...0x30FC).contains($0.value) }
    return isKatakana == true ? piece(Self.suffixes) : nil
  }

  /// The words that make up a stretch of kanji, the last with its kana; `nil` where one is unknown.
  private func words(
    from position: Int, in text: ArraySlice<Character>, isFirst: Bool
  ) -> [Word]? {
    guard let first = text[position...].first, let known = words[first] else { return nil }
    let run = text[position...].prefix(while: Ruby.isKanji).count
    for word in known where text[position...].starts(with: word.characters) {
      guard word.isName || word.kanji > 1 || isFirst && run == 1 else { continue }
      let isOfKanji = word.characters.count == word.kanji
      // Kana after the first kanji end the stretch; they cannot follow part of it.
      guard isOfKanji || word.kanji == run else { continue }
      let end = position + word.characters.count
      guard isOfKanji || word.isName, end < text.endIndex, Ruby.isKanji(text[end]) else {
        return [word]
      }
      if let others = words(from: end, in: text, isFirst: false) { return [word] + others }
    }
    return nil
  }
}
