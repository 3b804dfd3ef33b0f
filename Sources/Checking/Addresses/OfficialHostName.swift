import LocalGovernments

/// A government's name in its official host: `city.tsukuba.lg.jp`.
enum OfficialHostName {
  /// The government that was likely meant by a name that no government of its kind bears.
  static func correction(of address: Address, among places: PlaceNames) -> (
    name: String, range: Range<Int>, government: LocalGovernment
  )? {
    guard address.isOfficial,
      let index = address.labels.lastIndex(where: { kinds[$0.text.lowercased()] != nil }),
      index + 1 < address.labels.count - 2,
      let kinds = kinds[address.labels[index].text.lowercased()]
    else { return nil }
    let label = address.labels[index + 1]
    let letters = Array(label.text.lowercased().utf8)
    guard letters.count >= 5, !letters.contains(0x2D) else { return nil }
    let folded = Romaji.folded(letters)
    var near: PlaceNames.Name?
    for name in places.names where kinds.contains(name.government.kind) {
      if name.letters == letters || name.folded == folded { return nil }
      if near == nil, NameLikeness.distance(name.letters, letters, within: 1) == 1 { near = name }
    }
    return near.map {
      (String(decoding: $0.letters, as: UTF8.self), label.range, $0.government)
    }
  }

  private static let kinds: [String: Set<GovernmentKind>] = [
    "metro": [.prefecture], "pref": [.prefecture],
    "city": [.designatedCity, .coreCity, .specialCity, .city, .specialWard],
    "town": [.town], "vill": [.village],
  ]
}
