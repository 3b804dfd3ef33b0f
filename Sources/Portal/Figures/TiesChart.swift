import LocalGovernments

/// The strongest ties of one place: a cord to each of the others, as wide as the tie is strong.
struct TiesChart: Sendable {
  /// One tie.
  struct Cord: Sendable {
    let href: String
    let label: String
    let name: String
    let isJapanese: Bool
    let count: Int
    /// The two strands, from the place to the other.
    let upper: String
    let lower: String
    let width: String
    let y: String
    let textY: String
  }

  static let rowHeight = 44

  /// The chart in one sentence.
  let description: String
  let height: Int
  let middle: String
  let cords: [Cord]

  init(
    of place: LocalGovernment, with ties: [(government: LocalGovernment, count: Int)],
    in request: PageRequest
  ) {
    let here = GovernmentName(place, in: request.language).text
    description =
      ChartSentence(
        request.phrase("ties.chart", ["place": here, "n": String(ties.count)]),
        ties.map { (GovernmentName($0.government, in: request.language).text, $0.count) },
        in: request
      ).text
    height = max(1, ties.count) * Self.rowHeight
    let middle = Double(height) / 2
    self.middle = Self.text(middle)
    let strongest = Double(max(1, ties.map(\.count).max() ?? 1))
    cords = ties.enumerated().map { index, tie in
      let other = GovernmentName(tie.government, in: request.language)
      let y = (Double(index) + 0.5) * Double(Self.rowHeight)
      // Strands stand further apart and are drawn wider for a stronger tie.
      let strength = Double(tie.count) / strongest
      let apart = 1.5 + strength
      func strand(_ offset: Double) -> String {
        "M14 \(Self.text(middle))C100 \(Self.text(middle + offset)) 100 "
          + "\(Self.text(y + offset)) 186 \(Self.text(y + offset))"
      }
      return Cord(
        href: request.href(
          Address.mapsTies(query: [QueryItem("g", tie.government.code.sixDigits)])),
        label: request.phrase(
          "ties.cord", ["place": here, "other": other.text, "count": String(tie.count)]),
        name: other.text, isJapanese: other.isJapanese, count: tie.count, upper: strand(-apart),
        lower: strand(apart), width: Self.text(1 + strength), y: Self.text(y),
        textY: Self.text(y + 5))
    }
  }

  private static func text(_ value: Double) -> String {
    let rounded = (value * 10).rounded() / 10
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
