/// The words of a programme's name that tell it from others: runs of kanji, katakana or Latin without
/// the words of which such names are made everywhere (水素社会の実現 is 水素).
///
/// Hiragana, which joins words, is left out; folding hides the difference between the two kana, so
/// the original's scripts decide.
struct NameWords {
  /// The script of a run.
  enum Script { case kanji, katakana, latin }

  /// The name, folded.
  let folded: FoldedText
  /// The runs in order, in units of the folded name.
  let runs: [(script: Script, range: Range<Int>)]
  private let name: String

  /// Reads a name without common words.
  init(_ name: String, without common: CommonWords = .official) {
    self.name = name
    folded = FoldedText(name)
    let bytes = Array(name.utf8)
    var runs: [(script: Script, range: Range<Int>)] = []
    for (place, origin) in folded.origins.enumerated() {
      let scalar = String(decoding: bytes[origin], as: UTF8.self).unicodeScalars.first
      guard let script = scalar.flatMap(Self.script) else { continue }
      if let last = runs.last, last.script == script, last.range.upperBound == place {
        runs[runs.count - 1].range = last.range.lowerBound..<place + 1
      } else {
        runs.append((script, place..<place + 1))
      }
    }
    let units = folded.units
    self.runs = runs.flatMap { script, range in
      common.rest(of: range, in: units, cutting: script == .kanji).map { (script, $0) }
    }
  }

  /// The runs that may be words by themselves, each once, in order: so many kanji, at least four
  /// katakana.
  func words(ofKanji lengths: ClosedRange<Int>) -> [String] {
    let bytes = Array(name.utf8)
    var seen: Set<String> = []
    return runs.compactMap { script, range in
      let isWord = script == .kanji ? lengths.contains(range.count) : range.count > 3
      guard script != .latin, isWord else { return nil }
      let word = String(decoding: bytes[folded.original(of: range)], as: UTF8.self)
      return seen.insert(word).inserted ? word : nil
    }
  }

  /// What two names may share, each once, in order: pairs of kanji, whole words of katakana and
  /// Latin letters.
  var traits: [(units: [UInt16], script: Script)] {
    var seen: Set<[UInt16]> = []
    let all = runs.flatMap { script, range -> [(units: [UInt16], script: Script)] in
      guard range.count > 1 else { return [] }
      guard script == .kanji else { return [(Array(folded.units[range]), script)] }
      return range.dropFirst().map { ([folded.units[$0 - 1], folded.units[$0]], script) }
    }
    return all.filter { seen.insert($0.units).inserted }
  }

  /// The stretches of runs that another folded name has, too, as this name writes them, the longest
  /// first: of kanji any part of a run, for in a run of kanji no edge of a word is seen; of katakana
  /// and Latin letters whole runs.
  func shared(with other: UnsafeBufferPointer<UInt16>) -> [(text: String, script: Script)] {
    var found: [(range: Range<Int>, script: Script)] = []
    for (script, run) in runs where run.count > 1 {
      guard script == .kanji else {
        if Self.stands(folded.units[run], of: script, in: other) { found.append((run, script)) }
        continue
      }
      for start in run {
        var end = start + 2
        while end <= run.upperBound, Self.stands(folded.units[start..<end], of: script, in: other) {
          found.append((start..<end, script))
          end += 1
        }
      }
    }
    let bytes = Array(name.utf8)
    return found.enumerated()
      .sorted { ($1.element.range.count, $0.offset) < ($0.element.range.count, $1.offset) }
      .map {
        let place = folded.original(of: $0.element.range)
        return (String(decoding: bytes[place], as: UTF8.self), $0.element.script)
      }
  }

  /// Whether a text writes the kanji by themselves: not as a part of a longer run of kanji.
  static func writes(_ word: String, alone text: String) -> Bool {
    text.ranges(of: word).contains { range in
      let before = text[..<range.lowerBound].unicodeScalars.last
      let after = text[range.upperBound...].unicodeScalars.first
      return [before, after].allSatisfy { $0.flatMap(script) != .kanji }
    }
  }

  /// Whether a text is of kanji alone.
  static func isKanji(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { script(of: $0) == .kanji }
  }

  /// Whether a folded text has a word; of Latin letters a whole one: WA does not stand in GATEWAY.
  static func stands(
    _ word: some Sequence<UInt16>, of script: Script, in text: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    Array(word).withUnsafeBufferPointer { word in
      script == .latin
        ? TextFolding.findWord(word, in: text) { $0.count == word.count }
        : TextFolding.find(word, in: text) != nil
    }
  }

  private static func script(of scalar: Unicode.Scalar) -> Script? {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x3005: .kanji
    case 0x30A1...0x30FA, 0x30FC, 0xFF66...0xFF9D: .katakana
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: .latin
    default: nil
    }
  }
}
