import LocalGovernments

/// A number of governments as written: 69, 約20, 4市3町1村.
struct Tally {
  /// What one number of it counts.
  struct Part {
    let number: Int
    let extent: ClassNoun.Extent
  }

  var parts: [Part]
  var end: Int

  var total: Int { parts.reduce(0) { $0 + $1.number } }
}

extension WordingParser {
  /// A number with the words that make it rough: 約20, 合計20, 20以上の.
  func tally(at position: Int, before end: Int) -> (value: Int, end: Int, isRough: Bool)? {
    var start = position
    var isRough = false
    if let length = cell.longest(of: Self.totals, at: start, before: end) { start += length }
    if let length = cell.longest(of: Self.approximations, at: start, before: end) {
      start += length
      isRough = true
    }
    guard let number = number(at: start, before: end) ?? pair(at: start, before: end) else {
      return nil
    }
    var next = number.end
    if let length = cell.longest(of: Self.excesses, at: next, before: end) {
      next += length
      isRough = true
    }
    return (number.value, next, isRough)
  }

  /// 「両政令市」: two of a class.
  private func pair(at position: Int, before end: Int) -> (value: Int, end: Int)? {
    guard position < end, cell.scalars[position] == "両",
      ClassNoun.all.longestMatch(in: cell.scalars, at: position + 1, before: end) != nil
    else { return nil }
    return (2, position + 1)
  }

  private static let totals = WordTable(["計", "合計", "全部で", "延べ", "のべ"])
  private static let approximations = WordTable(["約", "およそ", "おおよそ", "概ね", "おおむね"])
  static let excesses = WordTable([
    "以上の", "以上", "余りの", "余り", "余の", "余", "程度の", "程度", "超の", "を超える", "前後の", "前後", "弱の", "強の", "ほど",
  ])

  /// 「1都3県」, 「4市3町1村」, 「58市町村」: numbers with what each counts.
  func parts(at position: Int, before end: Int) -> Tally? {
    var tally = Tally(parts: [], end: position)
    while let number = number(at: tally.end, before: end), tally.parts.count < 8 {
      guard let (extent, next) = counted(at: number.end, before: end) else { break }
      tally.parts.append(Tally.Part(number: number.value, extent: extent))
      tally.end = next
    }
    return tally.parts.isEmpty ? nil : tally
  }

  /// What stands after a number: one letter before the next number, else a noun.
  private func counted(at position: Int, before end: Int) -> (ClassNoun.Extent, end: Int)? {
    guard position < end else { return nil }
    if let extent = ClassNoun.letters[cell.scalars[position]],
      number(at: position + 1, before: end) != nil
    {
      return (extent, position + 1)
    }
    guard let noun = ClassNoun.all.longestMatch(in: cell.scalars, at: position, before: end) else {
      return ClassNoun.letters[cell.scalars[position]].map { ($0, position + 1) }
    }
    return (noun.extent, position + noun.word.count)
  }

  /// 「県内5市2町」: several numbers in a row; all of a class where each number fits, else a count.
  mutating func readTally(_ phrase: ClassPhrase, at position: Int, before end: Int) -> Int? {
    guard let start = phrase.numberStart, let tally = parts(at: start, before: end),
      tally.parts.count > 1, canEndItem(at: tally.end, before: end)
    else { return nil }
    let scope = phrase.isScopeImplied ? implied(for: tally) : phrase.scope ?? .nation
    appendTally(tally, in: scope, range: position..<tally.end)
    lastScope = scope
    return tally.end
  }

  /// 「1府5県」 where no noun follows the first number.
  mutating func readBareTally(at position: Int, from start: Int, before end: Int) -> Int? {
    guard let tally = parts(at: start, before: end), tally.parts.count > 1,
      canEndItem(at: tally.end, before: end)
    else { return nil }
    appendTally(tally, in: implied(for: tally), range: position..<tally.end)
    return tally.end
  }

  /// The scope of numbers that none is written for: the issuing government's own where they fit.
  private func implied(for tally: Tally) -> Scope {
    if let lastScope { return lastScope }
    guard let own = context.issuersPrefecture.map(Scope.prefecture),
      tally.parts.allSatisfy({ context.fits($0.number, $0.extent, in: own) })
    else { return .nation }
    return own
  }

  mutating func appendTally(_ tally: Tally, in scope: Scope, range: Range<Int>) {
    let members = tally.parts.reduce(into: GovernmentSet()) {
      $0.formUnion(context.members(of: $1.extent, in: scope))
    }
    var draft = Draft(range: range, kind: .count, isOpen: true)
    draft.count = tally.total
    draft.possible = members
    if tally.parts.allSatisfy({ context.fits($0.number, $0.extent, in: scope) }) {
      draft = Draft(range: range, kind: .class)
      draft.members = members
      if case .region(let region) = scope, members == context.withoutIssuer(region.members) {
        draft.kind = .region
        draft.group = GroupWording(region)
      }
    }
    append(draft)
  }

  /// 「…の3県」, 「…の各市」 after the last name of an enumeration: counts what was named.
  ///
  /// It is one only where the government just named is itself one of those counted: 札幌市の10区
  /// are wards, 福島県の2県 is no class at all.
  func appositionEnd(at position: Int, after government: LocalGovernment, before end: Int) -> Int? {
    guard position < end else { return nil }
    var next = position
    if cell.scalars[next] == "の" { next += 1 }
    let extents: [ClassNoun.Extent]
    if next > position, let found = region(at: next, before: end) {
      // 「青森県、岩手県、秋田県の北東北3県」
      return found.region.members.contains(government) && canEndItem(at: found.end, before: end)
        ? found.end : nil
    }
    if let tally = parts(at: next, before: end) {
      extents = tally.parts.map(\.extent)
      next = tally.end
    } else if next < end, next > position || cell.scalars[next] == "両",
      Self.each.contains(cell.scalars[next]),
      let (extent, last) = counted(at: next + 1, before: end)
    {
      extents = [extent]
      next = last
    } else {
      return nil
    }
    guard canEndItem(at: next, before: end),
      extents.contains(where: { context.roster(of: $0, in: .nation).contains(government) })
    else { return nil }
    return next
  }

  private static let each: Set<Unicode.Scalar> = ["各", "両", "全"]
}
