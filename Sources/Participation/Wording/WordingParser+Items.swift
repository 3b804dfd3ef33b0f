import LocalGovernments

extension WordingParser {
  /// One item of an enumeration that the vocabulary knows whole; `nil` when it is a phrase.
  mutating func readItem(at position: Int, before end: Int) -> Int? {
    if let next = readSharedStem(at: position, before: end)
      ?? readSharedSuffix(at: position, before: end)
      ?? readRoute(at: position, before: end)
      ?? readName(at: position, before: end)
      ?? readSpacedName(at: position, before: end)
      ?? readDistrict(at: position, before: end)
      ?? readCountry(at: position, before: end)
    {
      return next
    }
    if let next = readBracketedClass(at: position, before: end)
      ?? readRegion(at: position, before: end)
      ?? readClass(at: position, before: end)
      ?? readCount(at: position, before: end)
    {
      return next
    }
    return readIncomplete(at: position, before: end)
      ?? readAbbreviation(at: position, before: end)
      ?? readOwnPrefecture(at: position, before: end)
  }

  /// Whether an item can end at a place: at a mark, a remark, or words that go on enumerating.
  func canEndItem(at position: Int, before end: Int) -> Bool {
    guard position < end else { return true }
    return cell.has(.itemEnd, at: position)
      || cell.longest(of: OpenWords.itemEnds, at: position, before: end) != nil
      || beginsReferenceWord(at: position, before: end)
  }

  // MARK: - Names

  private mutating func readName(at position: Int, before end: Int) -> Int? {
    guard let match = nameAfterPrefix(at: position, before: end) else { return nil }
    var next = cell.position(ofByte: match.range.upperBound)
    guard next <= end else { return nil }
    if let region = region(at: position, before: end),
      region.end > next || beginsClassOfRegion(endingAt: region.end, before: end)
    {
      return nil
    }
    if let length = cell.longest(of: Self.offices, at: next, before: end) { next += length }
    let glued = mention(at: next)
    if let glued, glued.isPlace(in: match) {
      let last = cell.position(ofByte: glued.range.upperBound)
      guard canEndItem(at: last, before: end) else { return nil }
      appendName(match, range: position..<last)
      return last
    }
    if glued != nil, isBodyOfSeveral(from: next, before: end) { return nil }
    if glued != nil || canEndItem(at: next, before: end) {
      appendName(match, range: position..<next)
      return next
    }
    if let last = appositionEnd(at: next, after: match.candidates[0], before: end) {
      appendName(match, range: position..<next)
      pieces.append(.separator(next..<last))
      return last
    }
    if let last = readClassWithin(match, at: position, from: next, before: end) { return last }
    guard let last = organEnd(from: next, before: end) else { return nil }
    appendName(match, range: position..<last)
    return last
  }

  /// 「大阪府市」, 「広島県・市」: a prefecture and the city of the same name.
  private mutating func readSharedStem(at position: Int, before end: Int) -> Int? {
    guard let match = mention(at: position), match.candidates.count == 1,
      match.candidates[0].kind == .prefecture
    else { return nil }
    let prefecture = scalars(match.range)
    var next = prefecture.upperBound
    guard next < end else { return nil }
    if cell.has(.middleDot, at: next) { next += 1 }
    guard next < end, cell.scalars[next] == "市", canEndItem(at: next + 1, before: end) else {
      return nil
    }
    let cityName = match.candidates[0].name.dropLast() + "市"
    let cities = context.gazetteer.governments(named: cityName).filter {
      $0.code.prefecture == match.candidates[0].code
    }
    guard cities.count == 1 else { return nil }
    appendName(match, range: prefecture)
    if next > prefecture.upperBound { pieces.append(.separator(prefecture.upperBound..<next)) }
    var draft = Draft(range: next..<next + 1, kind: .named)
    draft.members.insert(cities[0])
    append(draft)
    return next + 1
  }

  /// 「福島県双葉郡の町村」: the towns and villages of a 郡.
  private mutating func readDistrict(at position: Int, before end: Int) -> Int? {
    guard let found = scan.district(atByte: cell.byte(position)) else { return nil }
    var next = cell.position(ofByte: found.end)
    guard next <= end else { return nil }
    let members = districtMeant(found.members)
    var isCounted = true
    if !canEndItem(at: next, before: end) {
      let inside = skippingJoint(next, before: end)
      if let tally = parts(at: inside, before: end), canEndItem(at: tally.end, before: end) {
        isCounted = tally.total == members?.count
        next = tally.end
      } else if let phrase = classPhrase(at: inside, scope: .nation, before: end),
        canEndItem(at: phrase.end, before: end)
      {
        isCounted = !phrase.isConditional
        next = phrase.end
      } else {
        return nil
      }
    }
    let isKnown = isCounted && members != nil
    if members == nil { report(.notUnderstood, at: position..<next) }
    var draft = Draft(range: position..<next, kind: isKnown ? .class : .open)
    draft.isOpen = !isKnown
    draft.members = isKnown ? context.withoutIssuer(members ?? found.members) : GovernmentSet()
    draft.possible = isKnown ? GovernmentSet() : members ?? found.members
    append(draft)
    return next
  }

  /// Of the 郡 of a name, which lie in several prefectures, the one in the prefecture named before or in
  /// the issuing government's; `nil` where nothing says which.
  private func districtMeant(_ members: GovernmentSet) -> GovernmentSet? {
    let prefectures = Set(context.gazetteer.governments(in: members).map(\.code.prefecture))
    guard prefectures.count > 1 else { return members }
    let named = context.gazetteer.governments(in: namedPrefectures).map(\.code)
      .filter(prefectures.contains)
    let own = [context.issuersPrefecture?.code].compactMap(\.self).filter(prefectures.contains)
    guard let prefecture = named.count == 1 ? named[0] : own.first else { return nil }
    return members.intersection(context.gazetteer.municipalities(of: prefecture))
  }

  /// 横浜市水道局, 埼玉県教育委員会: a part of a government is the government itself.
  private func organEnd(from start: Int, before end: Int) -> Int? {
    var last = start
    while !canEndItem(at: last, before: end) {
      last += 1
      if last - start > Self.longestOrgan { return nil }
    }
    guard let length = OpenWords.organs.suffixLength(in: cell.scalars, start..<last),
      OpenWords.otherOrgans.suffixLength(in: cell.scalars, start..<last) ?? 0 < length,
      !Self.bodyBeginnings.contains(cell.scalars[start]),
      !OpenWords.organisations.occurs(in: cell.scalars, start..<last - length)
    else { return nil }
    return last
  }

  private static let longestOrgan = 14
  /// の and 立, after which a body of its own is named: 石川県の…部, 横浜市立….
  private static let bodyBeginnings: Set<Unicode.Scalar> = ["の", "立", "内", "に"]

  /// 県庁, 市役所: the government itself.
  private static let offices = WordTable(["庁", "役所", "役場"])

  mutating func appendName(_ match: NameMatch, range: Range<Int>) {
    var draft = Draft(range: range, kind: .named)
    draft.namesakes = match.candidates
    switch homonyms.settle(match) {
    case .certain(let government):
      take(government, match, into: &draft, range)
    case .inferred(let government, let reason):
      take(government, match, into: &draft, range)
      report(.inferred(government, reason), at: range)
    case .ambiguous(let candidates):
      draft.kind = .open
      for candidate in candidates { draft.possible.insert(candidate) }
      draft.isOpen = true
      report(.ambiguous(candidates), at: range)
    }
    append(draft)
  }

  /// Names a government; one that is gone stands for what took its place, and that is reported.
  private mutating func take(
    _ government: LocalGovernment, _ match: NameMatch, into draft: inout Draft, _ range: Range<Int>
  ) {
    if government.kind == .prefecture { namedPrefectures.insert(government) }
    guard match.isSuperseded(for: government) else {
      draft.members.insert(government)
      return
    }
    let successors = context.gazetteer.successors(of: government)
    switch successors.count {
    case 0: draft.members.insert(government)
    case 1: draft.members.insert(successors[0])
    default:
      draft.kind = .open
      draft.isOpen = true
      for successor in successors { draft.possible.insert(successor) }
    }
    report(.superseded(by: successors.isEmpty ? [government] : successors), at: range)
  }

  /// A prefecture without its suffix, standing alone between commas: 青森、岩手.
  private mutating func readAbbreviation(at position: Int, before end: Int) -> Int? {
    guard
      let prefecture = context.abbreviations.longestMatch(
        in: cell.scalars, at: position, before: end)
    else { return nil }
    let next = position + prefecture.name.unicodeScalars.count - 1
    let apposition = appositionEnd(at: next, after: prefecture, before: end)
    guard apposition != nil || canEndItem(at: next, before: end),
      !isSurname(endingAt: next, before: end)
    else { return nil }
    var draft = Draft(range: position..<next, kind: .named)
    draft.members.insert(prefecture)
    namedPrefectures.insert(prefecture)
    report(.abbreviated(prefecture), at: position..<next)
    append(draft)
    if let apposition { pieces.append(.separator(next..<apposition)) }
    return apposition ?? next
  }

  // MARK: - Regions

  func region(at position: Int, before end: Int) -> (region: Region, end: Int)? {
    guard let found = scan.region(atByte: cell.byte(position)) else { return nil }
    let next = cell.position(ofByte: found.end)
    return next <= end ? (found.region, next) : nil
  }

  private mutating func readRegion(at position: Int, before end: Int) -> Int? {
    guard let (region, next) = region(at: position, before: end) else { return nil }
    let isCounted = isCounted(position..<next)
    // 「4都県市」 counts alike things; it is no 市 of 4都県.
    if isCounted, beginsLetterNoun(at: next, before: end) { return nil }
    if canEndItem(at: next, before: end),
      OpenWords.jurisdictions.suffixLength(in: cell.scalars, position..<next) != nil
    {
      // 「十勝管内」 alone says where, not who.
      var draft = Draft(range: position..<next, kind: .open, isOpen: true)
      draft.possible = context.withoutIssuer(region.members)
      append(draft)
      return next
    }
    if let last = readConstituents(of: region, at: position, from: next, before: end) {
      return last
    }
    if canEndItem(at: next, before: end) || (isCounted && number(at: next, before: end) != nil) {
      lastScope = .region(region)
      append(draft(for: region, range: position..<next))
      return next
    }
    let inside = skippingJoint(next, before: end)
    // 「首都圏の1都3県」: the narrower region is meant.
    if inside < end, let narrower = self.region(at: inside, before: end),
      narrower.region.members.isSubset(of: region.members),
      canEndItem(at: narrower.end, before: end)
    {
      lastScope = .region(narrower.region)
      append(draft(for: narrower.region, range: position..<narrower.end))
      return narrower.end
    }
    if let tally = parts(at: inside, before: end), canEndItem(at: tally.end, before: end) {
      appendTally(tally, in: .region(region), range: position..<tally.end)
      lastScope = .region(region)
      return tally.end
    }
    return readClass(at: position, from: inside, scope: .region(region), before: end)
  }

  /// Whether a region's name counts its members: 近畿2府4県, after which a number begins anew.
  private func isCounted(_ name: Range<Int>) -> Bool {
    ClassNoun.letters[cell.scalars[name.upperBound - 1]] != nil
      && name.contains { number(at: $0, before: name.upperBound) != nil }
  }

  /// Whether nothing but 市, 町, 村 or 区 is left of an item.
  private func beginsLetterNoun(at position: Int, before end: Int) -> Bool {
    position < end && ClassNoun.letters[cell.scalars[position]] != nil
      && canEndItem(at: position + 1, before: end)
  }

  /// A region's members; those of a body that governments form, 関西広域連合, may take part.
  func draft(for region: Region, range: Range<Int>) -> Draft {
    let members = context.withoutIssuer(region.members)
    if OpenWords.assemblies.suffixLength(in: cell.scalars, range) != nil {
      var draft = Draft(range: range, kind: .organisation)
      draft.possible = members
      return draft
    }
    var draft = Draft(range: range, kind: .region)
    draft.members = members
    draft.group = GroupWording(region)
    return draft
  }

  // MARK: - What makes a list incomplete

  /// など, 等, ほか with nothing after them.
  private mutating func readIncomplete(at position: Int, before end: Int) -> Int? {
    guard !drafts.isEmpty,
      let length = cell.longest(of: OpenWords.incompletes, at: position, before: end),
      canEndItem(at: position + length, before: end)
    else { return nil }
    let next = position + length
    if next < end, cell.longest(of: OpenWords.others, at: position, before: end) != nil,
      cell.has(.space, at: next)
    {
      // 「ほか 69自治体」: the number belongs to it.
      if readableAfterOthers(from: next, before: end) { return nil }
    }
    append(Draft(range: position..<next, kind: .open, isOpen: true))
    return next
  }

  private func readableAfterOthers(from position: Int, before end: Int) -> Bool {
    var next = position
    while next < end, cell.has(.space, at: next) { next += 1 }
    return number(at: next, before: end) != nil
  }

  /// Past 内, の or 内の, which join a place and the class of what lies in it.
  func skippingJoint(_ position: Int, before end: Int) -> Int {
    position + (cell.longest(of: Self.joints, at: position, before: end) ?? 0)
  }

  private static let joints = WordTable(["内の", "内", "の", "地方の", "管内の", "管内", "下の"])
}
