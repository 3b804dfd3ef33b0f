import LocalGovernments

/// Governments in a sentence: their names, or how many of a class there are.
enum GovernmentNames {
  private static let most = 12

  /// Those that a group wording includes: beyond some, by their number.
  static func members(of set: GovernmentSet, in gazetteer: Gazetteer) -> String {
    guard set.count > most else { return text(of: set, in: gazetteer) }
    let prefectures = set.intersection(gazetteer.prefectures).count
    let parts = [
      (prefectures, said("都道府県\(prefectures)", "\(prefectures) prefectures")),
      (
        set.count - prefectures,
        said("市区町村\(set.count - prefectures)", "\(set.count - prefectures) municipalities")
      ),
    ]
    return parts.filter { $0.0 > 0 }.map(\.1).joined(separator: said("・", ", "))
  }

  static func text(of set: GovernmentSet, in gazetteer: Gazetteer) -> String {
    let names = gazetteer.governments(in: set).prefix(most).map(\.name)
    let rest = set.count - names.count
    return names.joined(separator: "、")
      + (rest > 0 ? said("ほか\(rest)団体", " and \(rest) more") : "")
  }
}
