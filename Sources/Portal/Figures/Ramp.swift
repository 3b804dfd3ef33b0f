/// The classes of a map's one colour, from nothing to the most, made to fit the numbers.
struct Ramp: Sendable {
  /// One class, for the legend.
  struct Class: Sendable {
    let level: Int
    let label: String
  }

  /// How many numbers fall into each class but the last.
  private let step: Int

  /// - Parameter highest: the highest number on the map.
  init(highest: Int) {
    // Five classes above nothing; up to ten they are two numbers wide, so that maps of usual lists
    // can be compared with each other.
    step = max(2, (highest + 4) / 5)
  }

  /// The class of a number, 0 for none to 5.
  func level(of number: Int) -> Int { number <= 0 ? 0 : min(5, (number - 1) / step + 1) }

  var classes: [Class] {
    (0...5).map { level in
      let first = (level - 1) * step + 1
      return Class(
        level: level,
        label: level == 0 ? "0" : level == 5 ? "\(first)+" : "\(first)–\(first + step - 1)")
    }
  }
}
