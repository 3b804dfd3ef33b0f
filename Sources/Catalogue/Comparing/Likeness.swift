package import LocalGovernments

/// In what another government is like this one, as far as the gazetteer knows them.
///
/// A kind that the law makes by population stands for a size: designated, core and special cities are
/// alike wherever they are. 一般市, towns and villages are hundreds, alike only within a prefecture; a
/// metropolis is not like a village because it lies in the same one. Prefectures are compared by the
/// census.
package enum Likeness: String, Sendable, Hashable, CaseIterable {
  /// A prefecture that shares a border.
  case bordering
  /// A prefecture with at least two thirds of the people, and at most half as many again.
  case population = "similar-population"
  /// A municipality within 40 kilometres, whatever its kind.
  case nearby
  /// Of the same prefecture, for a city a city of its size or the next, for a town or village a town
  /// or village.
  case prefecture = "same-prefecture"
  /// A designated, core or special city or a special ward, like it, anywhere in the country.
  case kind = "same-kind"
}

/// The governments that are like one, by what they have in common with it.
struct AlikeGovernments {
  /// One for each likeness that some government bears, in the order of `Likeness`.
  let groups: [(likeness: Likeness, members: GovernmentSet)]
  /// All of them.
  let all: GovernmentSet

  init(to government: LocalGovernment, in gazetteer: Gazetteer) {
    var groups: [(likeness: Likeness, members: GovernmentSet)] = []
    for likeness in Likeness.allCases {
      var members = likeness.members(like: government, in: gazetteer)
      members.remove(government)
      if !members.isEmpty { groups.append((likeness, members)) }
    }
    self.groups = groups
    all = groups.reduce(into: GovernmentSet()) { $0.formUnion($1.members) }
  }
}

extension Likeness {
  /// The share of a population that another may lack or exceed, as a factor.
  private static let tolerance = 1.5
  /// The kinds that the law makes by population, and the special wards.
  private static let alikeAnywhere: Set<GovernmentKind> = [
    .designatedCity, .coreCity, .specialCity, .specialWard,
  ]
  /// The kinds that are of a size, or next to it, within a prefecture.
  private static let alikeInPrefecture: [Set<GovernmentKind>] = [
    [.designatedCity, .coreCity, .specialCity], [.coreCity, .specialCity, .city],
    [.town, .village],
  ]

  fileprivate func members(like government: LocalGovernment, in gazetteer: Gazetteer)
    -> GovernmentSet
  {
    switch self {
    case .bordering where government.code.isPrefecture:
      return gazetteer.neighbours(of: government.code)
    case .population where government.code.isPrefecture:
      guard let own = gazetteer.population(of: government.code).map(Double.init) else {
        return GovernmentSet()
      }
      return gazetteer.prefectures.filtered(in: gazetteer) { other in
        guard let people = gazetteer.population(of: other.code).map(Double.init) else {
          return false
        }
        return people <= own * Self.tolerance && own <= people * Self.tolerance
      }
    case .kind where Self.alikeAnywhere.contains(government.kind):
      return gazetteer.governments(of: government.kind)
    case .prefecture where government.kind.isMunicipality:
      let kinds = Self.alikeInPrefecture.filter { $0.contains(government.kind) }
        .reduce(into: Set()) { $0.formUnion($1) }
      return gazetteer.municipalities(of: government.code.prefecture)
        .filtered(in: gazetteer) { kinds.contains($0.kind) }
    case .nearby where government.kind.isMunicipality:
      return gazetteer.municipalities
        .filtered(in: gazetteer) { other in
          government.kilometres(to: other).map { $0 <= LocalGovernment.nearby } ?? false
        }
    default: return GovernmentSet()
    }
  }
}

extension GovernmentSet {
  /// The members that answer to a condition.
  fileprivate func filtered(
    in gazetteer: Gazetteer, _ isIncluded: (LocalGovernment) -> Bool
  ) -> GovernmentSet {
    GovernmentSet(
      ordinals: gazetteer.governments(in: self).filter(isIncluded).map(\.ordinal))
  }
}

extension Catalogue {
  /// The governments most like one, to be put beside it: of its kind, nearest first; for a
  /// prefecture those that border it.
  package func nearestAlike(to government: LocalGovernment, limit: Int) -> [LocalGovernment] {
    var alike =
      government.code.isPrefecture
      ? gazetteer.neighbours(of: government.code) : gazetteer.governments(of: government.kind)
    alike.remove(government)
    return Array(nearest(gazetteer.governments(in: alike), to: government).prefix(limit))
  }

  /// Governments by how far their offices are from another's.
  func nearest(_ others: [LocalGovernment], to government: LocalGovernment) -> [LocalGovernment] {
    others.map { ($0, government.kilometres(to: $0) ?? .infinity) }
      .sorted { ($0.1, $0.0.code) < ($1.1, $1.0.code) }.map(\.0)
  }
}
