/// A line that may head a section, and the theme it names.
struct HeadingLine {
  /// The theme: the heading without its marks and 「の連携」.
  let theme: String
  /// Whether marks show that it is a heading: `##`, `<…>`, 【…】, ■, a number.
  let isMarked: Bool

  private static let longest = 60
  private static let bullets: Set<Unicode.Scalar> = [
    "#", "■", "□", "●", "○", "◆", "◇", "◎", "▼", "▽", "▲", "△", "★", "☆", "▶", "►", "・", "*", "＊",
    "＃", "◼", "◉", "§", "=", "-", "－", "―",
  ]
  private static let continued = ["続き", "つづき", "続"]

  /// Reads a line; `nil` where it is no heading: a note, a sentence, a number alone.
  init?(_ line: String) {
    let scalars = Array(line.unicodeScalars)
    guard scalars.count <= Self.longest, !Self.isNote(line), !Self.isSentence(line) else {
      return nil
    }
    var rest = Self.trimmed(scalars[...])
    var isMarked = false
    var hasBrackets = false
    var previous = -1
    while rest.count != previous {
      previous = rest.count
      if let first = rest.first, Self.bullets.contains(first) {
        rest = Self.trimmed(rest.drop { Self.bullets.contains($0) })
        isMarked = true
      }
      if let number = Self.lengthOfNumber(rest) {
        rest = Self.trimmed(rest.dropFirst(number))
        isMarked = true
      }
      if !hasBrackets, let first = rest.first, let pair = BracketPair.opened(by: first),
        let inner = Self.inner(rest, pair)
      {
        rest = Self.trimmed(inner)
        isMarked = true
        hasBrackets = true
      }
    }
    let name = Self.withoutContinuation(Self.trimmed(Self.withoutClosingMarks(rest)))
    guard name.contains(where: { $0.properties.isAlphabetic }) else { return nil }
    theme = Self.theme(String(String.UnicodeScalarView(name)))
    self.isMarked = isMarked
  }

  private static func theme(_ name: String) -> String {
    let suffix = "の連携"
    return name.hasSuffix(suffix) && name != suffix ? String(name.dropLast(suffix.count)) : name
  }

  private static func isNote(_ line: String) -> Bool {
    ["※", "注", "（注", "(注", "＊注", "*注", "備考", "出典"].contains { line.hasPrefix($0) }
  }

  private static func isSentence(_ line: String) -> Bool {
    line.hasSuffix("。") || line.hasSuffix("ます") || line.contains("://")
  }

  /// What an opening bracket at the front holds, where nothing but a bracketed remark follows.
  private static func inner(
    _ text: ArraySlice<Unicode.Scalar>, _ pair: BracketPair
  ) -> ArraySlice<Unicode.Scalar>? {
    guard let close = text.lastIndex(of: pair.close) else {
      // A heading whose closing bracket was lost is a heading still.
      return ["<", "＜"].contains(pair.open) ? text.dropFirst() : nil
    }
    let after = String(String.UnicodeScalarView(text[(close + 1)...]))
    guard Folding.fold(BracketPair.removingAll(from: after)).isEmpty else { return nil }
    return text[(text.startIndex + 1)..<close]
  }

  /// The length of a number that counts headings: `1.`, `（2）`, `Ⅲ `, `第4章`; not the 3 of 3R.
  private static func lengthOfNumber(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    let folded = text.prefix(8).map(Folding.narrow)
    var index = 0
    let isEnclosed = folded.first == "("
    let isOrdinal = folded.first == "第"
    if isEnclosed || isOrdinal { index += 1 }
    let start = index
    while index < folded.count, isCounter(folded[index]) { index += 1 }
    guard index > start, index < folded.count else { return nil }
    let isCircled = (0x2460...0x2473).contains(folded[start].value)
    if isCircled { return index }
    let ends = isEnclosed ? ")" : isOrdinal ? "章節部" : ".、) :"
    return ends.unicodeScalars.contains(folded[index]) ? index + 1 : nil
  }

  private static func isCounter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x2160...0x217F, 0x2460...0x2473: true
    default: "一二三四五六七八九十".unicodeScalars.contains(scalar)
    }
  }

  private static func withoutClosingMarks(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    var text = text
    while let last = text.last, last == "#" || last == "＃" || last == " " { text.removeLast() }
    return text
  }

  private static func withoutContinuation(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    guard let last = text.last, last == ")" || last == "）",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "（" }), open > text.startIndex,
      continued.contains(String(String.UnicodeScalarView(text[(open + 1)..<(text.endIndex - 1)])))
    else { return text }
    return trimmed(text[..<open])
  }

  private static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var text = text
    while let first = text.first, first.properties.isWhitespace { text.removeFirst() }
    while let last = text.last, last.properties.isWhitespace { text.removeLast() }
    return text
  }
}
