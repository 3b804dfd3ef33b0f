import LocalGovernments

extension WordingParser {
  /// The mention at a place, past a word that says when the name held or what lies around it: 旧三好町,
  /// 現むかわ町, 同郡東神楽町.
  func nameAfterPrefix(at position: Int, before end: Int) -> NameMatch? {
    if let match = mention(at: position) { return match }
    guard let length = cell.longest(of: OpenWords.namePrefixes, at: position, before: end),
      let match = mention(at: position + length)
    else { return nil }
    return cell.longest(of: OpenWords.past, at: position, before: end) == length
      ? match.ofThePast : match
  }

  /// 「新潟市～上越市」, 「新潟市・佐渡市間の航路沿線」: the ends of a way do not tell who lies along it.
  mutating func readRoute(at position: Int, before end: Int) -> Int? {
    guard let first = mention(at: position) else { return nil }
    var next = cell.position(ofByte: first.range.upperBound)
    guard next < end else { return nil }
    let isWave = Self.waves.contains(cell.scalars[next])
    if isWave || cell.has(.middleDot, at: next) || cell.scalars[next] == "と" {
      next += 1
    } else if cell.has(Self.from, at: next, before: end) {
      next += Self.from.count
    } else {
      return nil
    }
    guard let second = mention(at: next) else { return nil }
    next = cell.position(ofByte: second.range.upperBound)
    let isBounded = cell.longest(of: Self.between, at: next, before: end) != nil
    guard isBounded || isWave && canEndItem(at: next, before: end) else { return nil }
    while next < end, !cell.has(.itemEnd, at: next) { next += 1 }
    var draft = Draft(range: position..<next, kind: .open, isOpen: true)
    for place in first.candidates + second.candidates {
      draft.possible.formUnion(
        place.code.isPrefecture
          ? context.within(place) : context.gazetteer.municipalities(of: place.code.prefecture))
    }
    report(.notUnderstood, at: draft.range)
    append(draft)
    return next
  }

  private static let waves: Set<Unicode.Scalar> = ["~", "～", "〜"]
  private static let from = Array("から".unicodeScalars)
  private static let between = WordTable(["間", "まで", "の間"])

  /// 「多摩市町村」: a region and 市町村, not a city of that name.
  func beginsClassOfRegion(endingAt position: Int, before end: Int) -> Bool {
    ClassNoun.all.longestMatch(in: cell.scalars, at: position, before: end, atLeast: 2).map {
      canEndItem(at: position + $0.word.count, before: end)
    } ?? false
  }

  /// 「泉佐野市田尻町清掃施設組合」: names right behind one another that name a body they run.
  func isBodyOfSeveral(from position: Int, before end: Int) -> Bool {
    var next = position
    for _ in 0..<Self.mostNamesOfBody {
      guard let match = mention(at: next) else { break }
      next = cell.position(ofByte: match.range.upperBound)
    }
    var last = next
    while !canEndItem(at: last, before: end) {
      last += 1
      if last - next > Self.longestBody { return false }
    }
    return last > next
      && OpenWords.organisations.suffixLength(in: cell.scalars, next..<last) != nil
      && OpenWords.organs.suffixLength(in: cell.scalars, next..<last) == nil
  }

  private static let mostNamesOfBody = 8
  private static let longestBody = 20

  /// 「津　市」, 「名 古 屋 市」: a name whose letters are set apart, as columns of names have it.
  mutating func readSpacedName(at position: Int, before end: Int) -> Int? {
    var letters: [Unicode.Scalar] = []
    var ends: [Int] = []
    var next = position
    var gap = 0
    while next < end, ends.count < Self.longestSpacedName,
      !cell.has([.itemEnd, .colon], at: next)
    {
      letters.append(cell.scalars[next])
      ends.append(next + 1)
      let after = skippingSpaces(next + 1, before: end)
      if gap == 0 { gap = after - next - 1 }
      guard gap > 0, after - next - 1 == gap else { break }
      next = after
    }
    guard ends.count > 1 else { return nil }
    for count in (2...ends.count).reversed() where canEndItem(at: ends[count - 1], before: end) {
      guard ClassNoun.letters[letters[count - 1]] != nil else { continue }
      let name = String(String.UnicodeScalarView(letters[..<count]))
      guard let match = NameMatcher(name, in: context.gazetteer).match(atByte: 0),
        match.range.upperBound == name.utf8.count
      else { continue }
      appendName(match, range: position..<ends[count - 1])
      return ends[count - 1]
    }
    return nil
  }

  private static let longestSpacedName = 8

  /// 県 or 道 in a city's list: the prefecture that the city lies in.
  mutating func readOwnPrefecture(at position: Int, before end: Int) -> Int? {
    guard let length = cell.longest(of: OpenWords.prefectureSelves, at: position, before: end),
      canEndItem(at: position + length, before: end), let issuer = context.issuer,
      let prefecture = context.issuersPrefecture,
      prefecture.name.unicodeScalars.last == cell.scalars[position + length - 1]
    else { return nil }
    let range = position..<position + length
    guard issuer != prefecture else {
      append(Draft(range: range, kind: .text))
      return range.upperBound
    }
    var draft = Draft(range: range, kind: .named)
    draft.members.insert(prefecture)
    namedPrefectures.insert(prefecture)
    report(.abbreviated(prefecture), at: range)
    append(draft)
    return range.upperBound
  }
}
