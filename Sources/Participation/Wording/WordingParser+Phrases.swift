import LocalGovernments

extension WordingParser {
  /// Reads words that are no known item, up to the next comma or to where items begin again, and
  /// finds out what they can be.
  mutating func readPhrase(at position: Int, before end: Int) -> Int {
    let range = trimmed(position..<phraseEnd(from: position, before: end))
    guard !range.isEmpty else {
      pieces.append(.separator(position..<position + 1))
      return position + 1
    }
    if case .node = pieces.last,
      cell.longest(
        of: OpenWords.closings, at: range.lowerBound, before: range.upperBound) == range.count
    {
      append(Draft(range: range, kind: .text))
      return range.upperBound
    }
    if readExclusion(range, from: range.lowerBound) || readInclusion(range, from: range.lowerBound)
      || readExcludingClass(range) || readExcludingWords(range) || readBoundedClass(range)
      || readBodyOf(range) || readMentions(range)
    {
      return range.upperBound
    }
    append(phrase(range))
    return range.upperBound
  }

  /// A phrase goes on over spaces and over brackets that name no government.
  private func phraseEnd(from start: Int, before end: Int) -> Int {
    var position = start
    while position < end {
      if position > start {
        if cell.has([.lineBreak, .note, .heading, .enumerator], at: position)
          || (cell.has(.comma, at: position) && !cell.has(.middleDot, at: position)
            && OpenWords.among.suffixLength(in: cell.scalars, start..<position) == nil)
        {
          return position
        }
        if cell.has(.space, at: position),
          beginsItem(at: skippingSpaces(position, before: end), before: end)
        {
          return position
        }
        if cell.has(.middleDot, at: position), beginsItem(at: position + 1, before: end) {
          return position
        }
        if let length = cell.longest(of: Punctuation.strongConjunctions, at: position, before: end),
          beginsItem(at: position + length, before: end), position + length < end
        {
          return position
        }
      }
      if cell.has(.parenthesis, at: position) {
        guard position > start || beginsLegalForm(at: position, before: end),
          let last = closing(ofBracketAt: position, before: end),
          mentions(in: position..<last).isEmpty || isClass(behindBracketAt: last, before: end)
        else { return max(position, start + 1) }
        position = last
      }
      position += 1
    }
    return end
  }

  /// Whether brackets go on as 「（…）の自治体」.
  private func isClass(behindBracketAt close: Int, before end: Int) -> Bool {
    let noun = skippingJoint(close + 1, before: end)
    return noun > close + 1
      && classPhrase(at: noun, scope: .nation, before: end).map {
        canEndItem(at: $0.end, before: end)
      }
        ?? false
  }

  /// 「天竜川流域（長野県、静岡県）の自治体」: some of the class within what the brackets name.
  private mutating func readBoundedClass(_ range: Range<Int>) -> Bool {
    guard let opening = range.first(where: { cell.has(.parenthesis, at: $0) }),
      let close = closing(ofBracketAt: opening, before: range.upperBound),
      isClass(behindBracketAt: close, before: range.upperBound),
      let phrase = classPhrase(
        at: skippingJoint(close + 1, before: range.upperBound), scope: .nation,
        before: range.upperBound), phrase.end == range.upperBound
    else { return false }
    let places = mentions(in: opening..<close).flatMap(\.candidates)
    guard !places.isEmpty else { return false }
    var draft = Draft(range: range, kind: .open, isOpen: true)
    for place in Set(places) {
      draft.possible.formUnion(
        context.within(place).intersection(context.members(of: phrase.noun.extent, in: .nation)))
    }
    report(.notUnderstood, at: range)
    append(draft)
    return true
  }

  /// 「石川県の関係団体」: a body of a place, which does not make the place's government a partner
  /// by name, but may.
  private mutating func readBodyOf(_ range: Range<Int>) -> Bool {
    let found = mentions(in: range)
    guard found.count == 1, let match = found.first, match.candidates.count == 1,
      match.range.lowerBound == cell.bytes(range).lowerBound
    else { return false }
    let rest = cell.position(ofByte: match.range.upperBound)..<range.upperBound
    guard
      let joint = cell.longest(of: Self.bodyJoints, at: rest.lowerBound, before: rest.upperBound),
      rest.count > joint
    else { return false }
    let place = match.candidates[0]
    if let open = openPhrase(rest.lowerBound + joint..<rest.upperBound) {
      var draft = Draft(range: range, kind: .open, isOpen: true)
      draft.possible = open.possible.intersection(context.within(place))
      append(draft)
      return true
    }
    guard OpenWords.organisations.suffixLength(in: cell.scalars, rest) != nil else { return false }
    var draft = Draft(range: range, kind: .organisation)
    draft.possible.insert(place)
    if OpenWords.governmentBodies.occurs(in: cell.scalars, rest) {
      draft.possible = context.within(place)
    }
    append(draft)
    return true
  }

  private static let bodyJoints = WordTable(["立", "の", "内の", "内", "に所在する", "にある"])

  /// Governments named in the midst of other words: 石川県の関係団体, 連携都市であるさいたま市.
  private mutating func readMentions(_ range: Range<Int>) -> Bool {
    let found = mentions(in: range).filter { match in
      let next = cell.position(ofByte: match.range.upperBound)
      return canEndItem(at: next, before: range.upperBound)
        || cell.longest(of: Self.particles, at: next, before: range.upperBound) != nil
    }
    guard !found.isEmpty else { return false }
    var position = range.lowerBound
    for match in found {
      let name = scalars(match.range)
      appendWords(position..<name.lowerBound, before: true)
      appendName(match, range: name)
      position = name.upperBound
    }
    appendWords(position..<range.upperBound, before: false)
    return true
  }

  private static let particles = WordTable([
    "の", "が", "は", "を", "に", "で", "へ", "も", "と", "や", "及び", "並びに", "から", "内の", "内に",
  ])

  /// The words around a name: 「である」 before it makes them its label.
  private mutating func appendWords(_ range: Range<Int>, before isBefore: Bool) {
    let words = trimmed(range)
    guard !words.isEmpty else {
      if !range.isEmpty { pieces.append(.separator(range)) }
      return
    }
    if range.lowerBound < words.lowerBound {
      pieces.append(.separator(range.lowerBound..<words.lowerBound))
    }
    if isBefore, OpenWords.among.suffixLength(in: cell.scalars, words) != nil {
      append(Draft(range: words, kind: .text))
    } else if isBefore, let length = Self.copulas.suffixLength(in: cell.scalars, words),
      words.count > length
    {
      lead = cell.text(words.lowerBound..<words.upperBound - length)
      pieces.append(.label(words))
    } else if cell.longest(
      of: Punctuation.conjunctions, at: words.lowerBound, before: words.upperBound)
      == words.count
    {
      pieces.append(.separator(words))
    } else {
      append(phrase(words))
    }
    if words.upperBound < range.upperBound {
      pieces.append(.separator(words.upperBound..<range.upperBound))
    }
  }

  private static let copulas = WordTable(["である", "としての", "となる", "たる"])

  // MARK: - What a phrase is

  /// Open words, a body, or words that nothing explains.
  private mutating func phrase(_ range: Range<Int>) -> Draft {
    if let counted = countedBody(range) ?? countedPhrase(range) { return counted }
    if let open = openPhrase(range) ?? openArea(range) { return open }
    if isSelf(range) || isPlaceholder(range) { return Draft(range: range, kind: .text) }
    if OpenWords.organisations.occurs(in: cell.scalars, range)
      || OpenWords.organisationEndings.suffixLength(in: cell.scalars, range) != nil
    {
      var draft = Draft(range: range, kind: .organisation)
      if OpenWords.governmentBodies.occurs(in: cell.scalars, range) {
        draft.possible = bound(of: range)
      }
      return draft
    }
    if let place = placeAbroad(range) { return place }
    var draft = Draft(range: range, kind: .text)
    draft.isUnderstood = false
    if range.count <= Self.longestName,
      ClassNoun.letters[cell.scalars[range.upperBound - 1]] != nil
    {
      report(.unknownGovernment, at: range)
    } else if isBareWord(range) {
      report(.strayWord, at: range)
    } else {
      report(.notUnderstood, at: range)
    }
    return draft
  }

  private static let longestName = 12

  /// Whether a phrase is a word as names are, and no remark that stands in their place: 久留米, 岡垣長.
  private func isBareWord(_ range: Range<Int>) -> Bool {
    range.count <= Self.longestName
      && ![OpenWords.remarks, OpenWords.circles, OpenWords.areas].contains {
        $0.suffixLength(in: cell.scalars, range) != nil
      }
      && range.contains { cell.scalars[$0].properties.isIdeographic }
      && range.allSatisfy { position in
        let scalar = cell.scalars[position]
        return scalar.properties.isAlphabetic && !scalar.isASCII
          && !Self.wordJoints.contains(scalar)
      }
  }

  private static let wordJoints = Set("のをがにはでへとも".unicodeScalars)

  /// Whether a phrase only holds the place of names, or leads on: なし, －, ただし.
  private func isPlaceholder(_ range: Range<Int>) -> Bool {
    cell.longest(of: OpenWords.placeholders, at: range.lowerBound, before: range.upperBound)
      == range.count
  }

  /// Governments by a condition: 「全国区市町村のうちパートナー会員に登録された自治体」.
  mutating func openPhrase(_ range: Range<Int>) -> Draft? {
    var start = range.lowerBound
    if let length = cell.longest(of: OpenWords.others, at: start, before: range.upperBound) {
      start = skippingSpaces(start + length, before: range.upperBound)
    }
    var last = range.upperBound
    if let length = Self.plurals.suffixLength(in: cell.scalars, start..<last) { last -= length }
    guard start < last else { return nil }
    guard let noun = ClassNoun.endings.longestEnding(in: cell.scalars, at: last, after: start)
    else {
      return openMembers(start..<last, of: range)
    }
    let before = start..<last - noun.word.count
    let leading = leadingClass(start..<last)
    guard noun.word.count > 1 || isChoice(before) || leading != nil && isAmong(before) else {
      return nil
    }
    let isChosen =
      OpenWords.conditions.occurs(in: cell.scalars, start..<last) || leading != nil
      || start > range.lowerBound
    let place = leadingPlace(before)
    if !isChosen {
      guard place != nil || OpenWords.areaJoints.suffixLength(in: cell.scalars, before) != nil
      else { return nil }
      report(.notUnderstood, at: range)
    }
    if leading?.scope == .unknownIssuer { report(.needsIssuer, at: range) }
    var draft = Draft(range: range, kind: .open, isOpen: true)
    if let leading,
      let scope = leading.scope ?? lastScope ?? (leading.noun.isSelfContained ? .nation : nil)
    {
      draft.possible = context.members(of: leading.noun.extent(in: scope), in: scope)
    } else if let scope = place ?? self.region(within: range).map(Scope.region) ?? enclosing {
      draft.possible = context.members(of: noun.extent, in: scope)
    } else if isChosen ? namesUnknownArea(before) : !bareName(before).isEmpty {
      // The words bound who is meant, by bounds that nobody knows here.
      if isChosen { report(.notUnderstood, at: range) }
    } else {
      draft.possible = context.members(of: noun.extent, in: .nation)
    }
    return draft
  }

  /// 「協定締結団体」, 「水道企業団構成団体」: 団体 that take part, among which governments may be.
  private func openMembers(_ words: Range<Int>, of range: Range<Int>) -> Draft? {
    guard let length = OpenWords.memberNouns.suffixLength(in: cell.scalars, words),
      OpenWords.membersChosen.suffixLength(
        in: cell.scalars, words.lowerBound..<words.upperBound - length) != nil
    else { return nil }
    let leading = leadingClass(words)
    var draft = Draft(range: range, kind: .open, isOpen: true)
    if let leading, let scope = leading.scope ?? lastScope {
      draft.possible = context.members(of: leading.noun.extent(in: scope), in: scope)
    } else {
      draft.possible = context.members(of: .all, in: enclosing ?? .nation)
    }
    return draft
  }

  /// The prefecture that a phrase begins with: 福島県浜通りの市町村 are within it.
  func leadingPlace(_ range: Range<Int>) -> Scope? {
    guard let match = mentions(in: range).first, match.candidates.count == 1,
      match.candidates[0].kind == .prefecture,
      match.range.lowerBound == cell.bytes(range).lowerBound
    else { return nil }
    return .prefecture(match.candidates[0])
  }

  /// 「全国」, 「県内」 alone: an area, and anyone in it.
  private func openArea(_ range: Range<Int>) -> Draft? {
    guard
      let word = ScopeWord.all.longestMatch(
        in: cell.scalars, at: range.lowerBound, before: range.upperBound),
      word.word.count == range.count
        || cell.longest(
          of: Self.wholeAreas, at: range.lowerBound + word.word.count, before: range.upperBound)
          == range.count - word.word.count,
      word.area != .none,
      let scope = scope(of: word.area, within: nil)
    else { return nil }
    var draft = Draft(range: range, kind: .open, isOpen: true)
    draft.possible = context.members(of: .all, in: scope)
    return draft
  }

  private static let wholeAreas = WordTable(["全域", "一円", "全体", "各地"])
  private static let plurals = WordTable(["等", "など", "ら"])

  /// The class that a phrase begins with and then narrows.
  private func leadingClass(_ range: Range<Int>) -> ClassPhrase? {
    if let region = region(at: range.lowerBound, before: range.upperBound),
      isApart(at: region.end, before: range.upperBound)
    {
      return classPhrase(
        at: skippingJoint(region.end, before: range.upperBound), scope: .region(region.region),
        before: range.upperBound)
    }
    return classPhrase(at: range.lowerBound, scope: nil, before: range.upperBound)
  }

  /// The governments that a body's words bound: those of a region or class they name.
  private func bound(of range: Range<Int>) -> GovernmentSet {
    if let region = region(within: range) {
      return context.members(of: .all, in: .region(region))
    }
    if let phrase = leadingClass(range), let scope = phrase.scope {
      return context.members(of: phrase.noun.extent(in: scope), in: scope)
    }
    if let word = ScopeWord.all.longestMatch(
      in: cell.scalars, at: range.lowerBound, before: range.upperBound),
      let scope = scope(of: word.area, within: nil)
    {
      return context.members(of: .all, in: scope)
    }
    return GovernmentSet()
  }

  func region(within range: Range<Int>) -> Region? {
    for position in range {
      if let found = region(at: position, before: range.upperBound),
        isApart(at: found.end, before: range.upperBound)
      {
        return found.region
      }
    }
    return nil
  }

  /// Whether a region's name is over there, and not the beginning of another word: 多摩川, 東海道.
  private func isApart(at position: Int, before end: Int) -> Bool {
    guard position < end, cell.scalars[position].properties.isIdeographic else { return true }
    return skippingJoint(position, before: end) > position
      || ScopeWord.all.longestMatch(in: cell.scalars, at: position, before: end) != nil
      || ClassNoun.all.longestMatch(in: cell.scalars, at: position, before: end, atLeast: 2) != nil
      || [OpenWords.areaJoints, OpenWords.choices, Self.regionParts].contains {
        cell.longest(of: $0, at: position, before: end) != nil
      }
  }

  /// What goes on with a region's name as a word for its people or bodies: 関東支部, 東北全域.
  private static let regionParts = WordTable([
    "地方", "支部", "支社", "支局", "全域", "全体", "一円", "近県", "近隣", "周辺", "隣接", "沿線", "沿岸", "流域",
  ])
}
