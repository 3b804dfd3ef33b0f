/// Cuts a Japanese text into words, well enough to show where two texts differ.
///
/// A word ends where the script changes; a kanji keeps its okurigana; a long run of kanji is cut
/// where its parts stand as words of their own in either text. No character is ever cut.
enum WordSegmenter {
  private enum Script {
    case kanji, katakana, hiragana, latin, other
  }

  /// The words of a text in order, marks and white space among them; those of the text that it is
  /// compared with are known, too.
  static func words(of text: String, beside other: String) -> [Substring] {
    let runs = runs(of: text)
    let known = kanjiWords(in: runs).union(kanjiWords(in: Self.runs(of: other)))
    var words: [Substring] = []
    for (index, run) in runs.enumerated() {
      switch run.script {
      case .kanji:
        words += cut(run.text, by: known)
      case .hiragana:
        let follows = index > 0 && runs[index - 1].script == .kanji
        var parts = hiragana(run.text, afterKanji: follows)
        if follows, let okurigana = parts.first, !HiraganaWords.all.contains(String(okurigana)),
          let stem = words.popLast()
        {
          words.append(text[stem.startIndex..<okurigana.endIndex])
          parts.removeFirst()
        }
        words += parts
      default:
        words.append(run.text)
      }
    }
    return words
  }

  /// Words put together to sentences; of one text, in order.
  static func sentences(of words: [Substring]) -> [Substring] {
    var sentences: [Substring] = []
    var start: Substring?
    for word in words {
      let first = start ?? word
      let whole = word.base[first.startIndex..<word.endIndex]
      if let last = word.last, "。．\n".contains(last) {
        sentences.append(whole)
        start = nil
      } else {
        start = first
      }
      if start != nil, word.endIndex == words.last?.endIndex { sentences.append(whole) }
    }
    return sentences
  }

  /// Whether a stretch is but one particle, or marks.
  static func isLight(_ text: String) -> Bool {
    text.count <= 3
      && (HiraganaWords.all.contains(text)
        || text.allSatisfy { $0.isPunctuation || $0.isWhitespace || $0.isSymbol })
  }

  // MARK: - Runs of one script

  private struct Run {
    let script: Script
    let text: Substring
  }

  private static func runs(of text: String) -> [Run] {
    var runs: [Run] = []
    var start = text.startIndex
    var script: Script?
    var index = text.startIndex
    while index < text.endIndex {
      let here = Self.script(of: text[index])
      if let current = script, !(current == here && here != .other),
        !(current == .latin && joins(text, at: index))
      {
        runs.append(Run(script: current, text: text[start..<index]))
        start = index
        script = here
      } else if script == nil {
        script = here
      }
      index = text.index(after: index)
    }
    if let script { runs.append(Run(script: script, text: text[start...])) }
    return runs
  }

  /// Whether a mark stands inside a number or an address: 1,741, www.example.jp.
  private static func joins(_ text: String, at index: String.Index) -> Bool {
    let next = text.index(after: index)
    guard next < text.endIndex else { return false }
    if text[next] == "/", ":/".contains(text[index]) { return true }
    guard Self.script(of: text[next]) == .latin else { return false }
    if text[index] == "," { return text[text.index(before: index)].isNumber && text[next].isNumber }
    return ".-_/:&'@+=?%~#".contains(text[index])
  }

  private static func script(of character: Character) -> Script {
    guard let scalar = character.unicodeScalars.first else { return .other }
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD, 0x3005, 0x3006,
      0x30F6:
      return .kanji
    case 0x30A1...0x30FA, 0x30FC...0x30FE, 0x31F0...0x31FF, 0xFF66...0xFF9F: return .katakana
    case 0x3041...0x309F: return .hiragana
    case 0x30...0x39, 0xFF10...0xFF19, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F,
      0xFF21...0xFF3A, 0xFF41...0xFF5A:
      return .latin
    default: return .other
    }
  }

  // MARK: - Kanji

  /// The runs of kanji short enough to be one word each.
  private static func kanjiWords(in runs: [Run]) -> Set<Substring> {
    Set(runs.filter { $0.script == .kanji && (2...4).contains($0.text.count) }.map(\.text))
  }

  /// A run cut at the known words that it holds, the longest first; else whole.
  private static func cut(_ run: Substring, by known: Set<Substring>) -> [Substring] {
    if run.count == 4, known.contains(run.prefix(2)) || known.contains(run.suffix(2)) {
      // Four kanji are most often two words of two.
      return [run.prefix(2), run.suffix(2)]
    }
    guard run.count > 4 else { return [run] }
    var words: [Substring] = []
    var rest = run[...]
    var pending = run.startIndex
    while !rest.isEmpty {
      let word = (2...4).reversed().lazy.map { rest.prefix($0) }.first { known.contains($0) }
      guard let word else {
        rest = rest.dropFirst()
        continue
      }
      if pending < word.startIndex { words.append(run[pending..<word.startIndex]) }
      words.append(word)
      rest = run[word.endIndex...]
      pending = rest.startIndex
    }
    if pending < run.endIndex { words.append(run[pending...]) }
    return words
  }

  // MARK: - Hiragana

  /// A run of hiragana: okurigana first where it follows a kanji, then words that are known; what
  /// is not known is never cut.
  private static func hiragana(_ run: Substring, afterKanji: Bool) -> [Substring] {
    let starts = [run.startIndex] + run.indices.dropFirst()
    let longestOkurigana = afterKanji ? min(4, run.count) : 0
    for length in 0...longestOkurigana {
      let start = length < starts.count ? starts[length] : run.endIndex
      guard let words = known(run[start...]) else { continue }
      return (length > 0 ? [run[..<start]] : []) + words
    }
    return [run]
  }

  /// The run as known words and nothing else, with the fewest words; `nil` where it is not made so.
  private static func known(_ run: Substring) -> [Substring]? {
    let places = Array(run.indices) + [run.endIndex]
    // Longer stretches of hiragana are prose of their own kind and stay whole.
    guard places.count <= 40 else { return nil }
    var best: [(count: Int, from: Int)?] = [(0, 0)]
    for end in places.indices.dropFirst() {
      var found: (count: Int, from: Int)?
      for start in max(0, end - HiraganaWords.longest)..<end {
        guard let before = best[start],
          HiraganaWords.all.contains(String(run[places[start]..<places[end]])),
          before.count + 1 < found?.count ?? .max
        else { continue }
        found = (before.count + 1, start)
      }
      best.append(found)
    }
    guard var end = places.indices.last, best[end] != nil else { return nil }
    var words: [Substring] = []
    while end > 0, let step = best[end] {
      words.append(run[places[step.from]..<places[end]])
      end = step.from
    }
    return words.reversed()
  }
}
