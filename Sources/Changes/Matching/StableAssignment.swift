/// Chooses pairs of rows so that no two rows would rather have each other: the likest pair first.
///
/// The choice is the same in both directions.
enum StableAssignment {
  /// Two rows that were compared.
  struct Candidate: Comparable {
    let pair: CandidateFinder.Pair
    let likeness: Likeness
    private let rank: Int
    private let hasOtherNumber: Bool

    init(
      _ pair: CandidateFinder.Pair, _ likeness: Likeness, numbers: (old: String?, new: String?)
    ) {
      self.pair = pair
      self.likeness = likeness
      rank = -Int((likeness.score * 10_000).rounded())
      hasOtherNumber = numbers.old == nil || numbers.old != numbers.new
    }

    /// Between equals the same number decides, then nearness in the lists: no two pairs that share
    /// a row are then equal.
    static func < (left: Self, right: Self) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      if left.hasOtherNumber != right.hasOtherNumber { return right.hasOtherNumber }
      if left.distance != right.distance { return left.distance < right.distance }
      return (left.sum, left.pair.old) < (right.sum, right.pair.old)
    }

    static func == (left: Self, right: Self) -> Bool { left.pair == right.pair }

    private var distance: Int { abs(pair.old - pair.new) }
    private var sum: Int { pair.old + pair.new }
  }

  /// A pair that was chosen.
  struct Choice {
    let pair: CandidateFinder.Pair
    let likeness: Likeness
    /// Whether another row would do nearly as well.
    let isContested: Bool
  }

  private enum Bound {
    /// Below this two rows are two programmes.
    static let match = 0.42
    /// A rival this near makes a match doubtful.
    static let margin = 0.05
    /// Below this a row is no rival.
    static let rival = 0.5
  }

  static func choices(_ candidates: [Candidate]) -> [Choice] {
    let ranked = candidates.filter { $0.likeness.score >= Bound.match }.sorted()
    var scoresOfOld: [Int: [Double]] = [:]
    var scoresOfNew: [Int: [Double]] = [:]
    for candidate in ranked {
      scoresOfOld[candidate.pair.old, default: []].append(candidate.likeness.score)
      scoresOfNew[candidate.pair.new, default: []].append(candidate.likeness.score)
    }
    var takenOld: Set<Int> = []
    var takenNew: Set<Int> = []
    var choices: [Choice] = []
    for candidate in ranked {
      let pair = candidate.pair
      guard !takenOld.contains(pair.old), !takenNew.contains(pair.new) else { continue }
      takenOld.insert(pair.old)
      takenNew.insert(pair.new)
      let score = candidate.likeness.score
      let rivals = [scoresOfOld[pair.old], scoresOfNew[pair.new]].compactMap {
        rival(of: score, among: $0 ?? [])
      }
      choices.append(
        Choice(
          pair: pair, likeness: candidate.likeness,
          isContested: rivals.contains { $0 >= Bound.rival && $0 > score - Bound.margin }))
    }
    return choices
  }

  /// The best score beside the pair's own, of scores that are sorted, best first.
  private static func rival(of score: Double, among scores: [Double]) -> Double? {
    scores.first == score ? scores.dropFirst().first : scores.first
  }
}
