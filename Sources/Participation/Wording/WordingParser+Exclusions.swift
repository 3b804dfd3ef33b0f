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

  /// Takes the governments that a stretch denotes away from nodes.
  mutating func exclude(_ range: Range<Int>, from nodes: ClosedRange<Int>) {
    guard var inner = nested() else { return }
    inner.parse(range)
    homonyms = inner.homonyms
    problems += inner.problems
    let excluded = inner.drafts.reduce(into: GovernmentSet()) { $0.formUnion($1.members) }
    let isVague =
      excluded.isEmpty && !isSelf(range)
      && (OpenWords.vagueParts.occurs(in: cell.scalars, range)
        || inner.drafts.contains { $0.kind == .open || $0.kind == .count })
    for index in nodes where drafts[index].kind != .named {
      if isVague, drafts[index].kind == .class || drafts[index].kind == .region {
        open(index, through: nil)
      }
      drafts[index].members = drafts[index].members.subtracting(excluded)
      drafts[index].possible = drafts[index].possible.subtracting(excluded)
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
    guard depth < Self.deepestNesting, let joint = excludingJoint(in: range),
      appendRemainder(
        joint.upperBound..<range.upperBound, as: range,
        within: leadingScope(of: range.lowerBound..<joint.lowerBound))
    else { return false }
    let last = drafts.count - 1
    exclude(range.lowerBound..<joint.lowerBound, from: last...last)
    absorbNamesBefore()
    return true
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
  private func leadingScope(of range: Range<Int>) -> Scope? {
    let (start, end) = (range.lowerBound, range.upperBound)
    if let word = ScopeWord.all.longestMatch(in: cell.scalars, at: start, before: end),
      word.word.count < range.count
    {
      return scope(of: word.area, within: nil)
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
    return area.end < end && skippingJoint(area.end, before: end) > area.end ? area.scope : nil
  }

  /// The class or region that is left of: 県内市町村, 東北5県, 埼玉県内の市町村.
  ///
  /// - Parameters:
  ///   - rest: the words for what is left.
  ///   - range: the whole item.
  ///   - outer: the area that the item began with, for words that name none.
  /// - Returns: whether the words are a class or a region.
  private mutating func appendRemainder(
    _ rest: Range<Int>, as range: Range<Int>, within outer: Scope?
  ) -> Bool {
    let end = rest.upperBound
    var scope: Scope?
    var start = rest.lowerBound
    if let found = region(at: start, before: end) {
      let inside = skippingJoint(found.end, before: end)
      if found.end == end || parts(at: inside, before: end)?.end == end {
        append(draft(for: found.region, range: range))
        return true
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
      return true
    }
    guard start < end, var phrase = classPhrase(at: start, scope: scope, before: end),
      phrase.end == end
    else { return false }
    // The number counts what is left, not the class.
    phrase.number = nil
    phrase.scope = phrase.scope ?? outer ?? .nation
    _ = appendClass(phrase, range: range, before: end)
    return true
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
      drafts[last].range = drafts[index].range.lowerBound..<drafts[last].range.upperBound
      kept -= 2
    }
    let absorbed = (pieces.count - 1 - kept) / 2
    guard absorbed > 0 else { return }
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
