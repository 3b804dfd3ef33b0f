import LocalGovernments

/// The area that a class word is about.
enum Scope: Hashable {
  case nation
  /// A prefecture's area: its municipalities.
  case prefecture(LocalGovernment)
  /// A city's area: its wards.
  case city(LocalGovernment)
  /// Outside a prefecture's area.
  case outside(LocalGovernment)
  /// A region's prefectures and their municipalities.
  case region(Region)
  /// The areas of several prefectures.
  case prefectures([LocalGovernment])
  /// The prefectures around the issuing government's own: its region and its neighbours.
  case near
  /// The prefectures that touch the issuing government's own.
  case adjacent
  /// Depends on the issuing government, which nobody knows.
  case unknownIssuer
}

extension EvaluationContext {
  /// The issuing government's prefecture.
  var issuersPrefecture: LocalGovernment? { issuer.flatMap { gazetteer[$0.code.prefecture] } }

  /// The governments of a noun's class within a scope, the issuing government left out.
  func members(of extent: ClassNoun.Extent, in scope: Scope) -> GovernmentSet {
    withoutIssuer(roster(of: extent, in: scope))
  }

  /// The governments of a noun's class within a scope, the issuing government among them.
  func roster(of extent: ClassNoun.Extent, in scope: Scope) -> GovernmentSet {
    governments(of: extent).intersection(area(of: scope))
  }

  /// Every government that lies in a scope.
  func area(of scope: Scope) -> GovernmentSet {
    switch scope {
    case .nation:
      gazetteer.prefectures.union(gazetteer.municipalities).union(gazetteer.wards)
    case .prefecture(let prefecture):
      wardsAdded(to: gazetteer.municipalities(of: prefecture.code))
    case .city(let city):
      gazetteer.wards(of: city.code)
    case .outside(let prefecture):
      area(of: .nation).subtracting(within(prefecture))
    case .region(let region):
      gazetteer.governments(in: region.members).reduce(into: region.members) { set, member in
        set.formUnion(within(member))
      }
    case .prefectures(let prefectures):
      prefectures.reduce(into: GovernmentSet()) { $0.formUnion(area(of: .prefecture($1))) }
    case .near:
      around(withRegion: true)
    case .adjacent:
      around(withRegion: false)
    case .unknownIssuer:
      GovernmentSet()
    }
  }

  /// A prefecture with all that lies in it; another government with its wards.
  func within(_ government: LocalGovernment) -> GovernmentSet {
    var set =
      government.code.isPrefecture
      ? area(of: .prefecture(government)) : gazetteer.wards(of: government.code)
    set.insert(government)
    return set
  }

  private func around(withRegion: Bool) -> GovernmentSet {
    guard let prefecture = issuersPrefecture else { return GovernmentSet() }
    var around = gazetteer.neighbours(of: prefecture.code)
    if withRegion, let region = gazetteer.region(of: prefecture) {
      around.formUnion(region.members)
    }
    around.remove(prefecture)
    var result = gazetteer.governments(in: around).reduce(into: around) { set, member in
      set.formUnion(within(member))
    }
    // A municipality has neighbours in its own prefecture too.
    if issuer != prefecture { result.formUnion(area(of: .prefecture(prefecture))) }
    return result
  }

  private func wardsAdded(to municipalities: GovernmentSet) -> GovernmentSet {
    gazetteer.governments(
      in: municipalities.intersection(gazetteer.governments(of: .designatedCity))
    )
    .reduce(into: municipalities) { $0.formUnion(gazetteer.wards(of: $1.code)) }
  }

  private func governments(of extent: ClassNoun.Extent) -> GovernmentSet {
    switch extent {
    case .all: gazetteer.prefectures.union(gazetteer.municipalities)
    case .prefectures(let suffixes): named(gazetteer.prefectures, suffixes)
    case .municipalities(let suffixes): municipalities(suffixes)
    case .mixed(let prefectures, let suffixes):
      named(gazetteer.prefectures, prefectures).union(municipalities(suffixes))
    case .designated(.designatedCity): gazetteer.governments(of: .designatedCity)
    case .designated(.coreCity): gazetteer.governments(of: .coreCity)
    case .designated(.specialCity): gazetteer.governments(of: .specialCity)
    case .wards: gazetteer.wards
    case .seats: gazetteer.seats
    }
  }

  private func municipalities(_ suffixes: String) -> GovernmentSet {
    suffixes.reduce(into: GovernmentSet()) { set, suffix in
      for kind in Self.kinds[suffix] ?? [] { set.formUnion(gazetteer.governments(of: kind)) }
    }
  }

  private func named(_ prefectures: GovernmentSet, _ suffixes: String) -> GovernmentSet {
    if suffixes.count == 4 { return prefectures }
    return gazetteer.governments(in: prefectures)
      .filter { government in government.name.last.map(suffixes.contains) ?? false }
      .reduce(into: GovernmentSet()) { $0.insert($1) }
  }

  private static let kinds: [Character: [GovernmentKind]] = [
    "区": [.specialWard], "市": [.designatedCity, .coreCity, .specialCity, .city],
    "町": [.town], "村": [.village],
  ]
}
