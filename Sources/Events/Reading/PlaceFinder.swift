import LocalGovernments

/// Finds the government that an address or a point lies in.
struct PlaceFinder {
  /// What an address is found to lie in.
  struct Found {
    let government: LocalGovernment
    /// Whether several places bear the name, and the holder's neighbourhood told which is meant.
    var isInferred = false
  }

  private let gazetteer: Gazetteer

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The municipality that an address begins with, else the prefecture; `nil` where it says neither.
  ///
  /// - Parameters:
  ///   - address: the address as it is written.
  ///   - holder: whose event it is: of several places of one name the one in its city or prefecture
  ///     is taken.
  /// - Returns: the government, and whether that was inferred.
  func find(_ address: String, near holder: LocalGovernmentCode?) -> Found? {
    let text = AddressText.bare(address)
    if let (prefecture, rest) = shortPrefecture(of: text) {
      if let inside = first(in: rest)?.candidates.filter({ isIn(prefecture, $0) }),
        let only = Self.only(inside)
      {
        return Found(government: only)
      }
    }
    let matches = NameMatcher(text, in: gazetteer).matches()
    guard let first = matches.first, first.range.lowerBound == 0 else { return nil }
    let isOne = first.candidates.count == 1
    guard let found = isOne ? first.candidates[0] : close(first.candidates, to: holder) else {
      return nil
    }
    guard found.code.isPrefecture, matches.count > 1,
      matches[1].range.lowerBound == first.range.upperBound,
      let inside = Self.only(matches[1].candidates.filter { isIn(found, $0) })
    else { return Found(government: found, isInferred: !isOne) }
    return Found(government: inside)
  }

  /// The prefecture that a point lies in, where all the nearest seats of municipalities agree.
  func prefecture(around point: Coordinates) -> LocalGovernment? {
    let nearest = gazetteer.governments(in: gazetteer.municipalities)
      .compactMap { government in
        government.coordinates.map { (government, PointDistance.kilometres($0, point)) }
      }.sorted { $0.1 < $1.1 }.prefix(Self.witnesses)
    guard let first = nearest.first, first.1 <= Self.nearEnough,
      nearest.allSatisfy({ $0.0.code.prefecture == first.0.code.prefecture })
    else { return nil }
    return gazetteer[first.0.code.prefecture]
  }

  /// How far a point is from a government: from its seat, or from its nearest municipality's.
  func distance(from point: Coordinates, to government: LocalGovernment) -> Double? {
    let seats =
      government.code.isPrefecture
      ? gazetteer.governments(in: gazetteer.municipalities(of: government.code)) : [government]
    return seats.compactMap(\.coordinates).map { PointDistance.kilometres($0, point) }.min()
  }

  /// Whether a point lies within Japan's outermost islands.
  static func isInJapan(_ latitude: Double, _ longitude: Double) -> Bool {
    (20.0...46.0).contains(latitude) && (122.0...154.5).contains(longitude)
  }

  private static let witnesses = 5
  private static let nearEnough = 30.0

  private func first(in text: String) -> NameMatch? {
    guard let match = NameMatcher(text, in: gazetteer).matches().first,
      match.range.lowerBound == 0
    else { return nil }
    return match
  }

  private func isIn(_ prefecture: LocalGovernment, _ government: LocalGovernment) -> Bool {
    government.code.prefecture == prefecture.code && !government.code.isPrefecture
  }

  private static func only(_ governments: [LocalGovernment]) -> LocalGovernment? {
    governments.count == 1 ? governments[0] : nil
  }

  /// Of places of one name the one in the holder's city, else in its prefecture.
  private func close(
    _ candidates: [LocalGovernment], to holder: LocalGovernmentCode?
  ) -> LocalGovernment? {
    guard let holder else { return nil }
    return Self.only(candidates.filter { $0.code == holder || $0.parent == holder })
      ?? Self.only(candidates.filter { $0.code.prefecture == holder.prefecture })
  }

  /// A prefecture without its suffix, as 東京 in 東京新宿区, and what follows it.
  private func shortPrefecture(of text: String) -> (LocalGovernment, String)? {
    for prefecture in gazetteer.governments(in: gazetteer.prefectures)
    where !text.hasPrefix(prefecture.name) {
      let short = String(prefecture.name.dropLast())
      if text.hasPrefix(short) { return (prefecture, String(text.dropFirst(short.count))) }
    }
    return nil
  }
}
