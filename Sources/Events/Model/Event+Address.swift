import LocalGovernments

extension Event.Place {
  /// An address in the columns it came in; a part that the government's name says is left out.
  package struct Parts: Sendable, Hashable, Codable {
    package var prefecture: String?
    package var municipality: String?
    package var town: String?
    package var rest: String?
    package var building: String?

    package init() {}
  }

  /// The address as one line, as far as it stands in no column of buildings.
  var addressWithoutBuilding: String? {
    guard let address, let building = parts?.building else { return address }
    if address == building { return nil }
    let ending = " " + building
    return address.hasSuffix(ending) ? String(address.dropLast(ending.count)) : address
  }
}

extension Gazetteer {
  /// The name of the prefecture that a government lies in.
  func prefectureName(of code: LocalGovernmentCode) -> String? { self[code.prefecture]?.name }

  /// A municipality's name, a ward's behind its city's; `nil` for a prefecture.
  func municipalityName(of code: LocalGovernmentCode) -> String? {
    guard !code.isPrefecture, let government = self[code] else { return nil }
    return (government.parent.flatMap { self[$0]?.name } ?? "") + government.name
  }
}
