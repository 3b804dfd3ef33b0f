import LocalGovernments

extension WordingParser {
  /// ※ and what it says: a label on the names before it, an exclusion, or a remark.
  mutating func readRemark(at position: Int, before end: Int) -> Int? {
    guard Punctuation.noteMarks.contains(cell.scalars[position]) else { return nil }
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
      let scalar = cell.scalars[position]
      if Punctuation.lineBreaks.contains(scalar) || Punctuation.noteMarks.contains(scalar)
        || Punctuation.headings[scalar] != nil
      {
        return position
      }
      if Punctuation.spaces.contains(scalar), position > start,
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
    let scalar = cell.scalars[position]
    if Punctuation.isEnumerator(scalar) || Punctuation.headings[scalar] != nil
      || Punctuation.noteMarks.contains(scalar)
    {
      return true
    }
    if Punctuation.parentheses[scalar] != nil {
      return closing(ofBracketAt: position, before: end) != nil
    }
    if let match = mention(at: position) {
      return canEndItem(at: cell.position(ofByte: match.range.upperBound), before: end)
    }
    if let region = region(at: position, before: end) {
      return canEndItem(at: region.end, before: end)
    }
    if let length = cell.longest(of: OpenWords.others, at: position, before: end) {
      return number(at: skippingSpaces(position + length, before: end), before: end) != nil
        || classPhrase(at: position + length, scope: nil, before: end) != nil
    }
    return classPhrase(at: position, scope: nil, before: end).map {
      canEndItem(at: $0.end, before: end)
    } ?? false
  }

  /// 「…を除く」 that stands by itself: takes away from every class of the enumeration before it.
  mutating func readExclusion(_ content: Range<Int>, from start: Int) -> Bool {
    guard let length = OpenWords.exclusion.suffixLength(in: cell.scalars, content),
      content.count > length, let last = drafts.indices.last, depth < Self.deepestNesting
    else { return false }
    let first = max(min(remarkStart, last), last - Self.farthestExclusion)
    exclude(content.lowerBound..<content.upperBound - length, from: first...last)
    append(
      Draft(
        range: start..<content.upperBound, kind: .text,
        qualification: .init(kind: .excludes, node: last)))
    return true
  }

  /// How many nodes back an exclusion reaches, so that a cell of exclusions stays linear.
  private static let farthestExclusion = 200

  /// 「…を含む」 that stands by itself: names what belongs to the enumeration in any case.
  mutating func readInclusion(_ content: Range<Int>, from start: Int) -> Bool {
    guard let length = OpenWords.inclusion.suffixLength(in: cell.scalars, content),
      content.count > length, let last = drafts.indices.last, depth < Self.deepestNesting
    else { return false }
    if start < content.lowerBound { pieces.append(.label(start..<content.lowerBound)) }
    include(content.lowerBound..<content.upperBound - length, in: last)
    pieces.append(.label(content.upperBound - length..<content.upperBound))
    return true
  }

  /// Takes the governments that a stretch denotes away from nodes.
  mutating func exclude(_ range: Range<Int>, from nodes: ClosedRange<Int>) {
    guard var inner = nested() else { return }
    inner.parse(range)
    homonyms = inner.homonyms
    problems += inner.problems
    let excluded = inner.drafts.reduce(into: GovernmentSet()) { $0.formUnion($1.members) }
    for index in nodes where drafts[index].kind != .named {
      drafts[index].members = drafts[index].members.subtracting(excluded)
      drafts[index].possible = drafts[index].possible.subtracting(excluded)
    }
  }

  /// Reads the governments that a stretch adds to a node.
  mutating func include(_ range: Range<Int>, in node: Int) {
    guard var inner = nested() else { return }
    inner.parse(range)
    adopt(inner, as: .init(kind: .includes, node: node))
  }
}
