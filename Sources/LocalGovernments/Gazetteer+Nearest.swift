extension Gazetteer {
  /// The names nearest to a word that no government bears, best first; at most `limit`.
  ///
  /// Of names equally near the larger government comes first: more lists name it.
  public func nearestNames(to word: some StringProtocol, limit: Int = 3) -> [LocalGovernment] {
    nearNames(to: word).prefix(limit).map(\.government)
  }

  /// Every name that is near to a word, with how far it is, best first.
  ///
  /// A prefecture before the word restricts them to what lies in it: 山梨県小管村.
  package func nearNames(to word: some StringProtocol)
    -> [(government: LocalGovernment, distance: Int)]
  {
    let whole = tables.folding.key(word.trimmingSpaces)
    let prefecture = governments(in: prefectures).first { prefecture in
      let name = tables.spelled[prefecture.ordinal].whole
      return whole.count > name.count && whole.starts(with: name)
    }
    let key = prefecture.map { Array(whole.dropFirst($0.name.unicodeScalars.count)) } ?? whole
    guard !key.isEmpty, key.count <= Self.longestName else { return [] }
    let near = NearName(key, among: tables.spelled, stems: tables.names.stems)
    return view.existing.ordinals.compactMap { ordinal in
      let government = view.governments[ordinal]
      guard prefecture.map({ $0.code == government.code.prefecture }) ?? true else { return nil }
      return near.distance(to: tables.spelled[ordinal]).map { (government, $0) }
    }.sorted { left, right in
      (left.distance, left.government.kind.lookupRank, left.government.code)
        < (right.distance, right.government.kind.lookupRank, right.government.code)
    }
  }

  /// Whether a word has the form of a municipality's name: kanji or kana that end in 市, 区, 町 or 村.
  package func looksMunicipal(_ word: some StringProtocol) -> Bool {
    let key = tables.folding.key(word.trimmingSpaces)
    guard let last = key.last, NameSuffix.ofMunicipalities.contains(last) else { return false }
    return (2...Self.longestName).contains(key.count) && key.allSatisfy { $0 >= 0x3041 }
  }

  /// Longer words are no names.
  private static let longestName = 40
}
