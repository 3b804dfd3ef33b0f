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

  /// The names nearest to a word that no government bears, best first; at most `limit`.
  ///
  /// Of names equally near the larger government comes first: more lists name it.
  public func nearestNames(to word: some StringProtocol, limit: Int = 3) -> [LocalGovernment] {
    let key = tables.folding.key(String(word).trimmingSpaces)
    guard !key.isEmpty else { return [] }
    let bound = max(1, key.count / 2)
    var found: [(distance: Int, ordinal: Int)] = []
    for ordinal in view.existing.ordinals {
      let name = tables.keys[ordinal]
      guard abs(name.count - key.count) <= bound else { continue }
      let distance = editDistance(name, key)
      if distance <= bound { found.append((distance, ordinal)) }
    }
    return found.map { (distance: $0.distance, government: view.governments[$0.ordinal]) }
      .sorted {
        ($0.distance, $0.government.kind.lookupRank, $0.government.code)
          < ($1.distance, $1.government.kind.lookupRank, $1.government.code)
      }
      .prefix(limit).map(\.government)
  }
}

extension GovernmentKind {
  fileprivate var lookupRank: Int {
    switch self {
    case .prefecture: 0
    case .designatedCity: 1
    case .coreCity, .specialCity, .city, .specialWard: 2
    case .town, .village: 3
    case .ward: 4
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}

/// The least number of insertions, deletions and replacements between two words (Levenshtein).
func editDistance(_ left: [UInt32], _ right: [UInt32]) -> Int {
  var row = Array(0...right.count)
  for (index, scalar) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (column, other) in right.enumerated() {
      let cost = scalar == other ? diagonal : min(diagonal, row[column], row[column + 1]) + 1
      diagonal = row[column + 1]
      row[column + 1] = cost
    }
  }
  return row[right.count]
}
