package import LocalGovernments

extension Gazetteer {
  /// Whether a region is an area: all its members are prefectures. 東北地方 and 一都三県 are; 九都県市
  /// and 二十大都市 are the governments that they count, and no others.
  package func isArea(_ region: Region) -> Bool {
    !region.members.isEmpty && region.members.isSubset(of: prefectures)
  }

  /// The governments that a search for a region means: its members, and of an area the
  /// municipalities and wards in it too.
  package func area(of region: Region) -> GovernmentSet {
    guard isArea(region) else { return region.members }
    return governments(in: region.members).reduce(into: region.members) { area, prefecture in
      let municipalities = municipalities(of: prefecture.code)
      area.formUnion(municipalities)
      for city in governments(in: municipalities) { area.formUnion(wards(of: city.code)) }
    }
  }
}
