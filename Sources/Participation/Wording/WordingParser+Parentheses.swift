import LocalGovernments

extension WordingParser {
  /// Parentheses: a heading over what follows, or a qualification of the item before them.
  mutating func readParenthesis(at position: Int, before end: Int) -> Int? {
    guard Punctuation.parentheses[cell.scalars[position]] != nil else { return nil }
    guard let last = closing(ofBracketAt: position, before: end) else {
      report(.unclosedBracket, at: position..<position + 1)
      pieces.append(.separator(position..<position + 1))
      return position + 1
    }
    let whole = position..<last + 1
    let content = trimmed(position + 1..<last)
    if content.isEmpty {
      pieces.append(.separator(whole))
    } else if readNumber(content, whole) {
      // A number in parentheses counts as ① does.
    } else if isHeading(whole, content, before: end) {
      startGroup(content)
      pieces.append(.label(whole))
    } else if let node = qualifiedNode(before: position) {
      qualify(node, content, whole)
    } else {
      readBracketed(content, whole)
    }
    return whole.upperBound
  }

  /// （1） or (2): an enumerator.
  private mutating func readNumber(_ content: Range<Int>, _ whole: Range<Int>) -> Bool {
    guard let number = number(at: content.lowerBound, before: content.upperBound),
      number.end == content.upperBound, number.value < 100
    else { return false }
    enumerator = cell.text(whole)
    lead = nil
    remarkStart = drafts.count
    pieces.append(.label(whole))
    return true
  }

  /// A parenthesis after a space, with items after it, is a heading: 「(具体的な連携) つくば市」.
  private func isHeading(_ whole: Range<Int>, _ content: Range<Int>, before end: Int) -> Bool {
    switch pieces.last {
    case .node: return false
    case .separator(let range):
      guard Punctuation.isSpace(cell.scalars[range.upperBound - 1]) || drafts.isEmpty else {
        return false
      }
    case .label, nil: break
    }
    let next = skippingSpaces(whole.upperBound, before: end)
    guard next < end, !Punctuation.commas.contains(cell.scalars[next]) else { return false }
    return OpenWords.exclusion.suffixLength(in: cell.scalars, content) == nil
      && OpenWords.inclusion.suffixLength(in: cell.scalars, content) == nil
  }

  /// The node that a parenthesis at a place speaks of: the one right before it.
  private func qualifiedNode(before position: Int) -> Int? {
    for piece in pieces.reversed() {
      switch piece {
      case .node(let index): return index
      case .separator(let range):
        guard range.allSatisfy({ Punctuation.isSpace(cell.scalars[$0]) }) else { return nil }
      case .label: continue
      }
    }
    return nil
  }

  /// A parenthesis with nothing before it that it could qualify.
  private mutating func readBracketed(_ content: Range<Int>, _ whole: Range<Int>) {
    guard var inner = nested() else {
      append(Draft(range: whole, kind: .text, isUnderstood: false))
      return report(.notUnderstood, at: whole)
    }
    pieces.append(.separator(whole.lowerBound..<content.lowerBound))
    inner.parse(content)
    adopt(inner, as: nil)
    pieces.append(.separator(content.upperBound..<whole.upperBound))
  }

  private mutating func qualify(_ node: Int, _ content: Range<Int>, _ whole: Range<Int>) {
    if settle(node, by: content, whole) { return }
    if let length = OpenWords.exclusion.suffixLength(in: cell.scalars, content),
      content.count > length, depth < Self.deepestNesting
    {
      exclude(content.lowerBound..<content.upperBound - length, from: node...node)
      append(
        Draft(
          range: whole, kind: .text, qualification: .init(kind: .excludes, node: node)))
      return
    }
    let opening = whole.lowerBound..<content.lowerBound
    if let length = OpenWords.inclusion.suffixLength(in: cell.scalars, content),
      content.count > length, depth < Self.deepestNesting
    {
      pieces.append(.label(opening))
      include(content.lowerBound..<content.upperBound - length, in: node)
      pieces.append(.label(content.upperBound - length..<whole.upperBound))
      return
    }
    guard var inner = nested() else { return describe(node, content, whole) }
    inner.parse(content)
    if inner.isEnumeration {
      pieces.append(.separator(opening))
      adopt(inner, as: .init(kind: limits(node, inner) ? .limits : .explains, node: node))
      if limits(node, inner) { limit(node, to: inner) }
      pieces.append(.separator(content.upperBound..<whole.upperBound))
    } else {
      describe(node, content, whole)
    }
  }

  /// 輪島市（石川県）: a prefecture after a municipality is part of its name.
  private mutating func settle(_ node: Int, by content: Range<Int>, _ whole: Range<Int>) -> Bool {
    guard let match = mention(at: content.lowerBound), match.candidates.count == 1,
      match.range.upperBound == cell.bytes(content).upperBound,
      case .node(node) = pieces.last
    else { return false }
    let outer = context.within(match.candidates[0])
    let inside = drafts[node].namesakes.filter {
      $0 != match.candidates[0] && outer.contains($0)
    }
    guard inside.count == 1 else { return false }
    // What made the name ambiguous, or settled it by inference, is settled by its own text now.
    let name = cell.bytes(drafts[node].range)
    while let last = problems.last, last.range == name, last.kind.isAboutNamesakes {
      problems.removeLast()
    }
    drafts[node].kind = .named
    drafts[node].members = GovernmentSet()
    drafts[node].members.insert(inside[0])
    drafts[node].possible = GovernmentSet()
    drafts[node].isOpen = false
    drafts[node].range = drafts[node].range.lowerBound..<whole.upperBound
    return true
  }

  /// Whether everything read is governments or classes of them.
  private var isEnumeration: Bool {
    !drafts.isEmpty
      && drafts.allSatisfy { draft in
        switch draft.kind {
        case .named, .class, .region: true
        case .count, .open: draft.isUnderstood
        case .organisation, .text: false
        }
      }
      && drafts.contains { !$0.members.isEmpty || !$0.possible.isEmpty }
  }

  /// Whether a list in parentheses limits the class before it: all it names belong to the class,
  /// and nothing says that there are more.
  private func limits(_ node: Int, _ inner: WordingParser) -> Bool {
    guard drafts[node].kind == .class || drafts[node].kind == .region else { return false }
    return !inner.drafts.contains { $0.isOpen }
      && inner.drafts.allSatisfy { $0.members.isSubset(of: drafts[node].members) }
  }

  private mutating func limit(_ node: Int, to inner: WordingParser) {
    let listed = inner.drafts.reduce(into: GovernmentSet()) { $0.formUnion($1.members) }
    drafts[node].members = drafts[node].members.intersection(listed)
  }

  /// A parenthesis in words: it opens a class, belongs to a body's name, or labels a name.
  private mutating func describe(_ node: Int, _ content: Range<Int>, _ whole: Range<Int>) {
    let isAttached = if case .node(node) = pieces.last { true } else { false }
    switch drafts[node].kind {
    case .class, .region:
      if OpenWords.conditions.occurs(in: cell.scalars, content), isAttached {
        drafts[node].kind = .open
        drafts[node].isOpen = true
        drafts[node].possible = drafts[node].members
        drafts[node].members = GovernmentSet()
        drafts[node].range = drafts[node].range.lowerBound..<whole.upperBound
      } else {
        drafts[node].labels.append(cell.text(content))
        pieces.append(.label(whole))
      }
    case .named, .count:
      drafts[node].labels.append(cell.text(content))
      pieces.append(.label(whole))
    case .open, .organisation, .text:
      if isAttached {
        drafts[node].range = drafts[node].range.lowerBound..<whole.upperBound
      } else {
        pieces.append(.label(whole))
        drafts[node].labels.append(cell.text(content))
      }
    }
  }
}
