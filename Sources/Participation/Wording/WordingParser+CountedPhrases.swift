import LocalGovernments

extension WordingParser {
  /// 「筑豊地域の15市町村」: so many of a class in an area that the gazetteer has no bounds of.
  mutating func countedPhrase(_ whole: Range<Int>) -> Draft? {
    var range = whole
    if cell.has(.closing, at: range.upperBound - 1),
      let opening = range.last(where: { cell.has(.parenthesis, at: $0) }),
      opening > range.lowerBound
    {
      range = trimmed(range.lowerBound..<opening)
    }
    guard
      let start = range.dropFirst().first(where: {
        number(at: $0, before: range.upperBound) != nil
          && parts(at: $0, before: range.upperBound)?.end == range.upperBound
      }), let tally = parts(at: start, before: range.upperBound)
    else { return nil }
    let head = range.lowerBound..<start
    var scope = leadingPlace(head) ?? region(within: head).map(Scope.region)
    if scope == nil,
      let word = ScopeWord.all.longestMatch(in: cell.scalars, at: head.lowerBound, before: start)
    {
      scope = self.scope(of: word.area, within: nil)
    }
    if scope == nil || scope == .nation,
      OpenWords.membersChosen.suffixLength(in: cell.scalars, head) != nil,
      tally.parts.allSatisfy({ context.fits($0.number, $0.extent, in: .nation) })
    {
      // 「全国知事会構成47都道府県」: there are no more than so many.
      var draft = Draft(range: whole, kind: .class)
      draft.members = tally.parts.reduce(into: GovernmentSet()) {
        $0.formUnion(context.members(of: $1.extent, in: .nation))
      }
      return draft
    }
    let isConditional = OpenWords.conditions.occurs(in: cell.scalars, head)
    let isUnbounded = scope == nil && (!isConditional || namesUnknownArea(head))
    if !isConditional || isUnbounded { report(.notUnderstood, at: whole) }
    var draft = Draft(range: whole, kind: .count, isOpen: true)
    draft.count = tally.total
    // 「八重山3市町」: three of an area that no table has, not of all Japan.
    guard !isUnbounded else { return draft }
    draft.possible = tally.parts.reduce(into: GovernmentSet()) {
      $0.formUnion(context.members(of: $1.extent, in: scope ?? .nation))
    }
    return draft
  }

  /// 「特別区長会（23区）」, 「渉外知事会（15都道府県）」: a body with the number of governments in it.
  mutating func countedBody(_ range: Range<Int>) -> Draft? {
    guard cell.has(.closing, at: range.upperBound - 1),
      let opening = range.last(where: { cell.has(.parenthesis, at: $0) }),
      opening > range.lowerBound,
      closing(ofBracketAt: opening, before: range.upperBound) == range.upperBound - 1
    else { return nil }
    let content = trimmed(opening + 1..<range.upperBound - 1)
    guard let tally = parts(at: content.lowerBound, before: content.upperBound),
      tally.end == content.upperBound
    else { return nil }
    let head = range.lowerBound..<opening
    if OpenWords.jointBodies.suffixLength(in: cell.scalars, head) != nil {
      // 「福岡県介護保険広域連合（33市町村）」 is one body, however many have formed it.
      return Draft(range: range, kind: .organisation)
    }
    if OpenWords.organisations.suffixLength(in: cell.scalars, head) == nil {
      report(.notUnderstood, at: range)
    }
    var draft = Draft(range: range, kind: .count, isOpen: true)
    draft.count = tally.total
    let members = tally.parts.reduce(into: GovernmentSet()) {
      $0.formUnion(context.members(of: $1.extent, in: .nation))
    }
    if tally.parts.allSatisfy({ context.fits($0.number, $0.extent, in: .nation) }) {
      draft = Draft(range: range, kind: .class)
      draft.members = members
    } else {
      draft.possible = members
    }
    return draft
  }
}
