import LocalGovernments

/// A class word as read: its scope, its noun, and where it ends.
struct ClassPhrase {
  var scope: Scope?
  var noun: ClassNoun
  /// A number before the noun: 20 in 20政令市.
  var number: Int?
  /// Where the number begins.
  var numberStart: Int?
  var end: Int
  /// Whether words before the noun choose among its members: 関係市町村.
  var isConditional = false
  /// Whether the number is about right only: 約20市町村.
  var isRough = false
  /// Whether only a number or a condition makes the noun one, and no word drew its scope.
  var isScopeImplied = false
}

extension WordingParser {
  /// A class word with its scope: 全国道府県, 都外市町村, 県内全市町, 政令指定都市.
  mutating func readClass(at position: Int, before end: Int) -> Int? {
    readClass(at: position, from: position, scope: nil, before: end)
  }

  /// A class word whose scope, if any, was read before it.
  mutating func readClass(at position: Int, from start: Int, scope: Scope?, before end: Int) -> Int?
  {
    guard var phrase = classPhrase(at: start, scope: scope, before: end) else { return nil }
    if let next = readTally(phrase, at: position, before: end) { return next }
    var next = phrase.end
    if next < end, cell.scalars[next] == "庁" { next += 1 }
    if let counted = numberAfter(phrase, before: end) {
      phrase.number = counted.number
      phrase.isRough = counted.isPart
      next = counted.end
    } else if phrase.number != nil,
      let length = cell.longest(of: Self.excesses, at: next, before: end)
    {
      phrase.isRough = true
      next += length
    }
    if let length = cell.longest(of: OpenWords.someOf, at: next, before: end) {
      phrase.isConditional = true
      next += length
    }
    guard canEndItem(at: next, before: end) else { return nil }
    return appendClass(phrase, range: position..<next, before: end)
  }

  /// 「政令指定都市20市」, 「政令指定都市のうち18市」: the number of a class, or of some of it, behind it.
  private func numberAfter(
    _ phrase: ClassPhrase, before end: Int
  ) -> (number: Int, isPart: Bool, end: Int)? {
    guard phrase.number == nil else { return nil }
    let among = cell.longest(of: OpenWords.among, at: phrase.end, before: end)
    guard let tally = parts(at: phrase.end + (among ?? 0), before: end), tally.parts.count == 1
    else { return nil }
    return (tally.total, among != nil, tally.end)
  }

  /// 千葉県内の市町村, 札幌市の区: the class within a government.
  mutating func readClassWithin(
    _ match: NameMatch, at position: Int, from next: Int, before end: Int
  ) -> Int? {
    guard match.candidates.count == 1 else { return nil }
    let count = drafts.count
    let last = readClass(
      at: position, from: skippingJoint(next, before: end),
      scope: context.scope(within: match.candidates[0]), before: end)
    if last != nil, drafts.count == count + 1 { spreadOverPrefectures(to: match.candidates[0]) }
    return last
  }

  /// 「静岡県・山梨県・神奈川県の市町村」: the class within each of the prefectures that ・ joins.
  private mutating func spreadOverPrefectures(to prefecture: LocalGovernment) {
    let last = drafts.count - 1
    guard prefecture.kind == .prefecture, drafts[last].kind == .class,
      case .node(last) = pieces.last
    else { return }
    var kept = pieces.count - 1
    var prefectures = [prefecture]
    while kept >= 2, case .separator(let range) = pieces[kept - 1], range.count == 1,
      cell.has(.middleDot, at: range.lowerBound), case .node(let index) = pieces[kept - 2],
      drafts[index].kind == .named, drafts[index].qualification == nil,
      drafts[index].labels == drafts[last].labels,
      let other = context.gazetteer.governments(in: drafts[index].members).first,
      other.kind == .prefecture, !prefectures.contains(other)
    {
      prefectures.insert(other, at: 0)
      kept -= 2
    }
    guard prefectures.count > 1,
      let phrase = classPhrase(
        at: skippingJoint(
          mention(at: drafts[last].range.lowerBound).map {
            cell.position(ofByte: $0.range.upperBound)
          }
            ?? drafts[last].range.lowerBound, before: drafts[last].range.upperBound),
        scope: .prefectures(prefectures), before: drafts[last].range.upperBound)
    else { return }
    drafts[last].members = context.members(of: phrase.noun.extent, in: .prefectures(prefectures))
    drafts[last].group = GroupWording(phrase.noun, in: .prefectures(prefectures))
    absorb(nodesFrom: kept)
  }

  mutating func appendClass(_ phrase: ClassPhrase, range: Range<Int>, before end: Int) -> Int {
    guard let scope = written(phrase) ?? implied(for: phrase.noun) else {
      // A bare 市町村 tells neither whose they are nor how many.
      var draft = Draft(range: range, kind: .open, isOpen: true)
      draft.possible = context.members(of: phrase.noun.extent, in: .nation)
      report(.scopeMissing, at: range)
      append(draft)
      return range.upperBound
    }
    let extent = phrase.noun.extent(in: scope)
    let members = context.members(of: extent, in: scope)
    var draft = Draft(range: range, kind: .class)
    if scope == .unknownIssuer {
      draft.kind = .open
      draft.isOpen = true
      report(.needsIssuer, at: range)
    } else if context.roster(of: extent, in: scope).isEmpty {
      // 「多摩市の区」: there is no such government.
      draft.kind = .open
      draft.isOpen = true
      report(.notUnderstood, at: range)
    } else if let shared = sharedMembers(phrase, scope) {
      draft.members = shared
      draft.possible = members.subtracting(shared)
      draft.isOpen = true
      report(.scopeMissing, at: range)
    } else if phrase.isConditional || scope == .near || scope == .adjacent {
      draft.kind = .open
      draft.isOpen = true
      draft.possible = members
    } else if let number = phrase.number,
      phrase.isRough || !context.fits(number, extent, in: scope)
    {
      draft.kind = .count
      draft.count = number
      draft.possible = members
      draft.isOpen = true
    } else {
      draft.members = members
      draft.group = GroupWording(phrase.noun, in: scope)
      if extent == .seats { doubtWards(in: &draft, range) }
    }
    lastScope = scopeAfter(phrase, scope)
    var next = range.upperBound
    if draft.kind == .open, let length = cell.longest(of: Self.andOthers, at: next, before: end),
      canEndItem(at: next + length, before: end)
    {
      next += length
      draft.range = range.lowerBound..<next
    }
    append(draft)
    return next
  }

  private static let andOthers = WordTable(["等", "など"])

  /// The scope of a phrase; one that is only implied gives way to the issuing government's own
  /// where the number fits there: 「62区市町村」 in Tokyo's list.
  private func written(_ phrase: ClassPhrase) -> Scope? {
    guard phrase.isScopeImplied, let number = phrase.number, !phrase.isRough,
      let scope = phrase.scope, !context.fits(number, phrase.noun.extent(in: scope), in: scope)
    else { return phrase.scope }
    let own = [
      context.issuersPrefecture.map(Scope.prefecture), context.issuer.map(context.scope(within:)),
    ].compactMap(\.self)
    return own.first { context.fits(number, phrase.noun.extent(in: $0), in: $0) } ?? phrase.scope
  }

  /// The scope of a class word that names none: its own if it needs none, else that of the class
  /// word before it in the enumeration.
  private func implied(for noun: ClassNoun) -> Scope? {
    guard noun.isSelfContained else { return lastScope }
    // 「九州各県及び政令市」: those of the area.
    if let lastScope, isJoinedTightly || isBehindDesignation, addsMembers(noun, in: lastScope) {
      return lastScope
    }
    return .nation
  }

  /// 「近畿各府県、政令市」: those of the area in any case, and perhaps those of all Japan.
  private func sharedMembers(_ phrase: ClassPhrase, _ scope: Scope) -> GovernmentSet? {
    guard scope == .nation, phrase.scope == nil || phrase.isScopeImplied, phrase.number == nil,
      !phrase.isConditional, let lastScope, lastScope != .nation,
      addsMembers(phrase.noun, in: lastScope)
    else { return nil }
    return context.members(of: phrase.noun.extent, in: lastScope)
  }

  /// Whether a designation has members in an area that the item before does not cover.
  private func addsMembers(_ noun: ClassNoun, in scope: Scope) -> Bool {
    guard case .designated = noun.extent, let before = drafts.last else { return false }
    let members = context.members(of: noun.extent, in: scope)
    return !members.isEmpty && !members.isSubset(of: before.members)
  }

  /// Whether 及び or ・ joins what begins now to the item before.
  var isJoinedTightly: Bool {
    guard case .separator(let range) = pieces.last else { return false }
    return cell.longest(
      of: Punctuation.conjunctions, at: range.lowerBound, before: range.upperBound)
      == range.count || (range.count == 1 && cell.has(.middleDot, at: range.lowerBound))
  }

  /// Whether the item before is a class of designated, core or special cities.
  private var isBehindDesignation: Bool {
    guard let draft = drafts.last, draft.kind == .class else { return false }
    return ClassNoun.endings.longestEnding(
      in: cell.scalars, at: draft.range.upperBound, after: draft.range.lowerBound
    ).map { if case .designated = $0.extent { true } else { false } } ?? false
  }

  /// The scope that a class word leaves to the next. 特別区 are Tokyo's, wherever they are named:
  /// 「特別区及び市町村」 in Tokyo's list.
  private func scopeAfter(_ phrase: ClassPhrase, _ scope: Scope) -> Scope {
    guard phrase.isScopeImplied, phrase.noun.id == "special-wards", scope == .nation else {
      return scope
    }
    if let lastScope { return lastScope }
    guard let own = context.issuersPrefecture,
      !context.roster(of: phrase.noun.extent, in: .prefecture(own)).isEmpty
    else { return scope }
    return .prefecture(own)
  }

  // MARK: - The phrase

  /// Reads scope words, a number and a noun.
  func classPhrase(at position: Int, scope given: Scope?, before end: Int) -> ClassPhrase? {
    var next = position
    var scope = given
    var isBound = given != nil
    var isConditional = false
    while next < end {
      if let word = ScopeWord.all.longestMatch(in: cell.scalars, at: next, before: end),
        !startsNoun(at: next, longerThan: word.word.count, before: end)
      {
        if let drawn = self.scope(of: word.area, within: scope) {
          scope = drawn
          isBound = true
        } else {
          isBound = isBound || scope != nil
        }
        if word.area.leavesOpen(within: given) { isConditional = true }
        next += word.word.count
      } else if let length = cell.longest(of: OpenWords.choices, at: next, before: end) {
        isConditional = true
        next += length
      } else if next > position,
        let length = cell.longest(of: Self.andOthers, at: next, before: end)
      {
        // 「近隣等関係自治体」: 等 between a scope and its noun.
        isConditional = true
        next += length
      } else if let after = wordAfterSpaces(at: next, before: end), next > position {
        next = after
      } else {
        break
      }
    }
    let tally = self.tally(at: next, before: end)
    let numberStart = tally == nil ? nil : next
    if let tally { next = skippingSpaces(tally.end, before: end) }
    guard let noun = ClassNoun.all.longestMatch(in: cell.scalars, at: next, before: end) else {
      return nil
    }
    if !isBound, tally == nil, next > position, noun.word == ["区"], let wards = ownWards {
      scope = wards
      isBound = true
    }
    // A bare 市 or 県 is a noun only where something says which.
    guard
      isBound || tally != nil || isConditional || noun.isSelfContained || noun.word.count > 1
    else { return nil }
    return ClassPhrase(
      scope: scope ?? (isConditional || tally != nil ? lastScope ?? .nation : nil), noun: noun,
      number: tally?.value, numberStart: numberStart, end: next + noun.word.count,
      isConditional: isConditional, isRough: tally?.isRough ?? false,
      isScopeImplied: scope == nil)
  }

  /// Where 「全区」 and 「各区」 are: in the issuing city, or in its prefecture.
  private var ownWards: Scope? {
    guard let issuer = context.issuer else { return nil }
    let scopes =
      [context.scope(within: issuer)] + (context.issuersPrefecture.map { [.prefecture($0)] } ?? [])
    return scopes.first { scope in
      let wards: ClassNoun.Extent =
        if case .city = scope { .wards } else { .municipalities(suffixes: "区") }
      return !context.roster(of: wards, in: scope).isEmpty
    }
  }

  /// 「全国 道府県」: a class word goes on after spaces.
  private func wordAfterSpaces(at position: Int, before end: Int) -> Int? {
    let next = skippingSpaces(position, before: end)
    guard next > position,
      ClassNoun.all.longestMatch(in: cell.scalars, at: next, before: end, atLeast: 2) != nil
    else { return nil }
    return next
  }

  /// 府内 begins with 府, but 府県 must not be read as 府 and 県.
  private func startsNoun(at position: Int, longerThan length: Int, before end: Int) -> Bool {
    ClassNoun.all.longestMatch(
      in: cell.scalars, at: position, before: end, atLeast: length + 1) != nil
  }

  /// The scope that a scope word draws, for this issuing government, after what was read before.
  func scope(of area: ScopeWord.Area, within given: Scope?) -> Scope? {
    switch area {
    case .nation: return .nation
    case .none: return nil
    // 「関東近県」: the region bounds what is near.
    case .near where given != nil, .adjacent where given != nil: return nil
    case .near: return context.issuer == nil ? .unknownIssuer : .near
    case .adjacent: return context.issuer == nil ? .unknownIssuer : .adjacent
    case .ownCity:
      guard let issuer = context.issuer else { return .unknownIssuer }
      return .city(issuer)
    case .named(let suffix):
      // 「東北各県の市町村」: the region says which prefectures.
      return given == nil ? prefecturesNamed(suffix) ?? .unknownIssuer : nil
    case .own(let suffix):
      return own(suffix).map(Scope.prefecture) ?? prefecturesNamed(suffix) ?? .unknownIssuer
    case .part(let suffix):
      return own(suffix).map(Scope.prefecture) ?? .unknownIssuer
    case .outside(let suffix):
      return own(suffix).map(Scope.outside) ?? .unknownIssuer
    }
  }

  /// The prefecture that 都, 道, 府 or 県 means: the issuing government's own, or the only one.
  private func own(_ suffix: Character?) -> LocalGovernment? {
    guard let issuers = context.issuersPrefecture else { return nil }
    guard let suffix, issuers.name.last != suffix else { return issuers }
    let bearers = context.gazetteer.governments(in: context.gazetteer.prefectures)
      .filter { $0.name.last == suffix }
    return bearers.count == 1 ? bearers[0] : nil
  }

  /// 「埼玉県及び県内市町村」 in another's list: the prefectures named before.
  private func prefecturesNamed(_ suffix: Character?) -> Scope? {
    let bearers = context.gazetteer.governments(in: namedPrefectures)
      .filter { suffix == nil || $0.name.last == suffix }
    if bearers.count == 1 { return .prefecture(bearers[0]) }
    return bearers.isEmpty ? nil : .prefectures(bearers)
  }

  func skippingSpaces(_ position: Int, before end: Int) -> Int {
    var next = position
    while next < end, cell.has(.space, at: next) { next += 1 }
    return next
  }
}

extension EvaluationContext {
  /// The area of a government: a prefecture's municipalities, a city's wards.
  func scope(within government: LocalGovernment) -> Scope {
    government.code.isPrefecture ? .prefecture(government) : .city(government)
  }

  /// Whether a number counts a whole class, with the issuing government or without.
  func fits(_ number: Int, _ extent: ClassNoun.Extent, in scope: Scope) -> Bool {
    let roster = roster(of: extent, in: scope)
    return number == roster.count || number == withoutIssuer(roster).count
  }
}

extension ScopeWord.Area {
  /// Whether it tells no more than where to look.
  fileprivate func leavesOpen(within given: Scope?) -> Bool {
    switch self {
    case .part: true
    case .near, .adjacent: given != nil
    case .nation, .own, .outside, .ownCity, .named, .none: false
    }
  }
}

extension ClassNoun {
  /// The class that a noun means within a scope: 区 of a city are its wards.
  func extent(in scope: Scope) -> Extent {
    if case .city = scope, case .municipalities(let suffixes) = extent, suffixes == "区" {
      return .wards
    }
    return extent
  }
}
