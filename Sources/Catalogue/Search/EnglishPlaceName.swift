import LocalGovernments

/// A government's English name with its kind, as pages print it: Kosuge Village, Niigata Prefecture.
enum EnglishPlaceName {
  private static let kinds: [String: Set<GovernmentKind>] = [
    "prefecture": [.prefecture], "metropolis": [.prefecture],
    "city": [.designatedCity, .coreCity, .specialCity, .city, .specialWard],
    "town": [.town], "village": [.village], "ward": [.ward, .specialWard],
  ]

  /// The governments that two words of a query name together; none where the second is no kind, or
  /// none of that kind bears the name.
  static func governments(
    named text: some StringProtocol, in gazetteer: Gazetteer
  ) -> [LocalGovernment] {
    let words = text.split(separator: " ")
    guard words.count == 2, words[0].allSatisfy(\.isASCII),
      let kinds = kinds[words[1].lowercased()]
    else { return [] }
    return gazetteer.governments(named: String(words[0])).filter { kinds.contains($0.kind) }
  }
}
