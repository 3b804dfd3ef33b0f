/// How alike two programmes are, and by what.
///
/// The measure is the same in both directions.
struct Likeness {
  /// 0 to 1.
  let score: Double
  let isSameName: Bool
  let sharesRareLink: Bool
  /// How alike name and description are together.
  let text: Double

  /// What each part of a row weighs; parts that a row lacks weigh nothing.
  private enum Weight {
    static let name = 0.38
    static let description = 0.34
    static let links = 0.14
    static let participants = 0.07
    static let bureau = 0.05
    static let theme = 0.02
  }

  /// How far strong evidence closes the gap to certainty.
  private enum Bonus {
    static let sameName = 0.5
    static let rareLink = 0.3
  }

  init(_ left: ProgrammeTraits, _ right: ProgrammeTraits, rareLinks: Set<UInt64>) {
    var sum = 0.0
    var weight = 0.0
    func weigh(_ part: Double, _ value: Double) {
      sum += part * value
      weight += part
    }
    isSameName = !left.name.isEmpty && left.name == right.name
    if !left.namePairs.isEmpty, !right.namePairs.isEmpty {
      weigh(
        Weight.name,
        PairCounting.likeness(left.namePairs, right.namePairs, leastForParts: 5))
    }
    if !left.descriptionPairs.isEmpty, !right.descriptionPairs.isEmpty {
      weigh(
        Weight.description,
        PairCounting.likeness(left.descriptionPairs, right.descriptionPairs, leastForParts: 20))
    }
    let sharedLinks = Set(left.links).intersection(right.links)
    if !left.links.isEmpty, !right.links.isEmpty {
      weigh(
        Weight.links, Double(sharedLinks.count) / Double(min(left.links.count, right.links.count)))
    }
    if !left.participantPairs.isEmpty, !right.participantPairs.isEmpty {
      weigh(
        Weight.participants,
        PairCounting.likeness(left.participantPairs, right.participantPairs, leastForParts: 20))
    }
    weigh(Weight.bureau, left.bureau == right.bureau ? 1 : 0)
    weigh(Weight.theme, left.theme == right.theme ? 1 : 0)
    sharesRareLink = !sharedLinks.isDisjoint(with: rareLinks)
    let shared =
      PairCounting.shared(left.namePairs, right.namePairs)
      + PairCounting.shared(left.descriptionPairs, right.descriptionPairs)
    let total =
      left.namePairs.count + right.namePairs.count + left.descriptionPairs.count
      + right.descriptionPairs.count
    text = total == 0 ? 0 : 2 * Double(shared) / Double(total)
    var score = sum / weight
    if isSameName { score += (1 - score) * Bonus.sameName }
    if sharesRareLink { score += (1 - score) * Bonus.rareLink }
    self.score = score
  }
}
