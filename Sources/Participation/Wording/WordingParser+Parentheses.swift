import LocalGovernments

extension WordingParser {
  /// Parentheses: a heading over what follows, or a qualification of the item before them.
  mutating func readParenthesis(at position: Int, before end: Int) -> Int? {
    guard cell.has(.parenthesis, at: position), !beginsLegalForm(at: position, before: end) else {
      return nil
    }
    guard let last = closing(ofBracketAt: position, before: end) else {
      return readUnclosed(at: position)
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
      guard cell.has(.blank, at: range.upperBound - 1) || drafts.isEmpty else {
        return false
      }
    case .label, nil: break
    }
    let next = skippingSpaces(whole.upperBound, before: end)
    guard next < end, !cell.has(.comma, at: next) else { return false }
    return OpenWords.exclusion.suffixLength(in: cell.scalars, content) == nil
      && OpenWords.inclusion.suffixLength(in: cell.scalars, content) == nil
  }

  /// The node that a parenthesis at a place speaks of: the one right before it.
  private func qualifiedNode(before position: Int) -> Int? {
    for piece in pieces.reversed() {
      switch piece {
      case .node(let index): return index
      case .separator(let range):
        guard range.allSatisfy({ cell.has(.blank, at: $0) }) else { return nil }
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
    if settle(node, by: content, whole) || readWholeCount(of: node, content, whole) { return }
    let content = withoutFullStop(content)
    if excludeFromCounted(node, content, whole) { return }
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
    let before = homonyms
    inner.enter(drafts[node], in: context)
    inner.parse(content)
    if inner.isEnumeration {
      inner.homonyms = before
      settle(node, byNamesIn: inner)
      pieces.append(.separator(opening))
      adopt(inner, as: .init(kind: limits(node, inner) ? .limits : .explains, node: node))
      if limits(node, inner) { limit(node, to: inner) }
      pieces.append(.separator(content.upperBound..<whole.upperBound))
    } else {
      describe(node, content, whole)
    }
  }

  /// What stands in a parenthesis after a government lies within it: 広島県（府中市、海田町）.
  private mutating func enter(_ draft: Draft, in context: EvaluationContext) {
    guard draft.kind == .named,
      let government = context.gazetteer.governments(in: draft.members).first
    else { return }
    homonyms.startEnumeration(under: government)
    lastScope = context.scope(within: government)
  }

  /// 「3県（岩手県、宮城県、福島県）」, 「友好都市（米沢市、会津若松市）」: as many names as the number
  /// says, or names without 等 for words that tell no number, leave nothing open.
  private mutating func settle(_ node: Int, byNamesIn inner: WordingParser) {
    guard !inner.drafts.contains(where: \.isOpen) else { return }
    let listed = inner.drafts.reduce(into: GovernmentSet()) { $0.formUnion($1.members) }
    switch drafts[node].kind {
    case .count: guard listed.count == drafts[node].count else { return }
    case .open: guard inner.drafts.allSatisfy({ $0.kind == .named }) else { return }
    default: return
    }
    drafts[node].possible = GovernmentSet()
    drafts[node].isOpen = false
  }

  /// 「指定都市（20市）」: a number that counts the class before it, or fewer of it.
  private mutating func readWholeCount(
    of node: Int, _ content: Range<Int>, _ whole: Range<Int>
  ) -> Bool {
    guard let total = total(content) else { return false }
    switch drafts[node].kind {
    case .class, .region:
      let members = drafts[node].members.count
      if total == members || (context.issuer != nil && total == members + 1) {
        pieces.append(.separator(whole))
      } else {
        open(node, through: whole)
      }
    case .open, .count, .organisation:
      drafts[node].range = drafts[node].range.lowerBound..<whole.upperBound
    case .named:
      // 「…福島県（3県）」 counts the names before it.
      guard let government = context.gazetteer.governments(in: drafts[node].members).first,
        appositionEnd(at: content.lowerBound, after: government, before: content.upperBound)
          == content.upperBound
      else { return false }
      pieces.append(.separator(whole))
    case .text:
      return false
    }
    return true
  }

  /// The sum of a stretch that is numbers with their nouns and nothing else: 20市, 計4市3町.
  private func total(_ range: Range<Int>) -> Int? {
    guard let tally = tally(at: range.lowerBound, before: range.upperBound) else { return nil }
    if let length = cell.longest(of: Self.units, at: tally.end, before: range.upperBound),
      tally.end + length == range.upperBound
    {
      return tally.value
    }
    let start = range.first { number(at: $0, before: range.upperBound) != nil } ?? range.lowerBound
    guard let parts = parts(at: start, before: range.upperBound), parts.end == range.upperBound
    else { return nil }
    return parts.total
  }

  /// 「（新潟市を除く19市）」: takes away, and counts what is left.
  private mutating func excludeFromCounted(
    _ node: Int, _ content: Range<Int>, _ whole: Range<Int>
  ) -> Bool {
    guard depth < Self.deepestNesting, let joint = excludingJoint(in: content),
      joint.upperBound < content.upperBound, total(joint.upperBound..<content.upperBound) != nil
    else { return false }
    exclude(content.lowerBound..<joint.lowerBound, from: node...node)
    append(Draft(range: whole, kind: .text, qualification: .init(kind: .excludes, node: node)))
    return true
  }

  private func withoutFullStop(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, range.count > 1, Self.fullStops.contains(cell.scalars[last])
    else { return range }
    return range.lowerBound..<last
  }

  private static let fullStops: Set<Unicode.Scalar> = ["。", "．", "｡"]

  /// Leaves open which members of a class are meant.
  mutating func open(_ node: Int, through whole: Range<Int>?) {
    drafts[node].kind = .open
    drafts[node].isOpen = true
    drafts[node].possible = drafts[node].members
    drafts[node].members = GovernmentSet()
    if let whole, case .node(node) = pieces.last {
      drafts[node].range = drafts[node].range.lowerBound..<whole.upperBound
    } else if let whole {
      pieces.append(.label(whole))
    }
  }

  /// 輪島市（石川県）: a prefecture after a municipality is part of its name.
  private mutating func settle(_ node: Int, by content: Range<Int>, _ whole: Range<Int>) -> Bool {
    guard case .node(node) = pieces.last, !drafts[node].namesakes.isEmpty else { return false }
    let inside = namesakes(of: drafts[node], in: content)
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

  /// The governments of a name that lie in the place a stretch names.
  private func namesakes(of draft: Draft, in content: Range<Int>) -> [LocalGovernment] {
    if let match = mention(at: content.lowerBound), match.candidates.count == 1,
      match.range.upperBound == cell.bytes(content).upperBound
    {
      let outer = context.within(match.candidates[0])
      return draft.namesakes.filter { $0 != match.candidates[0] && outer.contains($0) }
    }
    if let prefecture = context.abbreviations.longestMatch(
      in: cell.scalars, at: content.lowerBound, before: content.upperBound),
      prefecture.name.unicodeScalars.count - 1 == content.count
    {
      return draft.namesakes.filter { $0 != prefecture && $0.code.prefecture == prefecture.code }
    }
    // 昭和村（群馬県利根郡）
    let text = cell.text(content)
    return draft.namesakes.filter { government in
      guard let district = government.district else { return false }
      return text == district
        || text == (context.gazetteer[government.code.prefecture]?.name ?? "") + district
    }
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
        open(node, through: whole)
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
