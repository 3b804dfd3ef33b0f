import LocalGovernments

extension WordingParser {
  /// ※ and what it says: a label on the names before it, an exclusion, or a remark.
  mutating func readRemark(at position: Int, before end: Int) -> Int? {
    guard cell.has(.note, at: position) else { return nil }
    let stop = remarkEnd(from: position + 1, before: end)
    let content = trimmed(position + 1..<stop)
    let next = max(content.upperBound, position + 1)
    defer { remarkStart = drafts.count }
    guard !content.isEmpty else {
      pieces.append(.separator(position..<next))
      return next
    }
    if readExclusion(content, from: position) || readInclusion(content, from: position) {
      return next
    }
    if !mentions(in: content).isEmpty, var inner = nested() {
      pieces.append(.label(position..<content.lowerBound))
      inner.parse(content)
      adopt(inner, as: nil)
    } else if remarkStart < drafts.count,
      OpenWords.participants.suffixLength(in: cell.scalars, content) != nil
    {
      for index in remarkStart..<drafts.count {
        drafts[index].labels.append("※" + cell.text(content))
      }
      pieces.append(.label(position..<next))
    } else {
      append(Draft(range: position..<next, kind: .text))
    }
    return next
  }

  /// A remark ends at a line break, at the next mark, or where names begin again after a space.
  private func remarkEnd(from start: Int, before end: Int) -> Int {
    var position = start
    while position < end {
      if cell.has([.lineBreak, .note, .heading], at: position) { return position }
      if cell.has(.space, at: position), position > start,
        beginsItem(at: skippingSpaces(position, before: end), before: end)
      {
        return position
      }
      position += 1
    }
    return end
  }

  /// Whether names, classes or a new label begin here.
  func beginsItem(at position: Int, before end: Int) -> Bool {
    guard position < end else { return true }
    if cell.has([.enumerator, .heading, .note], at: position) { return true }
    if cell.has(.parenthesis, at: position) {
      return closing(ofBracketAt: position, before: end) != nil
    }
    if let match = nameAfterPrefix(at: position, before: end) {
      return canEndItem(at: cell.position(ofByte: match.range.upperBound), before: end)
    }
    if let length = cell.longest(of: OpenWords.others, at: position, before: end) {
      return number(at: skippingSpaces(position + length, before: end), before: end) != nil
        || classPhrase(at: position + length, scope: nil, before: end) != nil
    }
    return beginsClass(at: position, before: end)
  }

  /// Whether a region's members or a class with its area and no number begin here and end as an item,
  /// so that the names before are some of them: 「宮崎県ほか九州各県」.
  func beginsBoundedClass(at position: Int, before end: Int) -> Bool {
    if let region = region(at: position, before: end) {
      return canEndItem(at: region.end, before: end)
    }
    return classPhrase(at: position, scope: nil, before: end).map {
      canEndItem(at: $0.end, before: end) && !$0.isScopeImplied && $0.number == nil
        && !$0.isConditional
    } ?? false
  }

  /// Whether a region, a class word or a number of governments begins here and ends as an item.
  func beginsClass(at position: Int, before end: Int) -> Bool {
    guard position < end else { return false }
    if let region = region(at: position, before: end) {
      return canEndItem(at: region.end, before: end)
    }
    return classPhrase(at: position, scope: nil, before: end).map {
      canEndItem(at: $0.end, before: end)
    } ?? false
  }
}
