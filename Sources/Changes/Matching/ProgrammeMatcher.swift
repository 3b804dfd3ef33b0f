import Participation

/// Pairs the rows of two lists that are the same programme.
///
/// Rows of the same content are paired first. The others find their candidates by rare marks
/// (`CandidateFinder`), are compared, and the likest pair goes first: a stable assignment, the same
/// in both directions.
struct ProgrammeMatcher {
  /// A row of each list taken for the same programme.
  struct Matched {
    let old: Int
    let new: Int
    let match: ProgrammeMatch
  }

  /// Rows of two lists that belong together, rows that stand alone, and rows that were divided.
  struct Result {
    var matched: [Matched]
    /// Further old rows that were merged into a match, by the match's place in `matched`.
    var mergedInto: [Int: [Int]] = [:]
    /// Further new rows that a match was split into.
    var splitFrom: [Int: [Int]] = [:]
  }

  static func match(_ old: [Programme], _ new: [Programme]) -> Result {
    let same = pairSameContent(old, new)
    let oldRows = remaining(old.indices, without: same.map(\.old))
    let newRows = remaining(new.indices, without: same.map(\.new))
    let oldTraits = oldRows.map { ProgrammeTraits(old[$0]) }
    let newTraits = newRows.map { ProgrammeTraits(new[$0]) }
    let pairs = CandidateFinder.candidates(oldTraits, newTraits)
    let rareLinks = CandidateFinder.rareLinks(oldTraits, newTraits)
    let chosen = StableAssignment.choices(
      pairs.map { pair in
        StableAssignment.Candidate(
          pair, Likeness(oldTraits[pair.old], newTraits[pair.new], rareLinks: rareLinks),
          numbers: (old[oldRows[pair.old]].number, new[newRows[pair.new]].number))
      })
    let divisions = DivisionFinder(
      old: oldTraits, new: newTraits, matched: chosen.map(\.pair), candidates: pairs
    ).divisions()
    var result = Result(
      matched: chosen.enumerated().map { index, choice in
        Matched(
          old: oldRows[choice.pair.old], new: newRows[choice.pair.new],
          match: match(choice, division: divisions[index]?.share))
      })
    for (index, division) in divisions {
      if division.isSplit {
        result.splitFrom[index] = division.rows.map { newRows[$0] }
      } else {
        result.mergedInto[index] = division.rows.map { oldRows[$0] }
      }
    }
    result.matched += same
    return result
  }

  // MARK: - Rows of the same content

  private static func pairSameContent(_ old: [Programme], _ new: [Programme]) -> [Matched] {
    var places: [UInt64: (old: [Int], new: [Int])] = [:]
    for (row, programme) in old.enumerated() {
      places[ProgrammeTraits.content(of: programme), default: ([], [])].old.append(row)
    }
    for (row, programme) in new.enumerated() {
      let content = ProgrammeTraits.content(of: programme)
      if places[content] != nil { places[content]?.new.append(row) }
    }
    let certain = ProgrammeMatch(confidence: 1, reasons: [.sameContent], isDoubtful: false)
    return places.values.flatMap { group in
      pair(group.old, group.new, old, new).map { Matched(old: $0, new: $1, match: certain) }
    }
  }

  /// Pairs rows of one content: those of the same number, then the others in their order.
  private static func pair(
    _ oldRows: [Int], _ newRows: [Int], _ old: [Programme], _ new: [Programme]
  ) -> [(Int, Int)] {
    guard oldRows.count > 1 || newRows.count > 1 else { return Array(zip(oldRows, newRows)) }
    var byNumber: [String: Int] = [:]
    for row in newRows.reversed() { if let number = new[row].number { byNumber[number] = row } }
    var pairs: [(Int, Int)] = []
    for row in oldRows {
      guard let number = old[row].number, let other = byNumber.removeValue(forKey: number) else {
        continue
      }
      pairs.append((row, other))
    }
    let restOld = remaining(oldRows, without: pairs.map(\.0))
    let restNew = remaining(newRows, without: pairs.map(\.1))
    return pairs + Array(zip(restOld, restNew))
  }

  private static func remaining(_ rows: some Sequence<Int>, without taken: [Int]) -> [Int] {
    let taken = Set(taken)
    return rows.filter { !taken.contains($0) }
  }

  // MARK: - Why

  private static func match(
    _ choice: StableAssignment.Choice, division: Double?
  ) -> ProgrammeMatch {
    let likeness = choice.likeness
    var reasons: [ProgrammeMatch.Reason] = []
    if likeness.isSameName { reasons.append(.sameName) }
    if likeness.sharesRareLink { reasons.append(.sameLink) }
    if let division { reasons.append(.sharedText(division)) }
    if !likeness.isSameName || reasons.count == 1 {
      reasons.append(.similarText(likeness.text))
    }
    return ProgrammeMatch(
      confidence: min(likeness.score, mostUncertain), reasons: reasons,
      isDoubtful: likeness.score < leastSure || choice.isContested || division != nil)
  }

  /// Below this someone should look.
  private static let leastSure = 0.6
  /// Only the same content is certain.
  private static let mostUncertain = 0.99
}
