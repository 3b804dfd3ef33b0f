import LocalGovernments

extension WordingParser {
  /// 「（うち政令市2市）」 after a class that has just so many: says more of it and changes nothing.
  mutating func readPartCount(
    of node: Int, _ content: Range<Int>, _ whole: Range<Int>
  ) -> Bool {
    guard drafts[node].kind == .class || drafts[node].kind == .region,
      let length = cell.longest(
        of: OpenWords.partly, at: content.lowerBound, before: content.upperBound)
    else { return false }
    let rest = content.lowerBound + length..<content.upperBound
    guard let phrase = classPhrase(at: rest.lowerBound, scope: .nation, before: rest.upperBound),
      let number = phrase.number
        ?? parts(at: phrase.end, before: rest.upperBound).map(\.total),
      phrase.end == rest.upperBound
        || parts(at: phrase.end, before: rest.upperBound)?.end == rest.upperBound
    else { return false }
    let part = context.roster(of: phrase.noun.extent, in: .nation)
    var members = drafts[node].members.intersection(part).count
    if let issuer = context.issuer, part.contains(issuer), number == members + 1 { members += 1 }
    guard number == members else { return false }
    pieces.append(.label(whole))
    return true
  }

  /// 「指定都市（20市）」: a number that counts the class before it, or fewer of it.
  mutating func readWholeCount(
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
  mutating func excludeFromCounted(
    _ node: Int, _ content: Range<Int>, _ whole: Range<Int>
  ) -> Bool {
    guard depth < Self.deepestNesting, let joint = excludingJoint(in: content),
      joint.upperBound < content.upperBound, total(joint.upperBound..<content.upperBound) != nil
    else { return false }
    exclude(content.lowerBound..<joint.lowerBound, from: node...node)
    append(Draft(range: whole, kind: .text, qualification: .init(kind: .excludes, node: node)))
    return true
  }

  /// 「（川崎市を含む20市）」: names some of those that it counts.
  mutating func includeInCounted(
    _ node: Int, _ content: Range<Int>, _ whole: Range<Int>
  ) -> Bool {
    guard depth < Self.deepestNesting, isClass(node),
      let joint = content.dropFirst().first(where: {
        cell.longest(of: OpenWords.inclusion, at: $0, before: content.upperBound) != nil
      }),
      let length = cell.longest(of: OpenWords.inclusion, at: joint, before: content.upperBound),
      let total = total(joint + length..<content.upperBound),
      total == drafts[node].members.count || total == drafts[node].members.count + 1
    else { return false }
    pieces.append(.label(whole.lowerBound..<content.lowerBound))
    include(content.lowerBound..<joint, in: node)
    pieces.append(.label(joint..<whole.upperBound))
    return true
  }
}
