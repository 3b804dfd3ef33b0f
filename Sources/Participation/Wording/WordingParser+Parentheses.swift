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
    } else if isNameRemark(content), drafts.isEmpty {
      pieces.append(.label(whole))
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

  /// （1）, (2), （ア）: an enumerator.
  private mutating func readNumber(_ content: Range<Int>, _ whole: Range<Int>) -> Bool {
    let number = number(at: content.lowerBound, before: content.upperBound)
    guard
      number.map({ $0.end == content.upperBound && $0.value < 100 })
        ?? (ordinalEnd(from: content.lowerBound, before: content.upperBound) == content.upperBound)
    else { return false }
    startNumber(whole)
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
    guard next < end, !cell.has(.comma, at: next),
      !(cell.has(.parenthesis, at: next) && mention(at: content.lowerBound) != nil)
    else { return false }
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
    var content = withoutFullStop(content)
    if readPartCount(of: node, content, whole) { return }
    if excludeFromCounted(node, content, whole) || includeInCounted(node, content, whole) { return }
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
    var isOnly = false
    if let length = OpenWords.only.suffixLength(in: cell.scalars, content), content.count > length,
      drafts[node].kind == .class || drafts[node].kind == .region
    {
      isOnly = true
      content = content.lowerBound..<content.upperBound - length
    }
    guard var inner = nested() else { return describe(node, content, whole) }
    let before = homonyms
    inner.enter(drafts[node], in: context)
    inner.parse(content)
    if isOnly, !inner.isEnumeration || inner.drafts.contains(where: \.isOpen) {
      open(node, through: whole)
    } else if isClass(node), inner.drafts.allSatisfy({ $0.kind == .open && $0.isUnderstood }),
      OpenWords.conditions.occurs(in: cell.scalars, content)
    {
      // 「県内市町村（希望市町村）」
      describe(node, content, whole)
    } else if drafts[node].kind == .named, isAboutPlace(content) {
      // 「鳥取県・岡山県（隣接県）」
      describe(node, content, whole)
    } else if inner.isEnumeration || !isClass(node) && inner.namesSome(beside: drafts[node].kind) {
      inner.homonyms = before
      settle(node, byNamesIn: inner)
      bound(node, byWordsIn: inner)
      explainCircle(node)
      if isCircle(node) { inner.openClasses() }
      pieces.append(.separator(opening))
      let isLimited = isOnly || limits(node, inner)
      adopt(inner, as: .init(kind: isLimited ? .limits : .explains, node: node))
      if isLimited { limit(node, to: inner) }
      pieces.append(
        isOnly
          ? .label(content.upperBound..<whole.upperBound)
          : .separator(content.upperBound..<whole.upperBound))
    } else {
      describe(node, content, whole)
    }
  }

  /// 「雪国観光圏（湯沢町、津南町）」: the brackets say who is in it, so that nothing is left unread.
  private mutating func explainCircle(_ node: Int) {
    guard drafts[node].kind == .open || isCircle(node) else { return }
    let name = cell.bytes(drafts[node].range)
    while let last = problems.last, last.range == name, case .notUnderstood = last.kind {
      problems.removeLast()
      drafts[node].isUnderstood = true
    }
  }

  /// Whether a node is words for an area or a pact that the vocabulary has no members of.
  private func isCircle(_ node: Int) -> Bool {
    drafts[node].kind == .text
      && OpenWords.circles.suffixLength(in: cell.scalars, drafts[node].range) != nil
  }

  /// 「富士箱根地域（静岡県・山梨県の市町村）」: the class says where the area lies, not that all are in it.
  private mutating func openClasses() {
    for index in drafts.indices where isClass(index) {
      drafts[index].kind = .open
      drafts[index].isOpen = true
      drafts[index].possible = drafts[index].members
      drafts[index].members = GovernmentSet()
      drafts[index].group = nil
    }
  }

  /// Whether words say no more than that what stands before them lies near: 隣接県, 近隣市町村.
  private func isAboutPlace(_ content: Range<Int>) -> Bool {
    guard
      let word = ScopeWord.all.longestMatch(
        in: cell.scalars, at: content.lowerBound, before: content.upperBound),
      word.area == .near || word.area == .adjacent
    else { return false }
    return classPhrase(at: content.lowerBound, scope: nil, before: content.upperBound)?.end
      == content.upperBound
  }

  func isClass(_ node: Int) -> Bool {
    drafts[node].kind == .class || drafts[node].kind == .region
  }

  /// Whether what stands in brackets names governments among other things, which take part with what
  /// stands before the brackets: 推進協議会（札幌市、北海道大学）. Behind a name all must be known items.
  private func namesSome(beside kind: ParticipantNode.Kind) -> Bool {
    drafts.contains { $0.kind == .named }
      && (kind != .named || drafts.allSatisfy { $0.kind != .text && $0.isUnderstood })
  }

  /// What stands in a parenthesis after a government lies within it: 広島県（府中市、海田町）.
  private mutating func enter(_ draft: Draft, in context: EvaluationContext) {
    switch draft.kind {
    case .named:
      guard let government = context.gazetteer.governments(in: draft.members).first else { return }
      homonyms.startEnumeration(under: government)
      lastScope = context.scope(within: government)
      enclosing = lastScope
    case .class, .region, .open, .count:
      homonyms.startEnumeration(among: draft.members.union(draft.possible))
    case .organisation, .text:
      break
    }
  }

  /// 「3県（岩手県、宮城県、福島県）」, 「友好都市（米沢市、会津若松市）」: as many names as the number
  /// says, or names without 等 for words that tell no number, leave nothing open.
  private mutating func settle(_ node: Int, byNamesIn inner: WordingParser) {
    // 「（中心市：名寄市）」 names some in a role of their own.
    guard !inner.drafts.contains(where: { $0.isOpen || $0.labels != labels }) else { return }
    let listed = inner.drafts.reduce(into: GovernmentSet()) { $0.formUnion($1.members) }
    switch drafts[node].kind {
    case .count: guard listed.count == drafts[node].count else { return }
    case .open: guard inner.drafts.allSatisfy({ $0.kind == .named }) else { return }
    default: return
    }
    drafts[node].possible = GovernmentSet()
    drafts[node].isOpen = false
  }

  /// 「広島広域都市圏の構成市町（広島県内17市町、山口県内8市町）」: who may be meant is said in the brackets.
  private mutating func bound(_ node: Int, byWordsIn inner: WordingParser) {
    guard drafts[node].kind == .open || drafts[node].kind == .count,
      inner.drafts.contains(where: { $0.kind != .named }),
      inner.drafts.allSatisfy({ !$0.members.isEmpty || !$0.possible.isEmpty })
    else { return }
    drafts[node].possible = GovernmentSet()
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
    return !inner.drafts.contains { $0.isOpen || $0.kind == .organisation }
      && inner.drafts.allSatisfy {
        context.withoutIssuer($0.members).isSubset(of: drafts[node].members)
      }
  }

  private mutating func limit(_ node: Int, to inner: WordingParser) {
    let listed = inner.drafts.reduce(into: GovernmentSet()) { $0.formUnion($1.members) }
    drafts[node].members = drafts[node].members.intersection(listed)
  }

  /// 「（森林環境譲与税を活用する市町村）」: words that a verb ties to a noun for governments choose some.
  private func choosesSome(_ content: Range<Int>) -> Bool {
    let (start, end) = (content.lowerBound, content.upperBound)
    let noun =
      ClassNoun.endings.longestEnding(in: cell.scalars, at: end, after: start)?.word.count
      ?? OpenWords.memberNouns.suffixLength(in: cell.scalars, content)
    guard let noun else { return false }
    return OpenWords.verbEndings.suffixLength(in: cell.scalars, start..<end - noun) != nil
  }

  /// Whether brackets say no more than what a government was called, or that its name is to come:
  /// みやこ町（旧豊津町）, （仮）. That is no role.
  private func isNameRemark(_ content: Range<Int>) -> Bool {
    cell.longest(of: OpenWords.nameRemarks, at: content.lowerBound, before: content.upperBound)
      == content.count
      || cell.longest(of: OpenWords.past, at: content.lowerBound, before: content.upperBound) != nil
        && content.last.map { ClassNoun.letters[cell.scalars[$0]] != nil } ?? false
  }

  /// A parenthesis in words: it opens a class, belongs to a body's name, or labels a name.
  private mutating func describe(_ node: Int, _ content: Range<Int>, _ whole: Range<Int>) {
    guard !isNameRemark(content) || drafts[node].kind == .organisation else {
      return pieces.append(.label(whole))
    }
    let isAttached = if case .node(node) = pieces.last { true } else { false }
    switch drafts[node].kind {
    case .class, .region:
      if isAttached, OpenWords.conditions.occurs(in: cell.scalars, content) || choosesSome(content)
      {
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
