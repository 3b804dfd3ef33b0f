import LocalGovernments

/// Governments in a sentence: their names, or the first of many.
enum GovernmentNames {
  private static let most = 12

  static func text(of set: GovernmentSet, in gazetteer: Gazetteer) -> String {
    let names = gazetteer.governments(in: set).prefix(most).map(\.name)
    let rest = set.count - names.count
    return names.joined(separator: "、")
      + (rest > 0 ? said("ほか\(rest)団体", " and \(rest) more") : "")
  }
}
