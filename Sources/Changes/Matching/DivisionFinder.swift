/// Finds programmes that were split into several, or merged from several.
///
/// A row that is left over belongs to a matched pair when it holds most of the text that the pair
/// lost on the way (split) or won (merger). The rule is the same in both directions.
struct DivisionFinder {
  /// Rows that belong to a matched pair beside its own two.
  struct Division {
    /// New rows of a split, or old rows of a merger, in order.
    let rows: [Int]
    let isSplit: Bool
    /// How much of the text that changed hands they hold, 0 to 1.
    let share: Double
  }

  let old: [ProgrammeTraits]
  let new: [ProgrammeTraits]
  let matched: [CandidateFinder.Pair]
  let candidates: [CandidateFinder.Pair]

  /// How much of the row must come from the pair, and of what the pair lost must be in the row.
  private static let leastShare = 0.45
  /// Less lost text than this, in pairs of characters and of the whole, says nothing.
  private static let leastLost = (pairs: 8, share: 0.15)

  private struct Attachment {
    let row: Int
    let share: Double
  }

  /// The divisions by the place of their pair in `matched`.
  func divisions() -> [Int: Division] {
    let matchOfOld = Dictionary(
      matched.enumerated().map { ($1.old, $0) }, uniquingKeysWith: { first, _ in first })
    let matchOfNew = Dictionary(
      matched.enumerated().map { ($1.new, $0) }, uniquingKeysWith: { first, _ in first })
    var splits: [Int: [Attachment]] = [:]
    var mergers: [Int: [Attachment]] = [:]
    var bestOfNew: [Int: (place: Int, share: Double)] = [:]
    var bestOfOld: [Int: (place: Int, share: Double)] = [:]
    for pair in candidates {
      if let place = matchOfOld[pair.old], matchOfNew[pair.new] == nil {
        let share = share(of: new[pair.new], in: old[pair.old], beside: new[matched[place].new])
        keep(share, place, for: pair.new, in: &bestOfNew)
      } else if let place = matchOfNew[pair.new], matchOfOld[pair.old] == nil {
        let share = share(of: old[pair.old], in: new[pair.new], beside: old[matched[place].old])
        keep(share, place, for: pair.old, in: &bestOfOld)
      }
    }
    for (row, best) in bestOfNew {
      splits[best.place, default: []].append(Attachment(row: row, share: best.share))
    }
    for (row, best) in bestOfOld {
      mergers[best.place, default: []].append(Attachment(row: row, share: best.share))
    }
    return divisions(splits, mergers)
  }

  private func divisions(
    _ splits: [Int: [Attachment]], _ mergers: [Int: [Attachment]]
  ) -> [Int: Division] {
    var divisions: [Int: Division] = [:]
    for (place, rows) in splits {
      divisions[place] = division(rows, isSplit: true)
    }
    for (place, rows) in mergers {
      let merger = division(rows, isSplit: false)
      // A pair that would be both is neither, unless one of them is the likelier.
      if let split = divisions[place] {
        divisions[place] =
          split.share == merger.share ? nil : split.share > merger.share ? split : merger
      } else {
        divisions[place] = merger
      }
    }
    return divisions
  }

  private func division(_ attached: [Attachment], isSplit: Bool) -> Division {
    Division(
      rows: attached.map(\.row).sorted(), isSplit: isSplit,
      share: attached.map(\.share).max() ?? 0)
  }

  private func keep(
    _ share: Double?, _ place: Int, for row: Int, in best: inout [Int: (place: Int, share: Double)]
  ) {
    guard let share else { return }
    if let known = best[row], (known.share, -known.place) >= (share, -place) { return }
    best[row] = (place, share)
  }

  /// How much of what `whole` lost beside its match stands in the row; `nil` where too little does.
  private func share(
    of row: ProgrammeTraits, in whole: ProgrammeTraits, beside match: ProgrammeTraits
  ) -> Double? {
    let text = whole.textPairs
    let lost = PairCounting.difference(text, match.textPairs)
    guard lost.count >= Self.leastLost.pairs,
      Double(lost.count) >= Self.leastLost.share * Double(text.count)
    else { return nil }
    let part = row.textPairs
    guard !part.isEmpty else { return nil }
    let held = Double(PairCounting.shared(lost, part)) / Double(lost.count)
    let contained = Double(PairCounting.shared(part, text)) / Double(part.count)
    guard held >= Self.leastShare, contained >= Self.leastShare else { return nil }
    return (held + contained) / 2
  }
}
