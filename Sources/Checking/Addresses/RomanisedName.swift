/// A Japanese text that can be compared with letters by all the ways its ideographs are read.
struct RomanisedName: Sendable {
  /// For each character, the letters that it may stand for.
  private let readings: [[[UInt8]]]
  /// The same in one spelling of several: syu and shu, kou and ko.
  private let folded: [[[UInt8]]]

  init(_ text: String) {
    readings = text.unicodeScalars.prefix(Self.longest).map { scalar in
      guard scalar.isKanji else { return Self.kana[scalar].map { [Array($0.utf8)] } ?? [] }
      return Self.spellings(of: KanjiReadings.shared.readings(of: scalar))
    }
    folded = readings.map { Array(Set($0.map(Romaji.folded))) }
  }

  /// The spelling of consecutive ideographs, two or more, that a word is one slip away from.
  ///
  /// - Returns: the right spelling; `nil` where none is so near, or one is the word itself.
  func nearMiss(of word: [UInt8]) -> [UInt8]? {
    if reads(word) { return nil }
    var best: [UInt8]?
    for start in readings.indices where !readings[start].isEmpty {
      switch Self.nearest(to: word, in: readings, from: start) {
      case .same: return nil
      case .near(let spelling): best = best ?? spelling
      case .far: break
      }
    }
    return best
  }

  /// Whether a word is the reading of consecutive ideographs, two or more: keichiku for 京築.
  func reads(_ word: [UInt8]) -> Bool {
    let plain = Romaji.folded(word)
    return folded.indices.contains { start in
      guard !folded[start].isEmpty,
        case .same = Self.nearest(to: plain, in: folded, from: start)
      else { return false }
      return true
    }
  }

  /// Names and descriptions of a list are shorter by far; what goes on behind is no reading of an
  /// address.
  private static let longest = 4_000

  private enum Outcome {
    case same
    case near([UInt8])
    case far
  }

  private struct State: Hashable {
    let letters: Int
    let slips: Int
  }

  /// Walks the characters and keeps, for each number of letters matched, a spelling that got there.
  private static func nearest(to word: [UInt8], in readings: [[[UInt8]]], from start: Int)
    -> Outcome
  {
    var states: [State: [UInt8]] = [State(letters: 0, slips: 0): []]
    var found: [UInt8]?
    var position = start
    while position < readings.count, !readings[position].isEmpty, !states.isEmpty {
      var next: [State: [UInt8]] = [:]
      for (state, spelling) in states {
        for reading in readings[position] {
          for step in steps(of: reading, in: word, from: state.letters, slips: state.slips) {
            if next[step] == nil { next[step] = spelling + reading }
          }
        }
      }
      if position > start {
        if next[State(letters: word.count, slips: 0)] != nil { return .same }
        found = found ?? next[State(letters: word.count, slips: 1)]
      }
      states = next
      position += 1
    }
    return found.map(Outcome.near) ?? .far
  }

  /// The places in the word that a reading leads to with one slip at most.
  private static func steps(
    of reading: [UInt8], in word: [UInt8], from start: Int, slips: Int
  ) -> [State] {
    var steps: [State] = []
    func matches(_ reading: ArraySlice<UInt8>, at place: Int) -> Bool {
      place + reading.count <= word.count
        && word[place..<place + reading.count].elementsEqual(reading)
    }
    if matches(reading[...], at: start) {
      steps.append(State(letters: start + reading.count, slips: slips))
    }
    guard slips == 0 else { return steps }
    for index in reading.indices {
      guard index == 0 || matches(reading[..<index], at: start) else { break }
      let rest = reading[(index + 1)...]
      // Replaced, left out, and one letter too many before it.
      if start + index < word.count, word[start + index] != reading[index],
        matches(rest, at: start + index + 1)
      {
        steps.append(State(letters: start + reading.count, slips: 1))
      }
      if matches(rest, at: start + index) {
        steps.append(State(letters: start + reading.count - 1, slips: 1))
      }
      if matches(reading[index...], at: start + index + 1) {
        steps.append(State(letters: start + reading.count + 1, slips: 1))
      }
    }
    return steps
  }

  /// Readings with their usual spellings: long vowels long and short, first consonants voiced.
  private static func spellings(of readings: [String]) -> [[UInt8]] {
    var all: Set<String> = []
    for reading in readings where reading.count <= 7 {
      for form in [reading, voiced(reading)].compactMap({ $0 }) {
        all.insert(form)
        for (long, short) in [("ou", "o"), ("uu", "u")] where form.contains(long) {
          all.insert(form.replacing(long, with: short))
        }
      }
    }
    return all.sorted().map { Array($0.utf8) }
  }

  private static func voiced(_ reading: String) -> String? {
    for (plain, voiced) in [
      ("sh", "j"), ("ch", "j"), ("ts", "z"), ("k", "g"), ("s", "z"), ("t", "d"), ("h", "b"),
      ("f", "b"),
    ] where reading.hasPrefix(plain) {
      return voiced + reading.dropFirst(plain.count)
    }
    return nil
  }

  private static let kana: [Unicode.Scalar: String] = ["の": "no", "ケ": "ga", "ヶ": "ga"]
}
