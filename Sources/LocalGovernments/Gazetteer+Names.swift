extension Gazetteer {
  /// The governments that a whole word may mean: a code, a full or bare name, a name without its
  /// suffix, a reading or romaji.
  ///
  /// Prefectures come first, then designated cities, then the others, each in code order. Those
  /// that exist on the day come alone if there are any. Empty when nothing bears the name.
  public func governments(named word: some StringProtocol) -> [LocalGovernment] {
    let word = String(word).trimmingSpaces
    if let code = LocalGovernmentCode(word), let government = self[code] { return [government] }
    guard !word.isEmpty else { return [] }
    let matches = NameMatcher(word, in: self).matches()
    if matches.count == 1, matches[0].range == 0..<word.utf8.count { return matches[0].candidates }
    let key = NameIndex.stemKey(tables.folding.key(word))
    let ordinals = tables.names.stems[key] ?? []
    let existing = ordinals.filter { view.existing.contains(ordinal: $0) }
    return (existing.isEmpty ? ordinals : existing).map { view.governments[$0] }
      .sorted { ($0.kind.lookupRank, $0.code) < ($1.kind.lookupRank, $1.code) }
  }

  /// The region that a whole word names: 東北, 東北地方, 一都三県.
  public func region(named word: some StringProtocol) -> Region? {
    guard let found = NameMatcher(word, in: self).region(atByte: 0), found.end == word.utf8.count
    else { return nil }
    return found.region
  }
}

extension GovernmentKind {
  /// The order in which those that share a name are given: the larger first.
  var lookupRank: Int {
    switch self {
    case .prefecture: 0
    case .designatedCity: 1
    case .coreCity, .specialCity, .city, .specialWard: 2
    case .town, .village: 3
    case .ward: 4
    }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmingSpaces: String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
