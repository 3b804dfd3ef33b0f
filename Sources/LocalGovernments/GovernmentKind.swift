/// What a local government is under 地方自治法 (the Local Autonomy Act) on a given day.
public enum GovernmentKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// 都道府県 (§1-3, §2).
  case prefecture
  /// 政令指定都市 (§252-19).
  case designatedCity = "designated-city"
  /// 中核市 (§252-22).
  case coreCity = "core-city"
  /// 施行時特例市 (supplementary provisions of Act No. 42 of 2014).
  case specialCity = "special-city"
  /// 市 with no designation (§8).
  case city
  /// 特別区 (§281).
  case specialWard = "special-ward"
  /// 町 (§8).
  case town
  /// 村 (§8).
  case village
  /// 区 of a designated city (§252-20): no government of its own, but named as one.
  case ward

  /// Whether it is one of the 1,741 municipalities (cities, towns, villages, special wards).
  public var isMunicipality: Bool { self != .prefecture && self != .ward }

  /// Whether it is a city of any designation.
  public var isCity: Bool {
    switch self {
    case .designatedCity, .coreCity, .specialCity, .city: true
    case .prefecture, .specialWard, .town, .village, .ward: false
    }
  }
}
