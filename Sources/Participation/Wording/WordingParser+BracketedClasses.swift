import LocalGovernments

extension WordingParser {
  /// An area with brackets right behind it: 「県内（政令市を除く）市町村」, where the noun follows, and
  /// 「全国（46道府県）」, where it stands in the brackets.
  mutating func readBracketedClass(at position: Int, before end: Int) -> Int? {
    guard depth < Self.deepestNesting, let area = leadingArea(at: position, before: end),
      area.end < end, cell.has(.parenthesis, at: area.end),
      let close = closing(ofBracketAt: area.end, before: end)
    else { return nil }
    let content = trimmed(area.end + 1..<close)
    let noun = skippingJoint(close + 1, before: end)
    if let phrase = classPhrase(at: noun, scope: area.scope, before: end),
      canEndItem(at: phrase.end, before: end)
    {
      return readClass(phrase, withIn: content, position..<phrase.end, before: end)
    }
    guard area.isWord, canEndItem(at: close + 1, before: end), !content.isEmpty,
      let phrase = classPhrase(
        at: content.lowerBound, scope: area.scope, before: content.upperBound)
    else { return nil }
    let range = position..<close + 1
    if let start = phrase.numberStart, let tally = parts(at: start, before: content.upperBound),
      tally.end == content.upperBound, tally.parts.count > 1
    {
      appendTally(tally, in: area.scope, range: range)
      lastScope = area.scope
      return range.upperBound
    }
    guard phrase.end == content.upperBound else { return nil }
    return appendClass(phrase, range: range, before: end)
  }

  /// The class with what the brackets before its noun take away from it or say of it.
  private mutating func readClass(
    _ phrase: ClassPhrase, withIn content: Range<Int>, _ range: Range<Int>, before end: Int
  ) -> Int? {
    var phrase = phrase
    let length = OpenWords.exclusion.suffixLength(in: cell.scalars, withoutStop(content))
    if length == nil {
      guard OpenWords.inclusion.suffixLength(in: cell.scalars, withoutStop(content)) == nil,
        mentions(in: content).isEmpty
      else { return nil }
      if OpenWords.conditions.occurs(in: cell.scalars, content) { phrase.isConditional = true }
    } else {
      phrase.number = nil
    }
    let next = appendClass(phrase, range: range, before: end)
    if let length {
      let content = withoutStop(content)
      let last = drafts.count - 1
      exclude(content.lowerBound..<content.upperBound - length, from: last...last)
    }
    return next
  }

  private func withoutStop(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, cell.has(.comma, at: last) else { return range }
    return range.lowerBound..<last
  }

  /// The area that scope words, a region or a government's name draw.
  private func leadingArea(at position: Int, before end: Int) -> (
    scope: Scope, end: Int, isWord: Bool
  )? {
    if let word = ScopeWord.all.longestMatch(in: cell.scalars, at: position, before: end),
      let scope = scope(of: word.area, within: nil)
    {
      return (scope, position + word.word.count, true)
    }
    if let found = region(at: position, before: end) {
      return (.region(found.region), skippingJoint(found.end, before: end), false)
    }
    guard let match = mention(at: position), match.candidates.count == 1 else { return nil }
    let name = cell.position(ofByte: match.range.upperBound)
    let inside = skippingJoint(name, before: end)
    return inside > name ? (context.scope(within: match.candidates[0]), inside, false) : nil
  }
}
