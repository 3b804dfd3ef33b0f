import LocalGovernments

/// A government's name in its official host: `city.tsukuba.lg.jp`.
enum OfficialHostName {
  /// The government that was likely meant by a name that no government of its kind bears.
  static func correction(of address: Address, in gazetteer: Gazetteer) -> (
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
    var near: LocalGovernment?
    let folded = Romaji.folded(letters)
    for government in gazetteer.governments(
      in: gazetteer.prefectures.union(gazetteer.municipalities))
    where kinds.contains(government.kind) {
      guard let romaji = government.romaji else { continue }
      let name = Array(romaji.lowercased().utf8)
      if name == letters || Romaji.folded(name) == folded { return nil }
      if near == nil, NameLikeness.distance(name, letters, within: 1) == 1 { near = government }
    }
    guard let near, let romaji = near.romaji else { return nil }
    return (romaji.lowercased(), label.range, near)
  }

  private static let kinds: [String: Set<GovernmentKind>] = [
    "metro": [.prefecture], "pref": [.prefecture],
    "city": [.designatedCity, .coreCity, .specialCity, .city, .specialWard],
    "town": [.town], "vill": [.village],
  ]
}
