import LocalGovernments

extension WordingParser {
  /// 「山鹿、菊池、合志の3市」, 「横浜・川崎・相模原の各市」: names that share the last letter behind them.
  mutating func readSharedSuffix(at position: Int, before end: Int) -> Int? {
    guard !cell.has(.itemEnd, at: position),
      let list = stems(from: position, before: end), list.stems.count > 1
    else { return nil }
    var matches: [NameMatch] = []
    for stem in list.stems {
      let name = cell.text(stem) + String(Character(list.suffix))
      guard let match = NameMatcher(name, in: context.gazetteer).match(atByte: 0),
        match.range.upperBound == name.utf8.count
      else { return nil }
      matches.append(match)
    }
    var last = position
    for (stem, match) in zip(list.stems, matches) {
      if last < stem.lowerBound { pieces.append(.separator(last..<stem.lowerBound)) }
      let count = problems.count
      appendName(match, range: stem)
      if problems.count == count, let node = drafts.last,
        let government = context.gazetteer.governments(in: node.members).first
      {
        report(.abbreviated(government), at: stem)
      }
      last = stem.upperBound
    }
    pieces.append(.separator(last..<list.end))
    return list.end
  }

  /// Words parted by commas up to a number with 市, 町, 村 or 区, which counts them and the names before.
  private func stems(
    from position: Int, before end: Int
  ) -> (stems: [Range<Int>], suffix: Unicode.Scalar, end: Int)? {
    var stems: [Range<Int>] = []
    var start = position
    var next = position
    while next < end, stems.count < Self.mostStems, next - start <= Self.longestStem {
      if next > start, let tail = tail(at: next, before: end) {
        stems.append(start..<next)
        let named = drafts.count { $0.kind == .named }
        guard tail.count.map({ (stems.count...stems.count + named).contains($0) }) ?? true else {
          return nil
        }
        return (stems, tail.suffix, tail.end)
      }
      if cell.has(.comma, at: next) || cell.longest(of: Self.joints, at: next, before: end) != nil {
        guard next > start else { return nil }
        stems.append(start..<next)
        next += cell.longest(of: Self.joints, at: next, before: end) ?? 1
        start = skippingSpaces(next, before: end)
        next = start
      } else if cell.has(.itemEnd, at: next) {
        return nil
      } else {
        next += 1
      }
    }
    return nil
  }

  /// 「の3市」, 「3市」, 「の各市」, 「両市」 where an item ends behind it.
  private func tail(
    at position: Int, before end: Int
  ) -> (count: Int?, suffix: Unicode.Scalar, end: Int)? {
    var next = position
    let isJoined = cell.scalars[next] == "の"
    if isJoined { next += 1 }
    guard next < end else { return nil }
    var count: Int?
    if let number = number(at: next, before: end) {
      count = number.value
      next = number.end
    } else if cell.scalars[next] == "両" {
      count = 2
      next += 1
    } else if isJoined, cell.scalars[next] == "各" {
      next += 1
    } else {
      return nil
    }
    guard next < end, Self.suffixes.contains(cell.scalars[next]),
      canEndItem(at: next + 1, before: end)
    else { return nil }
    return (count, cell.scalars[next], next + 1)
  }

  private static let joints = WordTable(["及び", "および", "並びに", "と"])
  private static let suffixes: Set<Unicode.Scalar> = ["市", "町", "村", "区"]
  private static let mostStems = 60
  private static let longestStem = 8
}
