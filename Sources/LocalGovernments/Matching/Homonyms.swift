/// Settles which government a name means when several bear it, from what the text said before.
///
/// In this order: what is written before the name itself (already in the match); a prefecture or
/// city that was written before an earlier name of the same enumeration and carries over; for a
/// ward, the issuing government's own, even a former one; a prefecture named earlier in the enumeration; the issuing
/// government's own municipality. What none of these settles stays ambiguous.
public struct Homonyms: Sendable {
  /// What became of a name.
  public enum Settlement: Sendable, Hashable {
    /// The text itself says which.
    case certain(LocalGovernment)
    /// The surroundings make one likely; the reason is told.
    case inferred(LocalGovernment, Reason)
    /// Any of these may be meant.
    case ambiguous([LocalGovernment])
  }

  /// Why one of several governments was taken.
  public enum Reason: Sendable, Hashable {
    /// It lies in a prefecture that the enumeration names.
    case prefectureNamed(LocalGovernment)
    /// It lies in the issuing government's area.
    case issuersOwn(LocalGovernment)
  }

  private let issuer: LocalGovernment?
  private var carriedPrefecture: LocalGovernment?
  private var carriedCity: LocalGovernment?
  private var carriedClass: GovernmentSet?
  private var namedPrefectures: [LocalGovernment] = []

  /// Starts without any context but the issuing government.
  public init(issuer: LocalGovernment?) {
    self.issuer = issuer
  }

  /// Forgets what the enumeration said, at a heading; a prefecture or city that the heading names
  /// carries over to the names under it.
  public mutating func startEnumeration(under heading: LocalGovernment? = nil) {
    carriedPrefecture = heading?.kind == .prefecture ? heading : nil
    carriedCity = heading?.kind.isCity == true ? heading : nil
    carriedClass = nil
    namedPrefectures = []
  }

  /// Forgets what the enumeration said, where what follows lists members of a class: 特別区（港区、北区）.
  public mutating func startEnumeration(among members: GovernmentSet) {
    startEnumeration()
    carriedClass = members
  }

  /// Settles one mention, and remembers what it says for those after it.
  public mutating func settle(_ match: NameMatch) -> Settlement {
    if let prefecture = match.prefecture {
      carriedPrefecture = prefecture
      carriedCity = nil
    }
    if let city = match.city { carriedCity = city }
    let settlement = decide(match)
    if case .certain(let government) = settlement, government.kind == .prefecture {
      namedPrefectures.append(government)
    }
    return settlement
  }

  private func decide(_ match: NameMatch) -> Settlement {
    let candidates = match.candidates
    if let one = formerNeighbour(match) { return one }
    if candidates.count == 1 { return .certain(candidates[0]) }
    if match.prefecture == nil, match.city == nil {
      if let city = carriedCity, let one = ward(of: city, match) { return .certain(one) }
      if let prefecture = carriedPrefecture,
        let one = only(candidates, where: { isIn(prefecture, $0) && $0.kind != .ward })
      {
        return .certain(one)
      }
      if let carriedClass, let one = only(candidates, where: carriedClass.contains) {
        return .certain(one)
      }
    }
    let wards = candidates.allSatisfy { $0.kind == .ward || $0.kind == .specialWard }
    if wards, let issuer {
      if let one = ward(of: issuer, match) ?? own(candidates, of: issuer) { return .certain(one) }
    }
    for prefecture in namedPrefectures.reversed() {
      if let one = only(candidates, where: { isIn(prefecture, $0) }) {
        return .inferred(one, .prefectureNamed(prefecture))
      }
    }
    if let issuer, let one = own(candidates, of: issuer) {
      return .inferred(one, .issuersOwn(issuer))
    }
    return .ambiguous(candidates)
  }

  /// A municipality that is gone, where the only one of the name today lies elsewhere: 那珂川町 in a list of
  /// Fukuoka, where it is a city now, and not in Tochigi.
  private func formerNeighbour(_ match: NameMatch) -> Settlement? {
    guard match.prefecture == nil, match.city == nil, match.candidates.count == 1,
      let today = match.candidates.first, !today.code.isPrefecture
    else { return nil }
    if let prefecture = carriedPrefecture ?? namedPrefectures.last {
      guard !isIn(prefecture, today), let one = only(match.former, where: { isIn(prefecture, $0) })
      else { return nil }
      return .inferred(one, .prefectureNamed(prefecture))
    }
    guard let issuer, issuer.code.prefecture != today.code.prefecture,
      let one = own(match.former, of: issuer)
    else { return nil }
    return .inferred(one, .issuersOwn(issuer))
  }

  /// A city's ward of the name: one of the day, else one that it had.
  private func ward(of city: LocalGovernment, _ match: NameMatch) -> LocalGovernment? {
    only(match.candidates) { $0.parent == city.code }
      ?? only(match.former) { $0.parent == city.code }
  }

  /// The one that belongs to the issuing government: its own ward, or lying in its prefecture.
  private func own(_ candidates: [LocalGovernment], of issuer: LocalGovernment) -> LocalGovernment?
  {
    only(candidates) { $0.parent == issuer.code }
      ?? only(candidates) { $0.code.prefecture == issuer.code.prefecture }
  }

  private func isIn(_ prefecture: LocalGovernment, _ government: LocalGovernment) -> Bool {
    government.code.prefecture == prefecture.code
  }

  private func only(_ candidates: [LocalGovernment], where isMeant: (LocalGovernment) -> Bool)
    -> LocalGovernment?
  {
    let found = candidates.filter(isMeant)
    return found.count == 1 ? found[0] : nil
  }
}
