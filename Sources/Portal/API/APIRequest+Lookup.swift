import Catalogue
import Lists
import LocalGovernments
import Participation

extension APIRequest {
  /// The programme that the address names: by its identifier, by the one that it keeps over the
  /// years, or by a number that only it has.
  func entry() throws -> CatalogueEntry {
    try ProgrammeKey.only(
      try parameter("programme"), edition: try editionID(), in: catalogue)
  }

  /// The government that the address names: by a code, or by a name that only it bears.
  func government() throws -> LocalGovernment {
    let key = try parameter("government")
    let found: [LocalGovernment]
    if let code = LocalGovernmentCode(key) {
      found = gazetteer[code].map { [$0] } ?? []
    } else {
      found = gazetteer.governments(named: key)
    }
    guard let government = found.first else {
      throw RequestFault.unknown(what: .government, key: key)
    }
    guard found.count == 1 else {
      throw AmbiguousName(key: key, codes: found.map(\.code.fiveDigits))
    }
    return government
  }

  /// The list that the address names.
  func edition() throws -> Edition {
    let key = try parameter("edition")
    guard let edition = catalogue.edition(id: key) else {
      throw RequestFault.unknown(what: .edition, key: key)
    }
    return edition
  }

  /// The government that a parameter of the query names by its code.
  func place(_ name: String) throws(RequestFault) -> LocalGovernment? {
    guard let text = query.value(name) else { return nil }
    guard let found = LocalGovernmentCode(text).flatMap({ gazetteer[$0] }) else {
      throw .badValue(name: name, value: text)
    }
    return found
  }
}
