import LocalGovernments

extension WordingParser {
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

  /// Takes the governments that a stretch denotes away from nodes; what stands before `area` only says
  /// where they are.
  mutating func exclude(
    _ range: Range<Int>, from nodes: ClosedRange<Int>, behind area: Int? = nil
  ) {
    if let word = ScopeWord.all.longestMatch(
      in: cell.scalars, at: range.lowerBound, before: range.upperBound),
      word.word.count == range.count, let scope = scope(of: word.area, within: nil)
    {
      // 「都内を除く」
      return subtract(context.area(of: scope), from: nodes)
    }
    guard var inner = nested() else { return }
    inner.parse(range)
    homonyms = inner.homonyms
    problems += inner.problems
    let named = inner.drafts.filter { $0.range.upperBound > area ?? range.lowerBound }
    let excluded = named.reduce(into: GovernmentSet()) { $0.formUnion($1.members) }
    // 「名古屋市等を除く」: nobody knows who else is taken away.
    let isVague =
      !isSelf(range)
      && (OpenWords.vagueParts.occurs(in: cell.scalars, range) && excluded.isEmpty
        || named.contains { $0.isOpen || !$0.isUnderstood || $0.kind == .count })
    for index in nodes where drafts[index].kind != .named {
      if isVague, drafts[index].kind == .class || drafts[index].kind == .region {
        open(index, through: nil)
      }
    }
    subtract(excluded, from: nodes)
  }

  /// Takes governments away from nodes: 福島県 from a class of municipalities are those in it.
  private mutating func subtract(_ excluded: GovernmentSet, from nodes: ClosedRange<Int>) {
    let outer = context.gazetteer.governments(in: excluded).filter { government in
      government.code.isPrefecture || government.kind == .designatedCity
    }
    for index in nodes where drafts[index].kind != .named {
      let members = drafts[index].members.union(drafts[index].possible)
      let removed = outer.reduce(into: excluded) { set, government in
        if !members.contains(government), government != context.issuer {
          set.formUnion(context.within(government))
        }
      }
      drafts[index].members = drafts[index].members.subtracting(removed)
      drafts[index].possible = drafts[index].possible.subtracting(removed)
    }
  }

  /// Whether a stretch is the issuing government's word for itself.
  func isSelf(_ range: Range<Int>) -> Bool {
    cell.longest(of: OpenWords.selves, at: range.lowerBound, before: range.upperBound)
      == range.count
  }

  /// Reads the governments that a stretch adds to a node.
  mutating func include(_ range: Range<Int>, in node: Int) {
    guard var inner = nested() else { return }
    inner.parse(range)
    adopt(inner, as: .init(kind: .includes, node: node))
  }

  // MARK: - What is taken away stands first

  /// 「横浜市、川崎市を除く県内市町村」: a class with what is taken from it before it.
  mutating func readExcludingClass(_ range: Range<Int>) -> Bool {
    guard depth < Self.deepestNesting, let joint = excludingJoint(in: range) else { return false }
    let area = leadingScope(of: range.lowerBound..<joint.lowerBound)
    guard
      let remainder = appendRemainder(
        joint.upperBound..<range.upperBound, as: range, within: area?.scope)
    else { return false }
    let last = drafts.count - 1
    exclude(range.lowerBound..<joint.lowerBound, from: last...last, behind: area?.end)
    absorbNamesBefore()
    if let phrase = remainder.phrase { fit(phrase, isScopeWritten: remainder.isScopeWritten) }
    return true
  }

  /// 「帯広市を除く十勝の18町村」, 「軽井沢町を除く北佐久郡の町村」: what is left is no class word, and is
  /// read as it would be alone; what is taken away takes no part.
  mutating func readExcludingWords(_ range: Range<Int>) -> Bool {
    guard depth < Self.deepestNesting, let joint = excludingJoint(in: range),
      joint.upperBound < range.upperBound,
      !mentions(in: range.lowerBound..<joint.lowerBound).isEmpty
    else { return false }
    let (first, piece) = (drafts.count, pieces.count)
    depth += 1
    parse(joint.upperBound..<range.upperBound)
    depth -= 1
    guard drafts.count > first else {
      let words = range.lowerBound..<joint.upperBound
      pieces.insert(.node(first), at: piece)
      drafts.append(Draft(range: words, kind: .text, labels: labels, isUnderstood: false))
      report(.notUnderstood, at: words)
      return true
    }
    exclude(range.lowerBound..<joint.lowerBound, from: first...drafts.count - 1)
    if drafts.count == first + 1, pieces.count == piece + 1, drafts[first].kind != .named {
      drafts[first].range = range.lowerBound..<drafts[first].range.upperBound
      absorbNamesBefore()
    } else {
      pieces.insert(.label(range.lowerBound..<joint.upperBound), at: piece)
    }
    return true
  }

  /// 「名古屋市以外の53市町村」: a number counts what is left. Where no area is written it tells which;
  /// where it fits none, who is left is not known.
  private mutating func fit(_ phrase: ClassPhrase, isScopeWritten: Bool) {
    let last = drafts.count - 1
    guard let number = phrase.number, let scope = phrase.scope, drafts[last].kind == .class else {
      return
    }
    let extent = phrase.noun.extent(in: scope)
    let removed = context.members(of: extent, in: scope).subtracting(drafts[last].members)
    let own = [
      context.issuersPrefecture.map(Scope.prefecture), context.issuer.map(context.scope(within:)),
    ].compactMap(\.self)
    for scope in isScopeWritten ? [scope] : [scope] + own {
      let extent = phrase.noun.extent(in: scope)
      let left = context.roster(of: extent, in: scope).subtracting(removed)
      guard number == left.count || number == context.withoutIssuer(left).count else { continue }
      drafts[last].members = context.withoutIssuer(left)
      drafts[last].group = GroupWording(phrase.noun, in: scope)
      lastScope = scope
      return
    }
    open(last, through: nil)
    drafts[last].kind = .count
    drafts[last].count = number
  }

  /// The place of を除く or its like, with words before and after it.
  func excludingJoint(in range: Range<Int>) -> Range<Int>? {
    for position in range.dropFirst() {
      if let length = cell.longest(
        of: Self.excludingJoints, at: position, before: range.upperBound)
      {
        return position + length < range.upperBound ? position..<position + length : nil
      }
    }
    return nil
  }

  private static let excludingJoints = WordTable(["を除く", "を除いた", "以外の", "以外"])

  /// The area that what is taken away begins with, and that holds for what is left, too:
  /// 「県内の横浜市を除く市町村」.
  private func leadingScope(of range: Range<Int>) -> (scope: Scope, end: Int)? {
    let (start, end) = (range.lowerBound, range.upperBound)
    if let word = ScopeWord.all.longestMatch(in: cell.scalars, at: start, before: end),
      word.word.count < range.count
    {
      return scope(of: word.area, within: nil).map { ($0, start + word.word.count) }
    }
    let area: (scope: Scope, end: Int)
    if let found = region(at: start, before: end) {
      area = (.region(found.region), found.end)
    } else if let match = mention(at: start), match.candidates.count == 1 {
      area = (
        context.scope(within: match.candidates[0]), cell.position(ofByte: match.range.upperBound)
      )
    } else {
      return nil
    }
    let inside = skippingJoint(area.end, before: end)
    return inside < end && inside > area.end ? (area.scope, inside) : nil
  }

  /// The class or region that is left of: 県内市町村, 東北5県, 埼玉県内の市町村.
  ///
  /// - Parameters:
  ///   - rest: the words for what is left.
  ///   - range: the whole item.
  ///   - outer: the area that the item began with, for words that name none.
  /// - Returns: the class word, `nil` within where it is a region; `nil` where the words are neither.
  private mutating func appendRemainder(
    _ rest: Range<Int>, as range: Range<Int>, within outer: Scope?
  ) -> (phrase: ClassPhrase?, isScopeWritten: Bool)? {
    let end = rest.upperBound
    var scope: Scope?
    var start = rest.lowerBound
    if let found = region(at: start, before: end) {
      let inside = skippingJoint(found.end, before: end)
      if found.end == end || parts(at: inside, before: end)?.end == end {
        append(draft(for: found.region, range: range))
        return (nil, true)
      }
      scope = .region(found.region)
      start = inside
    } else if let match = mention(at: start), match.candidates.count == 1 {
      scope = context.scope(within: match.candidates[0])
      start = skippingJoint(cell.position(ofByte: match.range.upperBound), before: end)
    }
    if start < end, let tally = parts(at: start, before: end), tally.end == end,
      tally.parts.count > 1
    {
      appendTally(tally, in: scope ?? outer ?? .nation, range: range)
      return (nil, true)
    }
    guard start < end, var phrase = classPhrase(at: start, scope: scope, before: end),
      phrase.end == end
    else { return nil }
    // The number counts what is left, not the class.
    let number = phrase.number
    phrase.number = nil
    let isScopeWritten = outer != nil || !phrase.isScopeImplied
    phrase.scope = (phrase.isScopeImplied ? nil : phrase.scope) ?? outer ?? lastScope ?? .nation
    phrase.isScopeImplied = false
    _ = appendClass(phrase, range: range, before: end)
    phrase.number = phrase.isRough ? nil : number
    return (phrase, isScopeWritten)
  }

  /// The names before 「、川崎市を除く県内市町村」 that belong to the class are taken from it too.
  private mutating func absorbNamesBefore() {
    let last = drafts.count - 1
    var kept = pieces.count - 1
    while kept >= 2, case .separator(let range) = pieces[kept - 1], joins(range),
      case .node(let index) = pieces[kept - 2], drafts[index].kind == .named,
      drafts[index].qualification == nil, drafts[index].labels == drafts[last].labels,
      drafts[index].members.isSubset(of: drafts[last].members.union(drafts[last].possible))
    {
      drafts[last].members = drafts[last].members.subtracting(drafts[index].members)
      drafts[last].possible = drafts[last].possible.subtracting(drafts[index].members)
      kept -= 2
    }
    absorb(nodesFrom: kept)
  }

  /// Makes the nodes from a piece on, and what parts them, one with the last node.
  mutating func absorb(nodesFrom kept: Int) {
    let last = drafts.count - 1
    let absorbed = (pieces.count - 1 - kept) / 2
    guard absorbed > 0, case .node(let first) = pieces[kept] else { return }
    drafts[last].range = drafts[first].range.lowerBound..<drafts[last].range.upperBound
    pieces.removeSubrange(kept...)
    drafts.removeSubrange(last - absorbed..<last)
    pieces.append(.node(drafts.count - 1))
    remarkStart = min(remarkStart, drafts.count - 1)
  }

  /// Whether a separator joins items of one enumeration: a comma or 及び, no space.
  private func joins(_ range: Range<Int>) -> Bool {
    range.allSatisfy { cell.has(.comma, at: $0) }
      || cell.longest(of: Punctuation.conjunctions, at: range.lowerBound, before: range.upperBound)
        == range.count
  }
}
