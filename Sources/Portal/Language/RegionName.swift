import LocalGovernments

/// A region's name where it stands as a heading.
enum RegionName {
  private static let including = "を含む"

  /// The name; what a list writes as 三重県を含む近畿地方 is 近畿地方（三重県を含む）, so that it stands
  /// among others by what it is.
  static func heading(_ region: Region, in language: Language) -> String {
    guard language.isJapanese else { return region.english }
    guard let found = region.name.firstRange(of: including) else { return region.name }
    let name = region.name[found.upperBound...]
    return "\(name)（\(region.name[..<found.upperBound])）"
  }
}
