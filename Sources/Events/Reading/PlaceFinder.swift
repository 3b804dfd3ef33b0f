import LocalGovernments

/// Finds the government that an address lies in.
struct PlaceFinder {
  private let gazetteer: Gazetteer

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The municipality that an address begins with, else the prefecture; `nil` where it says neither.
  ///
  /// - Parameters:
  ///   - address: the address; without a prefecture, its name is looked for in the holder's first.
  ///   - holder: whose event it is.
  /// - Returns: its code.
  func government(
    ofAddress address: String, near holder: LocalGovernmentCode?
  ) -> LocalGovernmentCode? {
    // No address names its municipality later than this.
    let matches = NameMatcher(String(address.prefix(60)), in: gazetteer).matches()
    guard let first = matches.first, first.range.lowerBound == 0 else { return nil }
    let close = first.candidates.filter { $0.code.prefecture == holder?.prefecture }
    guard
      let found = first.candidates.count == 1
        ? first.candidates[0] : close.count == 1 ? close[0] : nil
    else { return nil }
    guard found.code.isPrefecture, matches.count > 1 else { return found.code }
    let second = matches[1]
    let inside = second.candidates.filter { $0.code.prefecture == found.code }
    return second.range.lowerBound == first.range.upperBound && inside.count == 1
      ? inside[0].code : found.code
  }

  /// Whether a point lies within Japan's outermost islands.
  static func isInJapan(_ latitude: Double, _ longitude: Double) -> Bool {
    (20.0...46.0).contains(latitude) && (122.0...154.5).contains(longitude)
  }
}
